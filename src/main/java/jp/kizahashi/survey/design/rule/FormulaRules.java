package jp.kizahashi.survey.design.rule;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;
import jp.kizahashi.survey.design.rule.Finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with conditions and checks: unreadable, nothing said, unknown questions or options, questions that
 * come later, questions of a repeated section from outside of it.
 */
final class FormulaRules {
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Section> holders = new HashMap<>();
    private final List<String> order;
    private final Questionnaire questionnaire;
    private final Findings found;

    FormulaRules(Questionnaire questionnaire, Findings found) {
        this.questionnaire = questionnaire;
        this.found = found;
        this.order = questionnaire.questions().stream().map(Question::code).toList();
        for (Section section : questionnaire.sections())
            for (Question question : section.questions()) {
                questions.put(question.code(), question);
                holders.put(question.code(), section);
            }
    }

    /** A section may look at questions of earlier sections. */
    void section(Section section) {
        if (section.when().isEmpty()) return;
        Place place = Findings.place(section);
        int begin = questionnaire.sections().stream()
                .takeWhile(s -> s != section)
                .mapToInt(s -> s.questions().size())
                .sum();
        readable(section.when(), place).ifPresent(f -> condition(f, place, begin, null));
    }

    /** A question may look at the questions before it. */
    void question(Section section, Question question) {
        if (question.asking().when().isEmpty()) return;
        Place place = Findings.place(question);
        readable(question.asking().when(), place)
                .ifPresent(f -> condition(f, place, order.indexOf(question.code()), section));
    }

    void check(Check check) {
        Place place = Findings.place(check);
        Optional<Formula> formula = readable(check.formula(), place);
        if (formula.isEmpty()) return;
        known(formula.get(), place);
        if (formula.get().codes().isEmpty()) found.fault(place, "checkAbout");
        Set<Section> repeated = new LinkedHashSet<>();
        for (String code : formula.get().codes()) {
            Section holder = holders.get(code);
            if (holder != null && !holder.repeat().isEmpty()) repeated.add(holder);
        }
        if (repeated.size() > 1)
            found.fault(
                    place, "checkRepeats", repeated.stream().map(Section::label).collect(Collectors.joining("、")));
    }

    private Optional<Formula> readable(String text, Place place) {
        try {
            Formula formula = Formula.of(text);
            if (formula.isStatement()) return Optional.of(formula);
            found.fault(place, "notStatement", text);
        } catch (FormulaFault fault) {
            found.fault(place, "formula", fault.sentence());
        }
        return Optional.empty();
    }

    private void condition(Formula formula, Place place, int position, @Nullable Section own) {
        known(formula, place);
        if (formula.readsBefore()) found.fault(place, "conditionBefore");
        for (String code : formula.codes()) {
            if (!questions.containsKey(code)) continue;
            if (order.indexOf(code) == position && own != null) found.fault(place, "conditionSelf");
            else if (order.indexOf(code) >= position) found.fault(place, "conditionLater", code);
            else if (repeats(code, own)) found.fault(place, "conditionRepeated", code);
        }
    }

    /** Whether the question stands in a repeated section other than the own one. */
    private boolean repeats(String code, @Nullable Section own) {
        Section holder = holders.get(code);
        return holder != null && !holder.repeat().isEmpty() && holder != own;
    }

    private void known(Formula formula, Place place) {
        String unknown =
                formula.codes().stream().filter(c -> !questions.containsKey(c)).collect(Collectors.joining("、"));
        if (!unknown.isEmpty()) found.fault(place, "unknown", unknown);
        formula.compared().forEach((code, values) -> options(code, values, place));
    }

    private void options(String code, Set<String> values, Place place) {
        Question question = questions.get(code);
        if (question != null && question.kind() == QuestionKind.FILE) found.fault(place, "fileCompared", code);
        if (question == null || !question.kind().hasOptions()) return;
        String unknown =
                values.stream().filter(v -> question.option(v).isEmpty()).collect(Collectors.joining("、"));
        if (!unknown.isEmpty()) found.fault(place, "unknownOption", code, unknown);
    }
}
