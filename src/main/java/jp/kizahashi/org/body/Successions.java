package jp.kizahashi.org.body;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kizahashi.org.body.Succession.Successor;

/**
 * Known abolitions, mergers and renamings of municipalities and wards, by day: those of the table {@code /org/successions.csv}
 * that comes with the product, and those that were added. No table is complete: a code missing in it is not thereby in force.
 */
public final class Successions {
    /** The edition of the table that comes with the product; goes with every report made from it. */
    public static final String EDITION = "2026-11";

    /** The table that comes with the product. */
    public static final Successions BUILT_IN = load();

    private final List<Succession> all;
    private final Map<MunicipalityCode, List<Succession>> byCode = new HashMap<>();
    private final Map<MunicipalityCode, List<Succession>> bySuccessor = new HashMap<>();

    private Successions(List<Succession> all) {
        this.all = all;
        for (Succession step : all) {
            byCode.computeIfAbsent(step.code(), c -> new ArrayList<>()).add(step);
            step.successors().stream()
                    .map(Successor::code)
                    .distinct()
                    .forEach(c -> bySuccessor
                            .computeIfAbsent(c, k -> new ArrayList<>())
                            .add(step));
        }
    }

    /** These; lines of one day and code are one succession with several successors. */
    public static Successions of(Collection<Succession> lines) {
        Map<List<Object>, Succession> joined = new LinkedHashMap<>();
        for (Succession line : lines)
            joined.merge(List.of(line.endedOn(), line.code(), line.name(), line.kind()), line, Successions::joined);
        return new Successions(joined.values().stream()
                .sorted(Comparator.comparing(Succession::endedOn).thenComparing(Succession::code))
                .toList());
    }

    private static Succession joined(Succession one, Succession other) {
        List<Successor> successors = Stream.concat(one.successors().stream(), other.successors().stream())
                .distinct()
                .toList();
        return new Succession(one.endedOn(), one.code(), one.name(), one.kind(), successors);
    }

    /** These and others beside them. */
    public Successions with(Collection<Succession> others) {
        return others.isEmpty()
                ? this
                : of(Stream.concat(all.stream(), others.stream()).toList());
    }

    /** All, by day. */
    public List<Succession> all() {
        return all;
    }

    /** What became of the code, or of the name under the code, by that day; the first step only. */
    public Optional<Succession> of(MunicipalityCode code, String name, LocalDate on) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(s -> !on.isBefore(s.endedOn()) && s.ends(code, name))
                .findFirst();
    }

    /** Those by which the body came to be what it is, on the days after {@code after} up to {@code until}, newest first. */
    public List<Succession> leadingTo(MunicipalityCode code, LocalDate after, LocalDate until) {
        return bySuccessor.getOrDefault(code, List.of()).reversed().stream()
                .filter(s -> s.endedOn().isAfter(after) && !s.endedOn().isAfter(until))
                .toList();
    }

    /** The codes under which the same body stood before {@code until}, newest first; none beyond a merger or division. */
    public List<MunicipalityCode> formerCodes(MunicipalityCode code, LocalDate until) {
        List<MunicipalityCode> former = new ArrayList<>();
        List<Succession> leading = leadingTo(code, LocalDate.MIN, until);
        while (!leading.isEmpty() && isAlone(leading) && leading.getFirst().keepsTheBody()) {
            Succession last = leading.getFirst();
            if (!last.code().equals(code) && !former.contains(last.code())) former.add(last.code());
            leading = leadingTo(last.code(), LocalDate.MIN, last.endedOn().minusDays(1));
        }
        return former;
    }

    private static boolean isAlone(List<Succession> leading) {
        return leading.size() == 1
                || !leading.get(1).endedOn().equals(leading.getFirst().endedOn());
    }

    /** Those of the days after {@code after} up to {@code until}, oldest first. */
    List<Succession> between(LocalDate after, LocalDate until) {
        return all.stream()
                .filter(s -> s.endedOn().isAfter(after) && !s.endedOn().isAfter(until))
                .toList();
    }

    private static Successions load() {
        try (InputStream in = Objects.requireNonNull(Successions.class.getResourceAsStream("/org/successions.csv"));
                CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(in, StandardCharsets.UTF_8)) {
            List<Succession> read = new ArrayList<>();
            lines.stream().skip(1).map(Successions::read).forEach(read::add);
            return of(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Succession read(CsvRecord line) {
        return new Succession(
                LocalDate.parse(line.getField(0)),
                new MunicipalityCode(line.getField(2)),
                line.getField(3),
                SuccessionKind.of(line.getField(1)).orElseThrow(),
                List.of(new Successor(new MunicipalityCode(line.getField(4)), line.getField(5))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Successions s && s.all.equals(all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }
}
