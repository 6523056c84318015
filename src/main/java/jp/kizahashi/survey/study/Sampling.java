package jp.kizahashi.survey.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.result.tabulation.WaveReplies;
import jp.kizahashi.survey.study.estimate.OutcomePart;
import jp.kizahashi.survey.study.estimate.StudySample;
import jp.kizahashi.survey.study.outcome.OutcomeColumn;
import jp.kizahashi.survey.study.outcome.OutcomeTable;
import org.jspecify.annotations.Nullable;

/**
 * Joins answers and outcomes by 団体コード, never by name, and puts study numbers in place of codes.
 *
 * @param columns the code of the column that plays each part; parts may be left out
 */
record Sampling(WaveReplies replies, OutcomeTable outcomes, Map<OutcomePart, String> columns) {
    /**
     * The sample under study numbers.
     *
     * @param numbers of every body that was asked, by code
     * @throws Refused SVY-114 when a column cannot play its part
     */
    StudySample sample(Map<String, Integer> numbers) {
        List<StudySample.Outcome> chosen = chosen();
        List<StudySample.Case> cases = new ArrayList<>();
        for (Frame.Body body : replies.frame().bodies()) {
            if (!replies.sheets().containsKey(body.code())) continue;
            cases.add(new StudySample.Case(
                    Objects.requireNonNull(numbers.get(body.code())),
                    body.cell(),
                    scores(body.code()),
                    values(body.code(), chosen)));
        }
        return new StudySample(replies.frame().partition(), strata(), domains(), chosen, cases);
    }

    private List<StudySample.Stratum> strata() {
        return replies.frame().cells().stream()
                .map(cell -> new StudySample.Stratum(
                        cell, replies.frame().in(cell).size(), (int) replies.frame().in(cell).stream()
                                .filter(replies.sheets()::containsKey)
                                .count()))
                .toList();
    }

    private List<StudySample.Domain> domains() {
        return replies.questionnaire().domains().stream()
                .map(d -> new StudySample.Domain(
                        d.id(),
                        d.label(),
                        d.questions().stream()
                                .map(q -> new StudySample.Item(q.code(), q.label()))
                                .toList()))
                .toList();
    }

    private List<StudySample.Outcome> chosen() {
        List<StudySample.Outcome> chosen = new ArrayList<>();
        for (OutcomePart part : OutcomePart.values()) {
            String code = columns.get(part);
            if (code == null) continue;
            OutcomeColumn column = outcomes.columns().stream()
                    .filter(c -> c.code().equals(code) && canPlay(part, c))
                    .findFirst()
                    .orElseThrow(() -> new Refused(SurveyProblem.STUDY_COLUMN_WRONG, part.label(), code));
            chosen.add(new StudySample.Outcome(part, code, column.label()));
        }
        return chosen;
    }

    /** Yes or no for logits, anything else for least squares. */
    static boolean canPlay(OutcomePart part, OutcomeColumn column) {
        return part.group().takesYesNo() == (column.kind() == OutcomeColumn.Kind.YES_NO);
    }

    private List<@Nullable Integer> scores(String code) {
        List<@Nullable Integer> scores = new ArrayList<>();
        for (var domain : replies.questionnaire().domains())
            for (var question : domain.questions())
                scores.add(replies.entry(code, question.code())
                        .filter(e -> e.state() == Entry.State.ANSWERED)
                        .map(e -> replies.score(code, question))
                        .orElse(null));
        return scores;
    }

    private List<@Nullable Double> values(String code, List<StudySample.Outcome> chosen) {
        List<@Nullable Double> figures = outcomes.byCode().get(code);
        List<@Nullable Double> values = new ArrayList<>();
        for (StudySample.Outcome outcome : chosen) values.add(figures == null ? null : figures.get(position(outcome)));
        return values;
    }

    private int position(StudySample.Outcome outcome) {
        List<String> codes =
                outcomes.columns().stream().map(OutcomeColumn::code).toList();
        return codes.indexOf(outcome.column());
    }

    /** Of the bodies that handed in, how many have no figure in a column. */
    int missing(OutcomeColumn column) {
        int at = outcomes.columns().indexOf(column);
        return (int) replies.sheets().keySet().stream()
                .map(code -> outcomes.byCode().get(code))
                .filter(figures -> figures == null || figures.get(at) == null)
                .count();
    }
}
