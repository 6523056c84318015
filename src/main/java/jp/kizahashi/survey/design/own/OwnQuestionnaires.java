package jp.kizahashi.survey.design.own;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaires;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questionnaires that the tenant may ask, and the drafts of new ones. */
@Component
@Transactional
public class OwnQuestionnaires {
    private final QuestionnaireStore store;
    private final Audit audit;
    private final InstantSource clock;

    OwnQuestionnaires(QuestionnaireStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The tenant's own versions, newest first. */
    @Transactional(readOnly = true)
    public List<OwnQuestionnaire> all() {
        return store.all();
    }

    /** A shipped one or an own version, by id. Refused (SVY-002) when there is none. */
    @Transactional(readOnly = true)
    public Questionnaire get(String id) {
        if (id.equals(Questionnaires.PEMM_SURVEY.id())) return Questionnaires.PEMM_SURVEY;
        return own(id).map(OwnQuestionnaire::questionnaire)
                .orElseThrow(() -> new Refused(SurveyProblem.INSTRUMENT_UNKNOWN, id, ""));
    }

    private Optional<OwnQuestionnaire> own(String id) {
        return store.all().stream()
                .filter(q -> q.questionnaire().id().equals(id))
                .findFirst();
    }

    /** Begins a draft from a questionnaire and returns its id. */
    long begin(Actor by, String base) {
        return store.addDraft(by, base, DraftContent.of(get(base)), clock.instant());
    }

    @Transactional(readOnly = true)
    List<Draft> drafts() {
        return store.drafts();
    }

    /** Refused (SVY-072) when there is no such draft. */
    @Transactional(readOnly = true)
    Draft draft(long id) {
        return store.draft(id).orElseThrow(() -> new Refused(SurveyProblem.QUESTIONNAIRE_DRAFT_UNKNOWN));
    }

    /** The draft as it would be asked. */
    @Transactional(readOnly = true)
    Questionnaire preview(Draft draft) {
        return draft.content().questionnaire("draft", get(draft.base()));
    }

    /** Names it, and leaves out every question that was not chosen. */
    void change(long id, String title, Set<String> chosen) {
        change(id, (draft, content) -> content.withTitle(title.strip()).keeping(get(draft.base()), chosen::contains));
    }

    void addAim(long id, String text, Set<String> questions) {
        change(id, (draft, content) -> {
            Questionnaire now = content.questionnaire("draft", get(draft.base()));
            List<String> known = now.questions().stream()
                    .map(Question::code)
                    .filter(questions::contains)
                    .toList();
            return content.with(new Aim(text.strip(), known));
        });
    }

    void removeAim(long id, int at) {
        change(id, (draft, content) -> content.withoutAim(at));
    }

    /** Adds the questions of a list; refused lines stay in the draft's report to be mended and loaded again. */
    void addQuestions(long id, List<Sheet> sheets) {
        Draft draft = forChange(id);
        Set<String> taken = get(draft.base()).questions().stream()
                .map(Question::code)
                .collect(Collectors.toCollection(HashSet::new));
        QuestionList.Read read = QuestionList.read(sheets, taken);
        store.change(id, draft.content().with(read.questions()), read.report(), clock.instant());
        audit.record(
                "questionnaire.list",
                "questionnaire-draft",
                id,
                Map.of("rows", read.report().rows(), "accepted", read.report().accepted()));
    }

    void remove(long id) {
        forChange(id);
        store.remove(id);
    }

    /**
     * Makes the draft a version that never changes, and returns its id.
     *
     * @throws Refused SVY-073 without a question or a title
     */
    String confirm(Actor by, long id) {
        Draft draft = forChange(id);
        Questionnaire questionnaire = preview(draft);
        if (questionnaire.questions().isEmpty() || questionnaire.title().isBlank())
            throw new Refused(SurveyProblem.QUESTIONNAIRE_EMPTY);
        long own = store.add(by, draft.base(), version(draft.base()), questionnaire, clock.instant());
        store.remove(id);
        audit.record(
                "questionnaire.confirm",
                "questionnaire",
                own,
                Map.of(
                        "base",
                        draft.base(),
                        "questions",
                        questionnaire.questions().size()));
        return "own-" + own;
    }

    /** A shipped base begins a line of versions; an own one is followed by the next of its line. */
    private int version(String base) {
        if (own(base).isEmpty()) return 1;
        String root = root(base);
        return 1
                + store.all().stream()
                        .filter(q -> root(q.questionnaire().id()).equals(root))
                        .mapToInt(OwnQuestionnaire::version)
                        .max()
                        .orElse(0);
    }

    /** The first own questionnaire of the line. */
    private String root(String id) {
        return own(id).map(OwnQuestionnaire::base)
                .filter(base -> own(base).isPresent())
                .map(this::root)
                .orElse(id);
    }

    private interface Change {
        DraftContent of(Draft draft, DraftContent content);
    }

    private void change(long id, Change change) {
        Draft draft = forChange(id);
        store.change(id, change.of(draft, draft.content()), draft.report(), clock.instant());
    }

    private Draft forChange(long id) {
        return store.draftForChange(id).orElseThrow(() -> new Refused(SurveyProblem.QUESTIONNAIRE_DRAFT_UNKNOWN));
    }
}
