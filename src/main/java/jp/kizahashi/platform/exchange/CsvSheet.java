package jp.kizahashi.platform.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;

/** Reads CSV and tab-separated text to a {@link Sheet}. */
final class CsvSheet {
    private CsvSheet() {}

    static Sheet read(Path file, String name, ReadLimits limits) throws IOException {
        CsvText csv = CsvText.decode(Files.readAllBytes(file));
        List<Row> rows = new ArrayList<>();
        int line = 1;
        try (CsvReader<CsvRecord> reader = reader(csv.text())) {
            for (CsvRecord record : reader) {
                line = (int) record.getStartingLineNumber();
                limits.check(rows.size() + 1, record.getFieldCount());
                Row row = new Row(
                        line,
                        record.getFields().stream().map(CellText::unguarded).toList());
                if (!row.isBlank()) rows.add(row);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new Refused(PlatformProblem.CSV_BROKEN, Integer.toString(line));
        }
        return new Sheet(name, "", csv.encoding(), rows);
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
    }

    /** Tab when the first line has more tabs than commas. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        long tabs = first.chars().filter(c -> c == '\t').count();
        return tabs > first.chars().filter(c -> c == ',').count() ? '\t' : ',';
    }
}
