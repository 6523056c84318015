package jp.kizahashi.survey.tabulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.result.tabulation.Group;
import jp.kizahashi.survey.result.tabulation.Hiding;

/**
 * 集計区分: the whole, one category of the columns, or one item of a grid.
 *
 * @param bases empty when even these would tell of somebody
 * @param counts by category of the rows; empty when hidden
 * @param hiding why there are no figures
 */
public record Segment(String label, Optional<Bases> bases, List<Integer> counts, Optional<Hiding> hiding) {
    public Segment {
        counts = List.copyOf(counts);
    }

    static Segment of(String label, Bases bases, List<Integer> counts) {
        return new Segment(label, Optional.of(bases), counts, Optional.empty());
    }

    Segment named(String other) {
        return new Segment(other, bases, counts, hiding);
    }

    /** The same without figures. */
    Segment hidden(Hiding why, boolean basesToo) {
        return new Segment(label, basesToo ? Optional.empty() : bases, List.of(), Optional.of(why));
    }

    /** The same without telling 無回答, 非該当 and 不明 apart. */
    Segment lumped() {
        return new Segment(label, bases.map(Bases::lumped), counts, hiding);
    }

    public boolean isShown() {
        return hiding.isEmpty();
    }

    /** 回答; 0 when that is hidden. */
    public int n() {
        return bases.map(Bases::answered).orElse(0);
    }

    /** Percent of a category, one decimal, half up; empty when nobody stands behind it or it is hidden. */
    public Optional<BigDecimal> percent(int category, Divisor base) {
        if (!isShown()) return Optional.empty();
        return bases.flatMap(b -> Group.percent(counts.get(category), b.divisor(base)));
    }
}
