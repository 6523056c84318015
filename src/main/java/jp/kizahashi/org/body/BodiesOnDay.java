package jp.kizahashi.org.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.kizahashi.org.body.Succession.Successor;

/**
 * A national list brought to another day by the table of successions. Nothing else is known of the days between: a body that
 * neither the list nor the table has is not there.
 *
 * @param bodies those in force on the day, by code; of a body that only the table names the kana is empty
 * @param ended bodies of the list that are not in force on the day because they had ended, with what became of them
 * @param begun bodies in force on the day that the list has not
 * @param later bodies of the list that were not there yet on the day
 */
public record BodiesOnDay(
        LocalDate day, List<ListedBody> bodies, List<Ended> ended, List<ListedBody> begun, List<ListedBody> later) {
    /** A body that had ended. */
    public record Ended(ListedBody body, Succession by) {}

    public BodiesOnDay {
        bodies = List.copyOf(bodies);
        ended = List.copyOf(ended);
        begun = List.copyOf(begun);
        later = List.copyOf(later);
    }

    /** Whether the list stands for the day as it is. */
    public boolean isAsListed() {
        return ended.isEmpty() && begun.isEmpty() && later.isEmpty();
    }

    /**
     * @param list the bodies in force on {@code listDay}, perhaps with some that had ended before
     * @param day the day asked for, before or after that
     */
    public static BodiesOnDay of(List<ListedBody> list, LocalDate listDay, Successions table, LocalDate day) {
        Map<MunicipalityCode, ListedBody> standing = new TreeMap<>();
        for (ListedBody body : list) standing.put(body.code(), body);
        List<Ended> ended = new ArrayList<>();
        for (Succession step : table.between(LocalDate.MIN, day)) forward(standing, step, ended);
        List<Succession> undone = table.between(day, listDay);
        for (LocalDate d :
                undone.stream().map(Succession::endedOn).distinct().toList().reversed())
            back(standing, undone.stream().filter(s -> s.endedOn().equals(d)).toList());
        return new BodiesOnDay(
                day,
                List.copyOf(standing.values()),
                ended.stream().filter(e -> list.contains(e.body())).toList(),
                without(standing.values(), list),
                without(list, standing.values()).stream()
                        .filter(b -> ended.stream().noneMatch(e -> e.body().equals(b)))
                        .toList());
    }

    private static void forward(Map<MunicipalityCode, ListedBody> standing, Succession step, List<Ended> ended) {
        ListedBody old = standing.get(step.code());
        if (old == null || !step.ends(old.code(), old.name())) return;
        standing.remove(old.code());
        ended.add(new Ended(old, step));
        for (Successor next : step.successors()) standing.putIfAbsent(next.code(), body(next.code(), next.name(), old));
    }

    /** Takes the successions of one day back: what ended stands again, what began with them does not. */
    private static void back(Map<MunicipalityCode, ListedBody> standing, List<Succession> steps) {
        Map<MunicipalityCode, ListedBody> after = new TreeMap<>(standing);
        for (Succession step : steps)
            for (Successor next : step.successors())
                if (after.containsKey(next.code()) && isBegun(next.code(), steps)) standing.remove(next.code());
        for (Succession step : steps)
            for (Successor next : step.successors()) {
                ListedBody now = after.get(next.code());
                if (now != null) standing.putIfAbsent(step.code(), body(step.code(), step.name(), now));
            }
    }

    /** Whether the body was not there before: only who takes others in was. */
    private static boolean isBegun(MunicipalityCode code, List<Succession> steps) {
        return steps.stream().anyMatch(s -> s.leadsTo(code) && s.kind() != SuccessionKind.ABSORPTION);
    }

    /** A body that stands in the table only: its prefecture by its code, for made-up codes that of its kin. */
    private static ListedBody body(MunicipalityCode code, String name, ListedBody kin) {
        String prefecture = Prefecture.of(code).map(Prefecture::name).orElse(kin.prefecture());
        return new ListedBody(
                code, prefecture, name, "", BodyKind.of(code, name).orElse(kin.kind()));
    }

    private static List<ListedBody> without(Iterable<ListedBody> some, Iterable<ListedBody> others) {
        Set<ListedBody> gone = new HashSet<>();
        others.forEach(gone::add);
        List<ListedBody> left = new ArrayList<>();
        for (ListedBody body : some) if (!gone.contains(body)) left.add(body);
        return left;
    }
}
