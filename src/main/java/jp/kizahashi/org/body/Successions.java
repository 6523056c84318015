package jp.kizahashi.org.body;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.org.body.Succession.Successor;

/**
 * The known abolitions, mergers and renamings of municipalities and wards, from the table {@code /org/successions.csv}. The
 * table is not complete: a code missing in it is not thereby in force.
 */
public final class Successions {
    /** The edition of the table; goes with every report made from it. */
    public static final String EDITION = "2026-11";

    private static final Map<MunicipalityCode, Succession> BY_CODE = load();

    private Successions() {}

    /** What became of the code, or of the name under the code, by that day. */
    public static Optional<Succession> of(MunicipalityCode code, String name, LocalDate on) {
        return Optional.ofNullable(BY_CODE.get(code))
                .filter(s -> !on.isBefore(s.endedOn()))
                .filter(s -> !s.isRenaming() || s.name().equals(name));
    }

    static List<Succession> all() {
        return List.copyOf(BY_CODE.values());
    }

    private static Map<MunicipalityCode, Succession> load() {
        try (InputStream in = Objects.requireNonNull(Successions.class.getResourceAsStream("/org/successions.csv"));
                CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(in, StandardCharsets.UTF_8)) {
            Map<MunicipalityCode, Succession> found = new LinkedHashMap<>();
            lines.stream().skip(1).map(Successions::read).forEach(s -> found.merge(s.code(), s, Successions::joined));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Succession read(CsvRecord line) {
        return new Succession(
                LocalDate.parse(line.getField(0)),
                new MunicipalityCode(line.getField(2)),
                line.getField(3),
                line.getField(1),
                List.of(new Successor(new MunicipalityCode(line.getField(4)), line.getField(5))));
    }

    /** A body divided among several has one line for each. */
    private static Succession joined(Succession one, Succession other) {
        var successors = new java.util.ArrayList<>(one.successors());
        successors.addAll(other.successors());
        return new Succession(one.endedOn(), one.code(), one.name(), one.reason(), successors);
    }
}
