package jp.kizahashi.survey.result.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.stats.sample.PostStratification;
import jp.kizahashi.stats.sample.PostStratification.Stratum;

/**
 * The mean that all asked bodies would have, if in each cell those who answered are like those who did not
 * ({@link PostStratification}, with the finite population correction).
 *
 * @param estimate empty when it cannot be given
 * @param standardError 0 when everybody answered
 * @param census whether everybody answered (全数): then it is the mean itself, not an estimate
 * @param merged the cells that were taken together, because one of them had no reply or a single one
 * @param reason why there is no estimate; empty text with one
 */
public record Stratified(
        Optional<Double> estimate, Optional<Double> standardError, boolean census, List<String> merged, String reason) {
    /** One cell: how many bodies there are, and the values of those that answered. */
    record Cell(String label, int asked, List<Double> values) {
        boolean stands() {
            return values.size() > 1 || values.size() == asked;
        }

        Cell with(Cell next) {
            List<Double> all = new ArrayList<>(values);
            all.addAll(next.values);
            return new Cell(
                    Messages.get("survey.benchmark.stratified.pair", label, next.label), asked + next.asked, all);
        }

        Stratum stratum() {
            return new Stratum(
                    label,
                    asked,
                    values.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    public Stratified {
        merged = List.copyOf(merged);
    }

    /** Of the cells in their order; a cell with too few replies is joined to the next one, the last to the one before. */
    static Stratified of(List<Cell> cells) {
        List<Cell> strata = merged(cells.stream().filter(c -> c.asked() > 0).toList());
        if (strata.isEmpty() || !strata.stream().allMatch(Cell::stands)) return none("few");
        PostStratification result =
                PostStratification.of(strata.stream().map(Cell::stratum).toList());
        boolean census = strata.stream().allMatch(c -> c.values().size() == c.asked());
        List<String> joined = strata.stream()
                .map(Cell::label)
                .filter(label -> cells.stream().noneMatch(c -> c.label().equals(label)))
                .toList();
        return new Stratified(Optional.of(result.mean()), Optional.of(result.standardError()), census, joined, "");
    }

    /** No estimate, since some cell may not be seen: with the others it would be an equation for the hidden one. */
    static Stratified hidden() {
        return none("hidden");
    }

    private static Stratified none(String reason) {
        String words = Messages.get("survey.benchmark.stratified.none." + reason);
        return new Stratified(Optional.empty(), Optional.empty(), false, List.of(), words);
    }

    private static List<Cell> merged(List<Cell> cells) {
        List<Cell> strata = new ArrayList<>();
        for (Cell cell : cells) {
            if (strata.isEmpty() || strata.getLast().stands()) strata.add(cell);
            else strata.set(strata.size() - 1, strata.getLast().with(cell));
        }
        if (strata.size() > 1 && !strata.getLast().stands()) {
            Cell last = strata.removeLast();
            strata.set(strata.size() - 1, strata.getLast().with(last));
        }
        return strata;
    }
}
