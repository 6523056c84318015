package jp.kizahashi.survey.result.tabulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which groups of one statistic a reader may see.
 *
 * @param hidden the cells that are not shown, each with its reason
 * @param whole the reason why the whole is not shown; empty when it is
 */
public record Visibility(Map<String, Hiding> hidden, Optional<Hiding> whole) {
    static final Visibility ALL = new Visibility(Map.of(), Optional.empty());

    public Visibility {
        hidden = Map.copyOf(hidden);
    }

    /** Whether the cell's figure is shown. */
    public boolean shows(String cell) {
        return !hidden.containsKey(cell);
    }

    /** Whether the whole and every cell that anybody answered in is shown. */
    boolean isComplete(List<String> cells) {
        return whole.isEmpty() && cells.stream().allMatch(c -> shows(c) || hidden.get(c) == Hiding.NOBODY);
    }
}
