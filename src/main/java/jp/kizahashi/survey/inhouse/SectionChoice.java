package jp.kizahashi.survey.inhouse;

import java.util.List;
import jp.kizahashi.survey.answer.town.PartChoices.Choice;

/**
 * A section on the form, with the people it can be given to.
 *
 * @param group the department above it; empty without
 * @param chosen whether it is asked
 * @param filler the chosen or suggested 担当, 0 for none
 * @param head the chosen or suggested 所属長, 0 for none
 */
public record SectionChoice(
        long id,
        String name,
        String group,
        boolean chosen,
        List<Choice> fillers,
        long filler,
        List<Choice> heads,
        long head) {
    /** A section with nobody to fill, or nobody else to confirm, cannot be asked. */
    public boolean can() {
        return fillers.stream().anyMatch(f -> heads.stream().anyMatch(h -> h.value() != f.value()));
    }
}
