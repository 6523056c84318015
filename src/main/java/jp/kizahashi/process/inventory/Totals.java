package jp.kizahashi.process.inventory;

import java.util.Collection;
import jp.kizahashi.process.effort.Effort;

/**
 * Sums over works. Everything in it is a whole number, so that the parts of any level add up to the next one exactly.
 *
 * @param works works with hours
 * @param tasks their tasks
 * @param cases cases of the year over all tasks
 * @param effort time of the year
 * @param settledYen 決算額 without 人件費, of the works that named one
 */
public record Totals(int works, int tasks, long cases, Effort effort, long settledYen) {
    public static final Totals NONE = new Totals(0, 0, 0, Effort.NONE, 0);

    public static Totals of(WorkEntry entry) {
        Long settled = entry.year().settledYen();
        return new Totals(
                entry.entered() ? 1 : 0,
                entry.tasks().size(),
                entry.tasks().stream().mapToLong(t -> t.volume().total()).sum(),
                entry.annual(),
                settled == null ? 0 : settled);
    }

    public static Totals sum(Collection<Totals> parts) {
        return parts.stream().reduce(NONE, Totals::plus);
    }

    public Totals plus(Totals other) {
        return new Totals(
                works + other.works,
                tasks + other.tasks,
                Math.addExact(cases, other.cases),
                effort.plus(other.effort),
                Math.addExact(settledYen, other.settledYen));
    }
}
