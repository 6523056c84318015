package jp.kizahashi.survey.design.own.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.own.Edits;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The changes that the designer's forms make, each in one transaction with its line in the audit trail. */
@Component
class DraftEdits {
    private final OwnQuestionnaires own;

    DraftEdits(OwnQuestionnaires own) {
        this.own = own;
    }

    void head(long id, HeadForm form) {
        own.edit(id, "head", "", form::on);
    }

    /** Adds a section at the end and returns its id. */
    String addSection(long id, SectionForm form) {
        String section = Edits.freshSectionId(own.draft(id).content());
        own.edit(
                id,
                "section.add",
                section,
                now -> Edits.with(now, form.on(new Section(Edits.freshSectionId(now), "", List.of()))));
        return section;
    }

    void section(long id, String section, SectionForm form) {
        own.edit(id, "section.change", section, now -> Edits.replaced(now, form.on(section(now, section))));
    }

    void removeSection(long id, String section) {
        own.edit(
                id,
                "section.remove",
                section,
                now -> Edits.withoutSection(now, section(now, section).id()));
    }

    void moveSection(long id, String section, int by) {
        own.edit(id, "section.move", section, now -> Edits.sectionMoved(now, section, by));
    }

    void addQuestion(long id, QuestionForm form) {
        Question question = form.toQuestion();
        own.edit(id, "question.add", question.code(), now -> {
            mustBeFree(now, question.code());
            return Edits.with(now, section(now, form.section()).id(), question, form.behind());
        });
    }

    /** Refused (SVY-137) when somebody else changed the question since the page was opened. */
    void question(long id, String code, QuestionForm form) {
        Question fresh = form.toQuestion();
        own.edit(id, "question.change", code, now -> {
            Question old = question(now, code);
            if (!seen(old).equals(form.seen())) throw new Refused(SurveyProblem.DRAFT_CHANGED, code);
            if (!fresh.code().equals(code)) mustBeFree(now, fresh.code());
            Questionnaire changed = Edits.replaced(now, code, fresh);
            Section holder = Edits.sectionOf(changed, fresh.code()).orElseThrow();
            if (holder.id().equals(form.section())) return changed;
            return Edits.inSection(
                    changed, fresh.code(), section(now, form.section()).id());
        });
    }

    void removeQuestion(long id, String code) {
        own.edit(
                id,
                "question.remove",
                code,
                now -> Edits.without(now, question(now, code).code()));
    }

    void moveQuestion(long id, String code, int by) {
        own.edit(id, "question.move", code, now -> Edits.moved(now, code, by));
    }

    /** Puts the same question behind itself under the next free code, which is returned. */
    String copyQuestion(long id, String code) {
        String fresh = copyCode(own.draft(id).content(), code);
        own.edit(id, "question.copy", code, now -> {
            mustBeFree(now, fresh);
            Section section = Edits.sectionOf(now, code).orElseThrow(DraftEdits::unknown);
            return Edits.with(now, section.id(), question(now, code).withCode(fresh), code);
        });
        return fresh;
    }

    /** The condition of a section or a question; empty for none. */
    void condition(long id, ConditionTarget target, String formula) {
        own.edit(id, "condition", target.id(), now -> {
            if (target.isSection()) {
                Section s = section(now, target.id());
                return Edits.replaced(
                        now, new Section(s.id(), s.label(), s.questions(), s.guidance(), formula, s.repeat()));
            }
            Question q = question(now, target.id());
            return Edits.replaced(now, q.code(), q.with(q.asking().withWhen(formula)));
        });
    }

    void addCheck(long id, CheckForm form) {
        Check check = form.toCheck();
        own.edit(id, "check.add", check.code(), now -> {
            mustBeFree(now, check.code());
            List<Check> checks = new ArrayList<>(now.checks());
            checks.add(check);
            return Edits.checked(now, checks);
        });
    }

    void check(long id, String code, CheckForm form) {
        Check check = form.toCheck();
        own.edit(id, "check.change", code, now -> {
            check(now, code);
            if (!check.code().equals(code)) mustBeFree(now, check.code());
            return Edits.checked(
                    now,
                    now.checks().stream()
                            .map(c -> c.code().equals(code) ? check : c)
                            .toList());
        });
    }

    void removeCheck(long id, String code) {
        own.edit(
                id,
                "check.remove",
                code,
                now -> Edits.checked(
                        now,
                        now.checks().stream()
                                .filter(c -> !c.code().equals(code))
                                .toList()));
    }

    /** Refused (SVY-136) when the draft has none with the id. */
    static Section section(Questionnaire now, @Nullable String id) {
        return now.sections().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(DraftEdits::unknown);
    }

    /** Refused (SVY-136) when the draft has none with the code. */
    static Question question(Questionnaire now, String code) {
        return now.question(code).orElseThrow(DraftEdits::unknown);
    }

    /** Refused (SVY-136) when the draft has none with the code. */
    static Check check(Questionnaire now, String code) {
        return now.checks().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(DraftEdits::unknown);
    }

    /** Tells whether a question is still what a page showed. */
    static String seen(Question question) {
        return Integer.toHexString(question.toString().hashCode());
    }

    private static String copyCode(Questionnaire now, String code) {
        Set<String> taken = Edits.taken(now);
        String stem = code.replaceFirst("[0-9]+$", "");
        String short9 = stem.isEmpty() ? "Q" : stem.substring(0, Math.min(9, stem.length()));
        return IntStream.rangeClosed(1, 999)
                .mapToObj(n -> short9 + "%02d".formatted(n))
                .filter(c -> !taken.contains(c))
                .findFirst()
                .orElseThrow();
    }

    private static void mustBeFree(Questionnaire now, String code) {
        if (Edits.taken(now).contains(code)) throw new Refused(SurveyProblem.QUESTION_CODE_TAKEN, code);
    }

    private static Refused unknown() {
        return new Refused(SurveyProblem.DRAFT_PART_UNKNOWN);
    }
}
