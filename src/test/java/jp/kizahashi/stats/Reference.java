package jp.kizahashi.stats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data sets and reference values made by the scripts in src/test/R, so that the tests need no R. */
public final class Reference {
    private static final Path FOLDER = Path.of("src/test/resources/stats");

    private final Map<String, Double> expected = new LinkedHashMap<>();
    private final String name;
    private int compared;

    private Reference(String name) {
        this.name = name;
    }

    /** The reference figures of one case of one file. */
    public static Reference of(String file, String name) {
        Reference reference = new Reference(name);
        for (NamedCsvRecord record : records(FOLDER.resolve(file + ".csv"))) {
            if (!record.getField("case").equals(name)) continue;
            String value = record.getField("value");
            reference.expected.put(record.getField("figure"), value.isEmpty() ? Double.NaN : Double.valueOf(value));
        }
        assertThat(reference.expected).as("%s in %s", name, file).isNotEmpty();
        return reference;
    }

    /** Whether the reference has such a figure. */
    public boolean has(String figure) {
        return expected.containsKey(figure);
    }

    /** Compares one figure, if the reference has it; about zero the comparison is absolute. */
    public void meets(String figure, double computed, int digits) {
        Double value = expected.get(figure);
        if (value == null) return;
        compared++;
        double scale = Math.max(Math.abs(value), 1e-12);
        assertThat(Math.abs(computed - value) / scale)
                .as("%s %s: computed %s, reference %s", name, figure, computed, value)
                .isLessThanOrEqualTo(0.5 * Math.pow(10, 1 - digits));
    }

    /** Fails when a figure of the reference was never compared. */
    public void allCompared() {
        assertThat(compared).as("figures compared of %s", name).isEqualTo(expected.size());
    }

    /** Columns of a data set, in the lines where all of them have a value. */
    public static List<Column> columns(String data, String... names) {
        List<List<BigDecimal>> values = new ArrayList<>();
        for (String n : names) values.add(new ArrayList<>());
        for (NamedCsvRecord record : records(FOLDER.resolve("data/" + data + ".csv"))) {
            if (Arrays.stream(names).anyMatch(n -> record.getField(n).isEmpty())) continue;
            for (int j = 0; j < names.length; j++) values.get(j).add(new BigDecimal(record.getField(names[j])));
        }
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < names.length; j++) columns.add(Column.of(names[j], values.get(j)));
        return columns;
    }

    /** One column of a data set as numbers. */
    public static double[] numbers(String data, String name) {
        return columns(data, name).getFirst().doubles();
    }

    /** One column of a data set as it is written. */
    public static List<String> texts(String data, String name) {
        return records(FOLDER.resolve("data/" + data + ".csv")).stream()
                .map(r -> r.getField(name))
                .toList();
    }

    private static List<NamedCsvRecord> records(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
