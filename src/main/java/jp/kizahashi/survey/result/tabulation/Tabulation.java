package jp.kizahashi.survey.result.tabulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kizahashi.survey.design.QuestionKind;

/**
 * One question or one domain over all groups: what one exhibit shows.
 *
 * @param code the question's code, or the domain's id
 * @param domain the domain it belongs to, or the section; of a domain itself its own label
 * @param kind empty for a domain's index
 * @param options the labels of the counted choices
 * @param cells in the order of the frame
 */
public record Tabulation(
        String code,
        String label,
        String domain,
        Optional<QuestionKind> kind,
        List<String> options,
        String unit,
        List<Group> cells,
        Group whole,
        Optional<Stratified> stratified) {
    public Tabulation {
        options = List.copyOf(options);
        cells = List.copyOf(cells);
    }

    /** Whether it has a mean of pseudo-interval scores. */
    public boolean isScored() {
        return kind.isEmpty() || kind.get() == QuestionKind.LADDER;
    }

    /** The group with this label; the whole has its own. */
    public Optional<Group> cell(String label) {
        return cells.stream().filter(c -> c.label().equals(label)).findFirst();
    }

    /** The whole first, then the cells. */
    public List<Group> groups() {
        return Stream.concat(Stream.of(whole), cells.stream()).toList();
    }

    /** Whether any group's figures are hidden from this reader although somebody answered. */
    public boolean hidesAny() {
        return groups().stream().anyMatch(g -> g.hiding().isPresent() && g.n() > 0);
    }
}
