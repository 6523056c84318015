package jp.kizahashi.survey.assessment.outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.Edition;
import jp.kizahashi.survey.assessment.Results.Found;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.StatementId;
import jp.kizahashi.survey.maturity.LevelRange;
import jp.kizahashi.survey.maturity.Levels;
import jp.kizahashi.survey.maturity.MaturityResult;
import jp.kizahashi.survey.maturity.RaisingSet;
import jp.kizahashi.survey.maturity.UnmetStatement;

/**
 * 「もしも」: the levels before and after some statements would be largely true. Nothing is stored; the address holds it all.
 *
 * @param before the result as it is
 * @param made the statements taken as largely true
 * @param after the levels with them
 */
record WhatIfPage(Found before, Set<StatementId> made, MaturityResult after) {

    /** The statements of one level that can be ticked. */
    record Step(String level, List<Choice> choices) {}

    /** One statement that can be ticked; {@code needed} is what the next step of the whole still waits for. */
    record Choice(String domain, UnmetStatement unmet, boolean chosen, boolean needed) {}

    /** One line of the comparison. */
    record Row(String label, String before, String after, boolean rises, boolean whole) {}

    /**
     * @param names such as {@code awareness-1}; a statement that is true already changes nothing
     * @throws Refused SVY-015 for a name that the instrument does not know
     */
    static WhatIfPage of(Found before, List<String> names) {
        Set<StatementId> made = new LinkedHashSet<>();
        for (String name : names) made.add(statement(before.result().instrument(), name));
        return new WhatIfPage(before, made, Levels.whatIf(before.result().profile(), made));
    }

    private static StatementId statement(Instrument instrument, String name) {
        return instrument.statementIds().stream()
                .filter(id -> id.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.ANSWER_UNKNOWN));
    }

    /** The same with what is still needed for the next level ticked as well. */
    Set<StatementId> withRaisingSet() {
        Set<StatementId> more = new LinkedHashSet<>(made);
        after.raising().map(RaisingSet::statements).orElse(List.of()).forEach(s -> more.add(s.id()));
        return more;
    }

    public Assessment assessment() {
        return before.assessment();
    }

    public String edition() {
        return ResultWords.edition(before.edition());
    }

    public Optional<Integer> editionNumber() {
        return before.edition().map(Edition::number);
    }

    public String group() {
        return ResultWords.group(after.instrument());
    }

    /** What the change does to the whole, in one sentence. */
    public String sentence() {
        String from = before.result().wholeText();
        if (made.isEmpty()) return Messages.get("survey.whatIf.nothing", wholeLabel(), from);
        return Messages.get("survey.whatIf." + effect(), wholeLabel(), from, after.wholeText(), made.size());
    }

    /** While statements are unanswered the highest possible level may move without the certain one. */
    private String effect() {
        LevelRange was = before.result().whole();
        if (after.whole().equals(was)) return "same";
        return after.whole().low() > was.low() ? "rises" : "widens";
    }

    /** True when a next level exists whose smallest set can be added. */
    public boolean canRise() {
        return after.raising().isPresent();
    }

    /** The level that the smallest set leads to. */
    public String next() {
        return ResultWords.level(after.instrument(), after.whole().low() + 1);
    }

    /** The whole, for a process what it can hold, and each domain. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row(wholeLabel(), before.result().whole(), after.whole(), true));
        before.organisation()
                .ifPresent(o -> rows.add(row(
                        Messages.get("survey.whatIf.held"),
                        before.held().orElseThrow().range(),
                        Levels.held(after, o.result()).range(),
                        true)));
        for (int i = 0; i < after.domains().size(); i++) {
            var then = after.domains().get(i);
            rows.add(row(then.domain().label(), before.result().domains().get(i).range(), then.range(), false));
        }
        return rows;
    }

    /** Every statement that is not yet largely true, by level. */
    public List<Step> steps() {
        Set<StatementId> needed = after.raising().map(RaisingSet::ids).orElse(Set.of());
        return before.result().path().stream()
                .map(step -> new Step(
                        ResultWords.level(after.instrument(), step.level()),
                        step.statements().stream().map(s -> choice(s, needed)).toList()))
                .filter(step -> !step.choices().isEmpty())
                .toList();
    }

    private Choice choice(UnmetStatement unmet, Set<StatementId> needed) {
        String domain = after.instrument()
                .domainOf(unmet.item().id())
                .map(Instrument.Domain::label)
                .orElseThrow();
        return new Choice(domain, unmet, made.contains(unmet.id()), needed.contains(unmet.id()));
    }

    private Row row(String label, LevelRange from, LevelRange to, boolean whole) {
        String prefix = after.instrument().levelPrefix();
        return new Row(label, from.text(prefix), to.text(prefix), to.low() > from.low(), whole);
    }

    private String wholeLabel() {
        return after.instrument().wholeLabel();
    }
}
