package jp.kizahashi.survey.design.exchange;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.QuestionnaireYaml;
import jp.kizahashi.survey.design.QuestionnaireYamlText;
import jp.kizahashi.survey.design.exchange.fidelity.Fate;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityLine;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.design.formula.Given;

/** What must hold of whatever came out of a file, however damaged. */
public final class Unharmed {
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\ud800-\\udfff]");

    private Unharmed() {}

    /** @throws AssertionError naming what does not hold */
    public static void check(Imported imported) {
        Questionnaire questionnaire = imported.questionnaire();
        boolean ours = imported.report().format().equals("YAML");
        texts(questionnaire).forEach(t -> {
            if (CONTROL.matcher(t).find()) throw new AssertionError("control character in " + t);
            if (!ours && MARKUP.matcher(t).find()) throw new AssertionError("markup in " + t);
        });
        for (FidelityLine line : imported.report().lines()) {
            if (line.fate() != Fate.KEPT && line.reasons().isEmpty()) throw new AssertionError("no reason for " + line);
            if (line.fate() != Fate.LEFT_OUT && line.became().isEmpty())
                throw new AssertionError("became nothing: " + line);
        }
        Form.whole(questionnaire).asked();
        Form.of(questionnaire, Given.NOTHING).asked();
        Questionnaire again = again(questionnaire);
        if (!again.equals(questionnaire)) throw new AssertionError("not the same as YAML");
    }

    private static Questionnaire again(Questionnaire questionnaire) {
        try {
            return QuestionnaireYaml.read("again.yaml", QuestionnaireYamlText.of(questionnaire));
        } catch (Refused refused) {
            throw new AssertionError(refused.sentence(), refused);
        }
    }

    private static Stream<String> texts(Questionnaire q) {
        Stream<String> whole = Stream.of(List.of(q.title()), q.guidance()).flatMap(List::stream);
        Stream<String> sections = q.sections().stream().flatMap(Unharmed::texts);
        Stream<String> checks = q.checks().stream().map(c -> c.message());
        return Stream.concat(whole, Stream.concat(sections, checks));
    }

    private static Stream<String> texts(Section section) {
        Stream<String> own = Stream.concat(Stream.of(section.label()), section.guidance().stream());
        return Stream.concat(own, section.questions().stream().flatMap(Unharmed::texts));
    }

    private static Stream<String> texts(Question q) {
        Stream<String> own = Stream.of(
                q.label(), q.text(), q.unit(), q.asking().grid(), q.asking().mark());
        Stream<String> more =
                Stream.concat(q.guidance().stream(), q.options().stream().map(Option::label));
        return Stream.concat(own, more);
    }
}
