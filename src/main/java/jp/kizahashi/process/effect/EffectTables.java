package jp.kizahashi.process.effect;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.process.effort.Ratio;
import jp.kizahashi.process.effort.Time;
import org.jspecify.annotations.Nullable;

/** The table of one stage in one 年度, for page, paper and Excel: hours and rates from seconds, the total named for what it is. */
public final class EffectTables {
    private EffectTables() {}

    /** @param lines all of one stage and 年度 */
    public static Table of(EffectStage stage, String year, List<EffectLine> lines) {
        Table table = Table.of(
                Messages.get("process.effect.caption", stage.label(), year),
                Column.text(text("work")),
                Column.text(text("section")),
                Column.text(text("improvement")),
                Column.number(text("before")),
                Column.number(text("saved")),
                Column.number(text("rate")),
                Column.number(text("errorsBefore")),
                Column.number(text("errorsAfter")));
        for (EffectLine line : lines) table = table.row(row(line));
        List<Saving> savings = lines.stream().map(l -> l.effect().saving()).toList();
        Optional<Saving> total = Saving.total(savings);
        if (total.isEmpty()) return table;
        Saving sum = total.get();
        return table.row(
                        Cell.strong(text("total")),
                        Cell.of(""),
                        Cell.of(""),
                        hours(sum.beforeSeconds()),
                        hours(sum.savedSeconds()),
                        percent(sum.rate()),
                        Cell.of(""),
                        Cell.of(""))
                .note(Messages.get(
                        "process.effect.mean",
                        Saving.meanRate(savings).orElse(Ratio.ZERO).percent(1).toPlainString()))
                .note(text("rounding"));
    }

    private static Cell[] row(EffectLine line) {
        Effect e = line.effect();
        String method = line.improvement().method();
        return new Cell[] {
            Cell.of(line.work().name()),
            Cell.of(line.section()),
            Cell.of(
                    method.isEmpty()
                            ? line.improvement().name()
                            : line.improvement().name() + "（" + method + "）"),
            hours(e.beforeSeconds()),
            hours(e.saving().savedSeconds()),
            percent(e.saving().rate()),
            count(e.errorsBefore()),
            count(e.errorsAfter())
        };
    }

    private static Cell hours(long seconds) {
        return Cell.of(Ratio.of(seconds, Time.HOUR).rounded(1), 1);
    }

    private static Cell percent(Ratio rate) {
        return Cell.of(rate.percent(1), 1);
    }

    private static Cell count(@Nullable Integer count) {
        return count == null ? Cell.none() : Cell.of(count);
    }

    private static String text(String key) {
        return Messages.get("process.effect.column." + key);
    }
}
