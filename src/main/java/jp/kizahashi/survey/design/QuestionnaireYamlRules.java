package jp.kizahashi.survey.design;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;

/** What must hold before a questionnaire file can be a questionnaire at all: codes, references, formulas, bounds. */
final class QuestionnaireYamlRules {
    private final YamlPlace root;
    private final Map<String, QuestionKind> kinds = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    private QuestionnaireYamlRules(YamlPlace root) {
        this.root = root;
    }

    static void check(YamlPlace root, List<Section> sections, List<Aim> aims, List<Check> checks) {
        QuestionnaireYamlRules rules = new QuestionnaireYamlRules(root);
        for (Section section : sections)
            for (Question question : section.questions()) rules.kinds.putIfAbsent(question.code(), question.kind());
        Set<String> ids = new HashSet<>();
        for (int s = 0; s < sections.size(); s++) rules.section("sections[" + s + "]", sections.get(s), ids);
        for (int c = 0; c < checks.size(); c++) {
            rules.newCode("checks[" + c + "].code", checks.get(c).code());
            rules.formula("checks[" + c + "].formula", checks.get(c).formula());
        }
        for (int a = 0; a < aims.size(); a++)
            for (String code : aims.get(a).questions()) rules.known("aims[" + a + "].questions", code);
    }

    private void section(String place, Section section, Set<String> ids) {
        if (section.id().contains("@") || !ids.add(section.id()))
            fault(place + ".id", "survey.instrument.duplicateId", section.id());
        formula(place + ".when", section.when());
        ticks(place + ".repeat", section.repeat());
        for (int q = 0; q < section.questions().size(); q++)
            question(place + ".questions[" + q + "]", section.questions().get(q));
    }

    private void question(String place, Question question) {
        newCode(place + ".code", question.code());
        if (question.kind().hasOptions() == question.options().isEmpty())
            fault(
                    place + ".options",
                    "survey.exchange.yaml.options." + question.kind().hasOptions());
        Set<String> options = new HashSet<>();
        for (Option option : question.options())
            if (!option.code().matches("[A-Za-z0-9]{1,12}") || !options.add(option.code()))
                fault(place + ".options", "survey.exchange.yaml.optionCode", option.code());
        Asking asking = question.asking();
        formula(place + ".when", asking.when());
        ticks(place + ".optionsFrom", asking.optionsFrom());
        decimal(place + ".least", asking.least());
        decimal(place + ".most", asking.most());
    }

    private void newCode(String place, String code) {
        if (!code.matches("[A-Z][A-Z0-9]{0,11}")) fault(place, "survey.exchange.yaml.code", code);
        else if (!codes.add(code)) fault(place, "survey.instrument.duplicateId", code);
    }

    private void known(String place, String code) {
        if (!kinds.containsKey(code)) fault(place, "survey.exchange.yaml.unknown", code);
    }

    private void ticks(String place, String code) {
        if (!code.isEmpty() && kinds.get(code) != QuestionKind.MULTIPLE)
            fault(place, "survey.exchange.yaml.ticks", code);
    }

    private void formula(String place, String text) {
        if (text.isEmpty()) return;
        try {
            for (String code : Formula.of(text).codes()) known(place, code);
        } catch (FormulaFault e) {
            root.faults().add(place, "survey.exchange.yaml.formula", String.valueOf(e.getMessage()));
        }
    }

    private void decimal(String place, String typed) {
        if (!typed.matches("|-?[0-9]{1,15}(\\.[0-9]{1,15})?")) fault(place, "survey.exchange.yaml.decimal", typed);
    }

    private void fault(String place, String key, Object... arguments) {
        root.faults().add(place, key, arguments);
    }
}
