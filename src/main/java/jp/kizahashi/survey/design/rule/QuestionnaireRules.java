package jp.kizahashi.survey.design.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.rule.Finding.Part;
import jp.kizahashi.survey.design.rule.Finding.Place;

/** All that is wrong with a questionnaire, and all that deserves a thought, each with its place; pure. */
public final class QuestionnaireRules {
    private final Questionnaire questionnaire;
    private final Findings found = new Findings();

    private QuestionnaireRules(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** The findings in the order of the questionnaire. */
    public static List<Finding> of(Questionnaire questionnaire) {
        QuestionnaireRules rules = new QuestionnaireRules(questionnaire);
        rules.head();
        FormulaRules formulas = new FormulaRules(questionnaire, rules.found);
        for (Section section : questionnaire.sections()) rules.section(section, formulas);
        for (Check check : questionnaire.checks()) rules.check(check, formulas);
        rules.aims();
        return rules.found.all();
    }

    private void head() {
        Place head = new Place(Part.HEAD, "", Messages.get("survey.rule.head"));
        if (questionnaire.title().isBlank()) found.fault(head, "title");
        if (questionnaire.questions().isEmpty()) found.fault(head, "noQuestion");
        Set<String> ids = new HashSet<>();
        for (Section section : questionnaire.sections())
            if (!ids.add(section.id())) found.fault(Findings.place(section), "sectionTwice");
    }

    private void section(Section section, FormulaRules formulas) {
        Place place = Findings.place(section);
        if (section.label().isBlank()) found.fault(place, "sectionLabel");
        if (section.questions().isEmpty()) found.fault(place, "sectionEmpty");
        formulas.section(section);
        if (!section.repeat().isEmpty()) repeat(section, place);
        for (Question question : section.questions()) {
            new QuestionRules(question, found).all();
            formulas.question(section, question);
            if (!question.asking().optionsFrom().isEmpty()) optionsFrom(section, question);
        }
        new GridRules(section, found).all();
    }

    private void repeat(Section section, Place place) {
        String code = section.repeat();
        Question ticks = questionnaire.question(code).orElse(null);
        if (ticks == null) {
            found.fault(place, "repeatUnknown", code);
            return;
        }
        if (ticks.kind() != QuestionKind.MULTIPLE) found.fault(place, "repeatKind", code);
        Section from = holder(code);
        if (position(from) >= position(section)) found.fault(place, "repeatLater", code);
        else if (!from.repeat().isEmpty()) found.fault(place, "repeatRepeated", code);
    }

    private void optionsFrom(Section section, Question question) {
        Place place = Findings.place(question);
        String code = question.asking().optionsFrom();
        Question source = questionnaire.question(code).orElse(null);
        if (source == null) {
            found.fault(place, "fromUnknown", code);
            return;
        }
        if (!question.kind().hasOptions()) found.fault(place, "fromNoOptions");
        if (source.kind() != QuestionKind.MULTIPLE) found.fault(place, "fromKind", code);
        Section from = holder(code);
        if (!earlier(source, question)) found.fault(place, "fromLater", code);
        else if (!from.repeat().isEmpty() && from != section) found.fault(place, "fromRepeated", code);
        fromCodes(question, source, place);
    }

    private void fromCodes(Question question, Question source, Place place) {
        String wanting = question.options().stream()
                .filter(o -> source.option(o.code()).isEmpty())
                .map(Question.Option::code)
                .collect(Collectors.joining("、"));
        if (!wanting.isEmpty()) found.fault(place, "fromCodes", source.code(), wanting);
        String differing = question.options().stream()
                .filter(o -> source.option(o.code())
                        .map(s -> !s.label().equals(o.label()))
                        .orElse(false))
                .map(Question.Option::code)
                .collect(Collectors.joining("、"));
        if (!differing.isEmpty()) found.hint(place, "fromLabels", source.code(), differing);
    }

    private void check(Check check, FormulaRules formulas) {
        if (check.message().isBlank()) found.fault(Findings.place(check), "checkMessage");
        formulas.check(check);
    }

    private void aims() {
        List<Aim> aims = questionnaire.aims();
        for (int at = 0; at < aims.size(); at++)
            if (aims.get(at).questions().isEmpty())
                found.hint(
                        new Place(Part.AIM, Integer.toString(at), aims.get(at).text()), "aimOpen");
        if (aims.isEmpty()) return;
        Set<String> served = aims.stream().flatMap(a -> a.questions().stream()).collect(Collectors.toSet());
        questionnaire.questions().stream()
                .filter(q -> !served.contains(q.code()))
                .forEach(q -> found.hint(Findings.place(q), "noAim"));
    }

    private boolean earlier(Question first, Question second) {
        List<Question> all = questionnaire.questions();
        return all.indexOf(first) < all.indexOf(second);
    }

    private int position(Section section) {
        return questionnaire.sections().indexOf(section);
    }

    private Section holder(String code) {
        return questionnaire.sections().stream()
                .filter(s -> s.questions().stream().anyMatch(q -> q.code().equals(code)))
                .findFirst()
                .orElseThrow();
    }
}
