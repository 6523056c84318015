package jp.kizahashi.survey.maturity;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.StatementId;

/**
 * Answers as CSV: one line a statement with the columns {@code item,statement_level,answer}, in any order, UTF-8 with or
 * without BOM. A statement without a line is unanswered. The first bad line is refused with its number and column.
 */
final class AnswersFile {
    static final List<String> COLUMNS = List.of("item", "statement_level", "answer");

    /** Far above any honest file: 104 lines are about 3 KB. */
    private static final long LARGEST_FILE = 10_000_000;

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final String name;
    private final Instrument instrument;
    private final Set<String> items;
    private final Map<StatementId, Answer> answers = new HashMap<>();
    private final Map<StatementId, Long> lineOf = new HashMap<>();

    private AnswersFile(String name, Instrument instrument) {
        this.name = name;
        this.instrument = instrument;
        this.items = instrument.items().stream().map(Item::id).collect(Collectors.toSet());
    }

    /** An empty file to fill in: every statement of the instrument, no answer. */
    static String template(Instrument instrument) {
        return instrument.statementIds().stream()
                .map(id -> id.item() + "," + id.level() + ",\n")
                .collect(Collectors.joining("", String.join(",", COLUMNS) + "\n", ""));
    }

    /** The answers in the file. Throws {@link BadInput} naming file, line and column. */
    static Profile read(Instrument instrument, Path path) throws IOException {
        return new AnswersFile(path.toString(), instrument).parse(path);
    }

    private Profile parse(Path path) throws IOException {
        String text = text(path);
        if (text.isBlank()) throw unreadable(1, "empty");
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            var records = csv.iterator();
            CsvRecord header = records.next();
            checkHeader(header);
            while (records.hasNext()) take(header, records.next());
        } catch (CsvParseException e) {
            throw unreadable(lineIn(e), "csv");
        }
        return new Profile(instrument, answers);
    }

    private String text(Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path))
            throw new BadInput(Messages.get("survey.answersFile.noFile", path.toString()));
        if (Files.size(path) > LARGEST_FILE) throw new BadInput(Messages.get("survey.answersFile.large", name));
        byte[] bytes = Files.readAllBytes(path);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable(lineAt(bytes, in.position()), "encoding");
        }
    }

    /** The library tells the line only inside its sentence, which is English and about its own terms. */
    private static long lineIn(CsvParseException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : 1;
    }

    private static long lineAt(byte[] bytes, int offset) {
        long line = 1;
        for (int i = 0; i < offset; i++) if (bytes[i] == '\n') line++;
        return line;
    }

    private void checkHeader(CsvRecord header) {
        for (String column : COLUMNS) {
            long times = header.getFields().stream().filter(column::equals).count();
            if (times == 0) throw bad(header.getStartingLineNumber(), column, "noColumn");
            if (times > 1) throw bad(header.getStartingLineNumber(), column, "columnTwice");
        }
    }

    private void take(CsvRecord header, CsvRecord line) {
        if (line.getFieldCount() > header.getFieldCount())
            throw bad(line.getStartingLineNumber(), String.valueOf(header.getFieldCount() + 1), "extraCell");
        StatementId id = new StatementId(item(header, line), level(header, line));
        Long earlier = lineOf.putIfAbsent(id, line.getStartingLineNumber());
        if (earlier != null)
            throw bad(line.getStartingLineNumber(), "statement_level", "twice", id.toString(), earlier.toString());
        String answer = cell(header, line, "answer");
        if (!answer.isEmpty()) answers.put(id, answer(line, answer));
    }

    private String item(CsvRecord header, CsvRecord line) {
        String item = cell(header, line, "item");
        if (!items.contains(item))
            throw bad(line.getStartingLineNumber(), "item", "unknownItem", item, instrument.id());
        return item;
    }

    private int level(CsvRecord header, CsvRecord line) {
        String level = cell(header, line, "statement_level");
        if (!level.matches("[1-4]")) throw bad(line.getStartingLineNumber(), "statement_level", "level", level);
        return Integer.parseInt(level);
    }

    private Answer answer(CsvRecord line, String answer) {
        if (!answer.matches("[123]")) throw bad(line.getStartingLineNumber(), "answer", "answer", answer);
        return Answer.ofCode(Integer.parseInt(answer)).orElseThrow();
    }

    private String cell(CsvRecord header, CsvRecord line, String column) {
        int index = header.getFields().indexOf(column);
        if (index >= line.getFieldCount()) throw bad(line.getStartingLineNumber(), column, "noCell");
        return line.getField(index);
    }

    private BadInput unreadable(long line, String what) {
        return new BadInput(Messages.get("survey.answersFile." + what, name, String.valueOf(line)));
    }

    private BadInput bad(long line, String column, String what, String... more) {
        Object[] places = new Object[3 + more.length];
        places[0] = name;
        places[1] = String.valueOf(line);
        places[2] = column;
        System.arraycopy(more, 0, places, 3, more.length);
        return new BadInput(Messages.get("survey.answersFile." + what, places));
    }
}
