package jp.kizahashi.survey.design.rule;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.rule.Finding.Part;
import jp.kizahashi.survey.design.rule.Finding.Place;
import jp.kizahashi.survey.design.rule.Finding.Weight;

/** Collects what the rules find, in the order of the questionnaire. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    static Place place(Section section) {
        return new Place(Part.SECTION, section.id(), section.label().isBlank() ? section.id() : section.label());
    }

    static Place place(Question question) {
        return new Place(Part.QUESTION, question.code(), question.code() + "　" + question.label());
    }

    static Place place(Check check) {
        return new Place(Part.CHECK, check.code(), check.code());
    }

    void fault(Place place, String rule, String... arguments) {
        add(Weight.FAULT, place, rule, arguments);
    }

    void hint(Place place, String rule, String... arguments) {
        add(Weight.HINT, place, rule, arguments);
    }

    private void add(Weight weight, Place place, String rule, String... arguments) {
        all.add(new Finding(weight, place, Messages.get("survey.rule." + rule, (Object[]) arguments)));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
