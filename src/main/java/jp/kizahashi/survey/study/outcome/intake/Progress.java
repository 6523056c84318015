package jp.kizahashi.survey.study.outcome.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.kizahashi.survey.study.outcome.reading.OutcomeMapping;
import jp.kizahashi.survey.study.outcome.reading.TakenColumn;

/**
 * How far an import has come.
 *
 * @param at the first step that is not done
 * @param mapping as it stands; before the layout is settled, the older mapping it begins from
 * @param lost columns of the older mapping whose headings this sheet does not have
 * @param accepted lines whose differing name a person has looked at
 * @param mappingName the name under which the older mapping was saved; empty without one
 */
record Progress(Step at, OutcomeMapping mapping, List<TakenColumn> lost, Set<Integer> accepted, String mappingName) {
    Progress {
        lost = List.copyOf(lost);
        accepted = Set.copyOf(accepted);
    }

    Progress with(OutcomeMapping changed) {
        return new Progress(at, changed, lost, accepted, mappingName);
    }

    Progress withLost(List<TakenColumn> columns) {
        return new Progress(at, mapping, columns, accepted, mappingName);
    }

    Progress withAccepted(Set<Integer> lines) {
        return new Progress(at, mapping, lost, lines, mappingName);
    }

    /** With a step done: the next one is open, and those after it are gone through again. */
    Progress done(Step step) {
        return new Progress(step.next(), mapping, lost, accepted, mappingName);
    }

    /** The columns to look for on the sheet. */
    List<TakenColumn> wanted() {
        return Stream.concat(mapping.columns().stream(), lost.stream()).toList();
    }
}
