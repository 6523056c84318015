package jp.kizahashi.survey.study.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of data for {@code ./tool stats}: a line of names, then one line a case. UTF-8 (with or without byte order
 * mark), else Shift_JIS. Empty cells and {@code NA} are missing. Whatever cannot be read is named by file, line and
 * column.
 */
final class DataFile {
    private static final int LARGEST_EXPONENT = 300;

    private final String file;
    private final List<String> names;
    private final List<CsvRecord> records;

    private DataFile(String file, List<String> names, List<CsvRecord> records) {
        this.file = file;
        this.names = names;
        this.records = records;
    }

    static DataFile read(Path path) throws IOException {
        String file = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) throw bad("noFile", path.toString());
        return read(file, Files.readAllBytes(path));
    }

    static DataFile read(String file, byte[] bytes) throws IOException {
        List<CsvRecord> all = parse(file, decode(file, bytes));
        if (all.isEmpty()) throw bad("emptyFile", file);
        List<String> names =
                all.getFirst().getFields().stream().map(String::strip).toList();
        List<CsvRecord> records = all.subList(1, all.size());
        if (records.isEmpty()) throw bad("noRows", file);
        for (CsvRecord record : records)
            if (record.getFieldCount() != names.size())
                throw bad("ragged", file, line(record), text(names.size()), text(record.getFieldCount()));
        return new DataFile(file, names, records);
    }

    private static String decode(String file, byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw bad("encoding", file);
    }

    private static List<CsvRecord> parse(String file, String text) throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) records.add(record);
        } catch (CsvParseException e) {
            throw bad("notCsv", file, String.valueOf(e.getMessage()));
        }
        return records;
    }

    /** The numbers of the named columns in the lines where all of them are there. */
    Sample numbers(List<String> columns) {
        List<List<BigDecimal>> values = new ArrayList<>();
        for (String column : columns) {
            values.add(new ArrayList<>());
            position(column);
        }
        List<Integer> kept = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        for (CsvRecord record : records) {
            List<BigDecimal> row = row(record, columns);
            (row.isEmpty() ? dropped : kept).add((int) record.getStartingLineNumber());
            for (int j = 0; j < row.size(); j++) values.get(j).add(row.get(j));
        }
        return new Sample(file, columns, values, kept, dropped);
    }

    /** The numbers of one line, or an empty list when one is missing. */
    private List<BigDecimal> row(CsvRecord record, List<String> columns) {
        List<BigDecimal> row = new ArrayList<>();
        boolean complete = true;
        for (String column : columns) {
            BigDecimal number = number(record, column);
            if (number == null) complete = false;
            else row.add(number);
        }
        return complete ? row : List.of();
    }

    private @Nullable BigDecimal number(CsvRecord record, String column) {
        String cell = record.getField(position(column)).strip();
        if (isMissing(cell)) return null;
        try {
            BigDecimal number = new BigDecimal(cell);
            if (number.signum() == 0) return BigDecimal.ZERO;
            if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT || number.scale() > 1000)
                throw bad("tooLarge", file, line(record), column, cell);
            return number;
        } catch (NumberFormatException e) {
            throw bad("notNumber", file, line(record), column, cell);
        }
    }

    /** The texts of the named columns in the lines where all of them are there, one list a line. */
    Sample.Texts texts(List<String> columns) {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        for (CsvRecord record : records) {
            List<String> row = columns.stream()
                    .map(c -> record.getField(position(c)).strip())
                    .toList();
            if (row.stream().anyMatch(DataFile::isMissing)) dropped.add((int) record.getStartingLineNumber());
            else rows.add(row);
        }
        return new Sample.Texts(rows, dropped);
    }

    /** The cells of the named columns as they are written, one list a line, gaps included. */
    List<List<String>> cells(List<String> columns) {
        return records.stream()
                .map(r -> columns.stream()
                        .map(c -> r.getField(position(c)).strip())
                        .toList())
                .toList();
    }

    /** The file's own name, for messages. */
    String name() {
        return file;
    }

    private int position(String column) {
        int position = names.indexOf(column);
        if (position < 0) throw bad("noColumn", file, column, String.join(", ", names));
        if (names.lastIndexOf(column) != position) throw bad("twice", file, column);
        return position;
    }

    private static boolean isMissing(String cell) {
        return cell.isEmpty() || cell.equals("NA");
    }

    private static String line(CsvRecord record) {
        return Long.toString(record.getStartingLineNumber());
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    /** A refusal with the sentence {@code stats.input.<key>}. */
    static BadInput bad(String key, Object... arguments) {
        return new BadInput(Messages.get("stats.input." + key, arguments));
    }
}
