package jp.kizahashi.survey.design.exchange.yaml;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.QuestionnaireYaml;
import jp.kizahashi.survey.design.exchange.fidelity.Fate;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityLine;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityReport;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;

/** Reads our own YAML: everything is kept, or the file is refused with every fault. */
public final class YamlFile {
    private static final String FORMAT = "YAML";

    private final List<FidelityLine> lines = new ArrayList<>();

    private YamlFile() {}

    /**
     * The questionnaire of the text.
     *
     * @throws Refused SVY-140 with its faults, SVY-144 when it has no question
     */
    public static Imported read(String file, String text) {
        Questionnaire questionnaire = QuestionnaireYaml.read(file, text);
        if (questionnaire.questions().isEmpty()) throw new Refused(SurveyProblem.QUESTIONNAIRE_FILE_EMPTY, FORMAT);
        YamlFile account = new YamlFile();
        for (int s = 0; s < questionnaire.sections().size(); s++)
            account.section("sections[" + s + "]", questionnaire.sections().get(s));
        for (Aim aim : questionnaire.aims()) account.line("aims", "", "aim", "aim");
        for (Check check : questionnaire.checks()) account.line("checks", check.code(), "check", "check", check.code());
        return new Imported(questionnaire, new FidelityReport(FORMAT, account.lines));
    }

    private void section(String place, Section section) {
        line(place, section.id(), "section", "section", section.label());
        for (Question question : section.questions()) {
            line(
                    place,
                    question.code(),
                    "question",
                    "question",
                    question.code(),
                    question.kind().label());
            for (Question.Option option : question.options())
                line(place, option.code(), "option", "option", question.code(), option.code());
        }
    }

    private void line(String place, String name, String kind, String became, String... arguments) {
        String words = Messages.get("survey.exchange.became." + became, (Object[]) arguments);
        lines.add(new FidelityLine(place, name, kind, Fate.KEPT, words, List.of()));
    }
}
