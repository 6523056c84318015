package jp.kizahashi.survey.design.own.draft;

import java.util.List;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;

/** The section or question whose condition is put together. */
record ConditionTarget(boolean isSection, String id) {
    /** The way to its pages below the draft's. */
    String path() {
        return (isSection ? "sections/" : "questions/") + id;
    }

    /** Its formula now. Refused (SVY-136) when the draft has no such part. */
    String formula(Questionnaire now) {
        return isSection
                ? DraftEdits.section(now, id).when()
                : DraftEdits.question(now, id).asking().when();
    }

    /** What a person calls it. */
    String name(Questionnaire now) {
        if (isSection) return DraftEdits.section(now, id).label();
        Question question = DraftEdits.question(now, id);
        return question.code() + "　" + question.label();
    }

    /**
     * The questions at which a condition may look: those before it, of sections that are put once or of its own section.
     */
    List<Question> eligible(Questionnaire now) {
        List<Question> eligible = new java.util.ArrayList<>();
        for (Section section : now.sections()) {
            if (isSection && section.id().equals(id)) return eligible;
            boolean own = !isSection
                    && section.questions().stream().anyMatch(q -> q.code().equals(id));
            for (Question question : section.questions()) {
                if (own && question.code().equals(id)) return eligible;
                if (own || section.repeat().isEmpty()) eligible.add(question);
            }
        }
        return eligible;
    }
}
