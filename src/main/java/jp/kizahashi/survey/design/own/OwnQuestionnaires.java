package jp.kizahashi.survey.design.own;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.design.rule.Comparability;
import jp.kizahashi.survey.design.rule.Finding;
import jp.kizahashi.survey.design.rule.QuestionnaireRules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questionnaires that the tenant may ask, and the drafts of new ones. */
@Component
@Transactional
public class OwnQuestionnaires {
    private static final String DRAFT = "questionnaire-draft";
    private static final Questionnaire EMPTY =
            new Questionnaire(Draft.ID, "", List.of(), List.of(), List.of(), List.of());

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
        return store.questionnaire(id).orElseThrow(() -> new Refused(SurveyProblem.INSTRUMENT_UNKNOWN, id, ""));
    }

    /** Begins a draft from a questionnaire and returns its id; from nothing when the id is empty. */
    public long begin(Actor by, String base) {
        return begun(by, base, base.isEmpty() ? EMPTY : get(base));
    }

    /**
     * Begins a draft from a questionnaire of a file and returns its id. When the questionnaire's id is one of those that
     * may be asked here, the draft is the next version of it.
     */
    public long beginFrom(Actor by, Questionnaire content) {
        return begun(by, store.questionnaire(content.id()).isPresent() ? content.id() : "", content);
    }

    private long begun(Actor by, String base, Questionnaire content) {
        long id = store.addDraft(by, base, Edits.addressable(content).withId(Draft.ID), clock.instant());
        audit.record(
                "questionnaire.begin",
                DRAFT,
                id,
                Map.of("base", base, "questions", content.questions().size()));
        return id;
    }

    @Transactional(readOnly = true)
    public List<Draft> drafts() {
        return store.drafts();
    }

    /** Refused (SVY-072) when there is no such draft. */
    @Transactional(readOnly = true)
    public Draft draft(long id) {
        return store.draft(id).orElseThrow(() -> new Refused(SurveyProblem.QUESTIONNAIRE_DRAFT_UNKNOWN));
    }

    /** Asks only the chosen questions of the draft and of its base. */
    public void select(long id, Set<String> chosen) {
        String base = draft(id).base();
        edit(id, "questions", "", now -> Edits.keeping(withLeftOut(now, base, chosen), chosen::contains));
    }

    /** The chosen questions of the base that the draft had lost stand again under their headings. */
    private Questionnaire withLeftOut(Questionnaire now, String base, Set<String> chosen) {
        Questionnaire all = now;
        for (Section section : leftOut(now, base))
            all = Edits.with(
                    all,
                    section.label(),
                    section.questions().stream()
                            .filter(q -> chosen.contains(q.code()))
                            .toList());
        return all;
    }

    /** The questions of the base, by section, that the draft does not ask. */
    @Transactional(readOnly = true)
    public List<Section> leftOut(Questionnaire now, String base) {
        Set<String> taken = Edits.taken(now);
        return store.questionnaire(base).map(Questionnaire::sections).orElse(List.of()).stream()
                .map(s -> s.with(s.questions().stream()
                        .filter(q -> !taken.contains(q.code()))
                        .toList()))
                .filter(s -> !s.questions().isEmpty())
                .toList();
    }

    public void addAim(long id, String text, Set<String> questions) {
        edit(id, "aim.add", "", now -> {
            List<Aim> aims = new ArrayList<>(now.aims());
            aims.add(new Aim(text.strip(), ordered(now, questions)));
            return Edits.aimed(now, aims);
        });
    }

    /** Ties the aim at a place from 0 to other questions. */
    public void changeAim(long id, int at, Set<String> questions) {
        edit(id, "aim.change", "", now -> {
            List<Aim> aims = new ArrayList<>(now.aims());
            if (at >= 0 && at < aims.size()) aims.set(at, new Aim(aims.get(at).text(), ordered(now, questions)));
            return Edits.aimed(now, aims);
        });
    }

    private static List<String> ordered(Questionnaire now, Set<String> codes) {
        return now.questions().stream()
                .map(Question::code)
                .filter(codes::contains)
                .toList();
    }

    /** Takes away the aim at a place from 0. */
    public void removeAim(long id, int at) {
        edit(id, "aim.remove", "", now -> {
            List<Aim> aims = new ArrayList<>(now.aims());
            if (at >= 0 && at < aims.size()) aims.remove(at);
            return Edits.aimed(now, aims);
        });
    }

    /** Adds the questions of a list; refused lines stay in the draft's report to be mended and loaded again. */
    public void addQuestions(long id, List<Sheet> sheets) {
        Draft draft = forChange(id);
        Set<String> taken = new HashSet<>();
        store.questionnaire(draft.base()).ifPresent(base -> taken.addAll(Edits.taken(base)));
        draft.content().checks().forEach(c -> taken.add(c.code()));
        QuestionList.Read read = QuestionList.read(sheets, taken);
        Questionnaire now = draft.content();
        for (QuestionList.Added added : read.questions()) {
            now = Edits.with(now, added.section(), List.of(added.question()));
            if (!added.aim().isEmpty())
                now = Edits.serving(now, added.aim(), added.question().code());
        }
        store.change(id, now, read.report(), clock.instant());
        audit.record(
                "questionnaire.list",
                DRAFT,
                id,
                Map.of("rows", read.report().rows(), "accepted", read.report().accepted()));
    }

    /** What makes the draft's answers hard to compare with those of its base, or of the questions it took. */
    @Transactional(readOnly = true)
    public List<Finding> comparability(long id) {
        Draft draft = draft(id);
        List<Questionnaire> earlier = new ArrayList<>();
        store.all().forEach(v -> earlier.add(v.questionnaire()));
        earlier.addAll(Questionnaires.all());
        return Comparability.of(store.questionnaire(draft.base()), earlier, draft.content());
    }

    /**
     * Changes the draft.
     *
     * @param what is changed, for the audit trail: {@code question.move}
     * @param code of what is changed; empty when there is none
     */
    public void edit(long id, String what, String code, UnaryOperator<Questionnaire> change) {
        Draft draft = forChange(id);
        store.change(id, change.apply(draft.content()), draft.report(), clock.instant());
        audit.record("questionnaire.edit", DRAFT, id, Map.of("what", what, "code", code));
    }

    public void remove(long id) {
        forChange(id);
        store.remove(id);
        audit.record("questionnaire.discard", DRAFT, id, Map.of());
    }

    /**
     * Makes the draft a version that never changes, and returns its id.
     *
     * @throws Refused SVY-073 without a question or a title, SVY-135 with faults
     */
    public String confirm(Actor by, long id) {
        Draft draft = forChange(id);
        Questionnaire questionnaire = draft.content();
        if (questionnaire.questions().isEmpty() || questionnaire.title().isBlank())
            throw new Refused(SurveyProblem.QUESTIONNAIRE_EMPTY);
        List<Finding> faults = Finding.faults(QuestionnaireRules.of(questionnaire));
        if (!faults.isEmpty())
            throw new Refused(
                    SurveyProblem.QUESTIONNAIRE_FAULTY,
                    Integer.toString(faults.size()),
                    faults.getFirst().place().name(),
                    faults.getFirst().sentence());
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
        if (store.own(base).isEmpty()) return 1;
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
        return store.own(id)
                .map(OwnQuestionnaire::base)
                .filter(base -> store.own(base).isPresent())
                .map(this::root)
                .orElse(id);
    }

    private Draft forChange(long id) {
        return store.draftForChange(id).orElseThrow(() -> new Refused(SurveyProblem.QUESTIONNAIRE_DRAFT_UNKNOWN));
    }
}
