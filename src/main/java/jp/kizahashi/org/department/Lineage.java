package jp.kizahashi.org.department;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who goes on with whose work on a day. Records keep the department that they were made in; where it stands no more, its
 * work is followed to the leading successor, and on from there, until a department that stands on the day.
 */
public final class Lineage {
    private final Map<Long, Long> heirs = new HashMap<>();
    private final Map<Long, List<Long>> past = new HashMap<>();

    /**
     * One department going on with another's work.
     *
     * @param position 0 for the one that leads; the others share it
     * @param from the first day of the successor's work
     */
    public record Link(long departmentId, long successorId, int position, LocalDate from) {}

    /**
     * @param standing ids of the departments that stand on the day
     * @param links every link that holds by the day, in any order
     */
    Lineage(Set<Long> standing, List<Link> links) {
        Map<Long, Long> leading = new HashMap<>();
        links.stream()
                .sorted(java.util.Comparator.comparing(Link::from)
                        .reversed()
                        .thenComparing(Link::position)
                        .thenComparing(Link::successorId))
                .forEach(l -> leading.putIfAbsent(l.departmentId(), l.successorId()));
        for (long ended : leading.keySet())
            if (!standing.contains(ended)) follow(ended, leading, standing).ifPresent(heir -> heirs.put(ended, heir));
        heirs.forEach((ended, heir) ->
                past.computeIfAbsent(heir, h -> new ArrayList<>()).add(ended));
        past.values().forEach(ids -> ids.sort(null));
    }

    private static Optional<Long> follow(long ended, Map<Long, Long> leading, Set<Long> standing) {
        Set<Long> seen = new HashSet<>();
        Long at = ended;
        while (at != null && seen.add(at)) {
            if (standing.contains(at)) return Optional.of(at);
            at = leading.get(at);
        }
        return Optional.empty();
    }

    /** The department that does the work on the day: itself while it stands, else its heir, or itself when nobody was named. */
    public long of(long department) {
        return heirs.getOrDefault(department, department);
    }

    /** Departments of the past whose work this one does on the day. */
    public List<Long> past(long department) {
        return past.getOrDefault(department, List.of());
    }
}
