package jp.kizahashi.survey.answer.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.design.formula.Formula;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do what with a section; asked by pages and by rules, so that a page offers nothing that is then refused. */
@Component
class PartRules {
    private final PartStore parts;

    PartRules(PartStore parts) {
        this.parts = parts;
    }

    /** A section with a part belongs to its 担当 until it is handed on; one without belongs to the office. */
    static boolean mayFill(Answering who, @Nullable Part part) {
        if (part == null) return who.office();
        return who.is(part.fillerId()) && part.status() == PartStatus.FILLING;
    }

    Map<String, Part> of(long response) {
        return parts.of(response).stream().collect(Collectors.toMap(Part::section, Function.identity()));
    }

    /** A reason for a check is taken from whoever fills one of the sections that the check reads. */
    void mustFill(Answering who, long response, String question) {
        Map<String, Part> held = of(response);
        List<Section> concerned = sections(who, question);
        if (concerned.stream().anyMatch(s -> mayFill(who, held.get(s.id())))) return;
        Part part = held.get(concerned.getFirst().id());
        if (part != null && who.is(part.fillerId()))
            throw new Refused(SurveyProblem.RESPONSE_NOT_IN_STATE, part.status().label());
        throw new Refused(SurveyProblem.PART_NOT_YOURS);
    }

    /** The codes of all questions that this person may answer now. */
    Set<String> fillable(Answering who, long response) {
        Map<String, Part> held = of(response);
        Set<String> codes = new TreeSet<>();
        for (Section section : Form.whole(who.wave().questionnaire()).sections())
            if (mayFill(who, held.get(Form.stem(section.id()))))
                section.questions().forEach(q -> codes.add(q.code()));
        return codes;
    }

    /** A part of a section that the answers do not lead to waits for nobody. */
    void mustBeConfirmed(Form form, long response) {
        Map<String, Part> held = of(response);
        List<String> open = form.sections().stream()
                .filter(s -> {
                    Part part = held.get(Form.stem(s.id()));
                    return part != null && part.status() != PartStatus.CONFIRMED;
                })
                .map(Section::label)
                .toList();
        if (!open.isEmpty()) throw new Refused(SurveyProblem.PARTS_NOT_CONFIRMED, String.join("、", open));
    }

    void mustHandIn(Answering who) {
        if (!who.handsIn()) throw new Refused(SurveyProblem.PART_NOT_YOURS);
    }

    private static List<Section> sections(Answering who, String question) {
        Questionnaire questionnaire = who.wave().questionnaire();
        String stem = Form.stem(question);
        Set<String> codes = questionnaire.checks().stream()
                .filter(c -> c.code().equals(stem))
                .findFirst()
                .map(c -> Formula.of(c.formula()).codes())
                .orElse(Set.of(stem));
        List<Section> concerned = questionnaire.sections().stream()
                .filter(s -> s.questions().stream().anyMatch(q -> codes.contains(q.code())))
                .toList();
        if (concerned.isEmpty()) throw new Refused(SurveyProblem.SECTION_UNKNOWN);
        return concerned;
    }
}
