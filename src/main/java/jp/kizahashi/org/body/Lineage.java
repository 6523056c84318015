package jp.kizahashi.org.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a body was on an earlier day. Figures of both days may be compared only while the body stayed itself: one before, one
 * after, the same territory. Values of merged bodies are neither added up nor averaged.
 *
 * @param forebears the bodies of the earlier day, the body itself where nothing happened; by code
 * @param change what happened in between; where several things did, the one that forbids comparing
 */
public record Lineage(List<Forebear> forebears, Change change) {
    /** What happened to a body between two days. */
    public enum Change {
        NONE,
        /** Another name or code, the same body. */
        RENAMED,
        /** Made from several, or grown by others. */
        MERGED,
        /** A part of what was one. */
        DIVIDED
    }

    /** A body of the earlier day. */
    public record Forebear(MunicipalityCode code, String name) {
        Forebear(Succession ended) {
            this(ended.code(), ended.name());
        }
    }

    public Lineage {
        forebears = List.copyOf(forebears);
    }

    /** Whether figures of the two days are those of one body. */
    public boolean isComparable() {
        return change == Change.NONE || change == Change.RENAMED;
    }

    /** A町・B町. */
    public String names() {
        return forebears.stream().map(Forebear::name).collect(Collectors.joining("・"));
    }

    /**
     * Goes back from the later day to the earlier one, day by day. A change takes effect at the beginning of its day: it lies
     * between the days when it is after {@code earlier} and not after {@code later}.
     *
     * @param name the body's name on the later day
     */
    public static Lineage of(
            MunicipalityCode code, String name, Successions table, LocalDate earlier, LocalDate later) {
        Set<Forebear> now = Set.of(new Forebear(code, name));
        Change change = Change.NONE;
        LocalDate day = newestChange(now, table, earlier, later);
        while (day != null) {
            LocalDate eve = day.minusDays(1);
            Set<Forebear> before = new LinkedHashSet<>();
            for (Forebear body : now) {
                List<Succession> leading = table.leadingTo(body.code(), eve, day);
                before.addAll(before(body, leading));
                change = graver(change, changeBy(leading));
            }
            now = before;
            day = newestChange(now, table, earlier, eve);
        }
        List<Forebear> forebears = new ArrayList<>(now);
        forebears.sort(Comparator.comparing(Forebear::code));
        return new Lineage(forebears, change);
    }

    /** The last day on which one of the bodies changed; null when none did. */
    private static @Nullable LocalDate newestChange(
            Set<Forebear> bodies, Successions table, LocalDate after, LocalDate until) {
        return bodies.stream()
                .flatMap(b -> table.leadingTo(b.code(), after, until).stream())
                .map(Succession::endedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Set<Forebear> before(Forebear body, List<Succession> leading) {
        if (leading.isEmpty()) return Set.of(body);
        Set<Forebear> before = new LinkedHashSet<>();
        for (Succession ended : leading) before.add(new Forebear(ended));
        // Who takes others in was there before, unless a line of the same day says under which code.
        if (leading.stream().allMatch(s -> s.kind() == SuccessionKind.ABSORPTION)) before.add(body);
        return before;
    }

    private static Change changeBy(List<Succession> leading) {
        if (leading.isEmpty()) return Change.NONE;
        if (leading.stream().anyMatch(s -> s.successors().size() > 1 || s.kind() == SuccessionKind.DIVISION))
            return Change.DIVIDED;
        return leading.size() == 1 && leading.getFirst().keepsTheBody() ? Change.RENAMED : Change.MERGED;
    }

    private static Change graver(Change one, Change other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
