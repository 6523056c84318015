package jp.kizahashi.survey.answer.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Questionnaire.Section;
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

    void mustFill(Answering who, long response, String question) {
        Part part = of(response).get(section(who, question).id());
        if (mayFill(who, part)) return;
        if (part != null && who.is(part.fillerId()))
            throw new Refused(SurveyProblem.RESPONSE_NOT_IN_STATE, part.status().label());
        throw new Refused(SurveyProblem.PART_NOT_YOURS);
    }

    /** The codes of all questions that this person may answer now. */
    Set<String> fillable(Answering who, long response) {
        Map<String, Part> held = of(response);
        Set<String> codes = new TreeSet<>();
        for (Section section : who.wave().questionnaire().sections())
            if (mayFill(who, held.get(section.id()))) section.questions().forEach(q -> codes.add(q.code()));
        return codes;
    }

    void mustBeConfirmed(Answering who, long response) {
        Map<String, Part> held = of(response);
        List<String> open = who.wave().questionnaire().sections().stream()
                .filter(s -> held.containsKey(s.id()) && held.get(s.id()).status() != PartStatus.CONFIRMED)
                .map(Section::label)
                .toList();
        if (!open.isEmpty()) throw new Refused(SurveyProblem.PARTS_NOT_CONFIRMED, String.join("、", open));
    }

    void mustBeOffice(Answering who) {
        if (!who.office()) throw new Refused(SurveyProblem.PART_NOT_YOURS);
    }

    private static Section section(Answering who, String question) {
        return who.wave().questionnaire().sections().stream()
                .filter(s -> s.questions().stream().anyMatch(q -> q.code().equals(question)))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN));
    }
}
