package jp.kizahashi.survey.study.outcome.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.survey.study.outcome.reading.ColumnChoice;
import jp.kizahashi.survey.study.outcome.reading.OutcomeMapping;
import jp.kizahashi.survey.study.outcome.reading.TakenColumn;

/**
 * What a person's picks come to: a column keeps its code, one that continues a lost column takes that one's, others get a new
 * one.
 *
 * @param stillLost lost columns that nothing continues
 */
record ColumnPicks(List<TakenColumn> columns, List<TakenColumn> stillLost) {
    private static final int LONGEST = 200;

    static ColumnPicks of(List<ColumnPick> picks, List<ColumnChoice> choices, Progress progress) {
        Map<Integer, ColumnChoice> byPlace =
                choices.stream().collect(Collectors.toMap(ColumnChoice::column, Function.identity()));
        Map<Integer, String> codes = codes(picks, progress);
        List<String> used = new ArrayList<>(
                progress.wanted().stream().map(TakenColumn::code).toList());
        List<TakenColumn> columns = new ArrayList<>();
        for (ColumnPick pick : picks.stream()
                .sorted(Comparator.comparingInt(ColumnPick::column))
                .toList()) {
            ColumnChoice choice = byPlace.get(pick.column());
            if (choice == null) continue;
            String code = codes.getOrDefault(pick.column(), OutcomeMapping.freeCode("c", used));
            used.add(code);
            columns.add(taken(pick, choice, code));
        }
        return new ColumnPicks(
                columns,
                progress.lost().stream()
                        .filter(l -> !codes.containsValue(l.code()))
                        .toList());
    }

    private static TakenColumn taken(ColumnPick pick, ColumnChoice choice, String code) {
        String label = pick.label().isBlank() ? choice.label() : pick.label().strip();
        return new TakenColumn(
                code,
                pick.column(),
                choice.header(),
                label.substring(0, Math.min(LONGEST, label.length())),
                pick.reading());
    }

    /** Column → code, for those that have one already or continue a lost one; a lost one is continued once. */
    private static Map<Integer, String> codes(List<ColumnPick> picks, Progress progress) {
        Map<Integer, String> codes = new HashMap<>();
        for (TakenColumn column : progress.mapping().columns()) codes.put(column.column(), column.code());
        for (ColumnPick pick : picks) {
            Optional<TakenColumn> lost = progress.lost().stream()
                    .filter(l -> l.code().equals(pick.formerly()))
                    .findFirst();
            if (lost.isPresent() && !codes.containsValue(pick.formerly())) codes.put(pick.column(), pick.formerly());
        }
        return codes;
    }
}
