package jp.kizahashi.survey.design.own.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.design.own.Edits;
import jp.kizahashi.survey.design.own.OwnQuestionnaire;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's shelf: its own versions and the shipped questionnaires, and taking a question from it. */
@Component
@Transactional
class QuestionShelf {
    private final OwnQuestionnaires own;
    private final BankStore store;

    QuestionShelf(OwnQuestionnaires own, BankStore store) {
        this.own = own;
        this.store = store;
    }

    /** The shelf as it is now. */
    @Transactional(readOnly = true)
    public QuestionBank bank(Actor actor) {
        Map<String, List<Asked>> asked = store.asked(actor.organisationId());
        List<OwnQuestionnaire> versions = own.all();
        Map<String, String> bases = new HashMap<>();
        versions.forEach(v -> bases.put(v.questionnaire().id(), v.base()));
        List<Source> sources = new ArrayList<>();
        for (OwnQuestionnaire version : versions)
            sources.add(source(
                    version.questionnaire(),
                    line(version.questionnaire().id(), bases),
                    Messages.get(
                            "survey.own.named", version.questionnaire().title(), Integer.toString(version.version())),
                    asked));
        for (Questionnaire shipped : Questionnaires.all())
            sources.add(source(shipped, shipped.id(), shipped.title(), asked));
        return QuestionBank.of(sources);
    }

    private static Source source(Questionnaire q, String line, String name, Map<String, List<Asked>> asked) {
        return new Source(q, line, name, asked.getOrDefault(q.id(), List.of()));
    }

    private static String line(String id, Map<String, String> bases) {
        String base = bases.getOrDefault(id, "");
        return base.isEmpty() ? id : line(base, bases);
    }

    /**
     * Takes a question into a draft under its own code.
     *
     * @param section of the draft; when it has none with the id, a section named like the question's own takes it
     * @throws Refused SVY-172 when the questionnaire has no such question, SVY-138 when the draft uses its code
     */
    public void take(long draft, String questionnaire, String code, String section) {
        Questionnaire source = own.get(questionnaire);
        Question question = source.question(code).orElseThrow(() -> new Refused(SurveyProblem.BANK_QUESTION_UNKNOWN));
        String heading = Edits.sectionOf(source, code).map(Section::label).orElse("");
        own.edit(draft, "question.take", code, now -> {
            if (Edits.taken(now).contains(code)) throw new Refused(SurveyProblem.QUESTION_CODE_TAKEN, code);
            if (now.section(section).isPresent()) return Edits.with(now, section, question, null);
            return Edits.with(now, heading, List.of(question));
        });
    }
}
