package jp.kizahashi.survey.design.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;

/**
 * A draft as it was stored before drafts were whole questionnaires: what it changes in its base. Read only.
 *
 * @param leftOut codes of the base's questions that are not asked
 * @param added questions beside those of the base, in the order they are asked
 */
record EarlierDraft(String title, List<String> leftOut, List<Added> added, List<Aim> aims) {
    /** A question with the heading of its section. */
    record Added(String section, Question question) {}

    /** The whole questionnaire that it meant. */
    Questionnaire onto(Questionnaire base) {
        List<Section> sections = new ArrayList<>();
        for (Section section : base.sections()) {
            List<Question> kept = section.questions().stream()
                    .filter(q -> !leftOut.contains(q.code()))
                    .toList();
            if (!kept.isEmpty()) sections.add(section.with(kept));
        }
        Questionnaire kept =
                new Questionnaire(Draft.ID, title, base.credits(), base.guidance(), List.of(), sections, base.checks());
        Map<String, List<Question>> more = new LinkedHashMap<>();
        added.forEach(
                a -> more.computeIfAbsent(a.section(), s -> new ArrayList<>()).add(a.question()));
        for (var section : more.entrySet()) kept = Edits.with(kept, section.getKey(), section.getValue());
        return Edits.aimed(kept, aims);
    }
}
