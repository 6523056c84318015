package jp.kizahashi.survey.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.survey.result.tabulation.Group;
import jp.kizahashi.survey.result.tabulation.Hiding;

/**
 * 集計区分: the whole, one category of the columns, or one item of a grid.
 *
 * @param bases empty when even these would tell of somebody
 * @param counts by category of the rows; empty when hidden
 * @param hiding why there are no figures
 * @param withheld the categories without a figure here, because too few chose them in the whole; 0 stands in {@code counts}
 */
public record Segment(
        String label, Optional<Bases> bases, List<Integer> counts, Optional<Hiding> hiding, Set<Integer> withheld) {
    public Segment {
        counts = List.copyOf(counts);
        withheld = Set.copyOf(withheld);
    }

    static Segment of(String label, Bases bases, List<Integer> counts) {
        return new Segment(label, Optional.of(bases), counts, Optional.empty(), Set.of());
    }

    Segment named(String other) {
        return new Segment(other, bases, counts, hiding, withheld);
    }

    /** The same without figures. */
    Segment hidden(Hiding why, boolean basesToo) {
        return new Segment(label, basesToo ? Optional.empty() : bases, List.of(), Optional.of(why), Set.of());
    }

    /** The same without telling 無回答, 非該当 and 不明 apart. */
    Segment lumped() {
        return new Segment(label, bases.map(Bases::lumped), counts, hiding, withheld);
    }

    /** The same without the figures of some categories. */
    Segment without(Set<Integer> categories) {
        if (!isShown() || categories.isEmpty()) return this;
        List<Integer> shown = new ArrayList<>(counts);
        for (int category : categories) shown.set(category, 0);
        return new Segment(label, bases, shown, hiding, categories);
    }

    public boolean isShown() {
        return hiding.isEmpty();
    }

    /** Whether the figure of a category is shown. */
    public boolean shows(int category) {
        return isShown() && !withheld.contains(category);
    }

    /** Whether every figure is shown, so that categories can be ranked and tested. */
    public boolean isComplete() {
        return isShown() && withheld.isEmpty();
    }

    /** 回答; 0 when that is hidden. */
    public int n() {
        return bases.map(Bases::answered).orElse(0);
    }

    /** Percent of a category, one decimal, half up; empty when nobody stands behind it or it is hidden. */
    public Optional<BigDecimal> percent(int category, Divisor base) {
        if (!shows(category)) return Optional.empty();
        return bases.flatMap(b -> Group.percent(counts.get(category), b.divisor(base)));
    }
}
