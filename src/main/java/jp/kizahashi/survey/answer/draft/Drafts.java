package jp.kizahashi.survey.answer.draft;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.attachment.Attachments;
import jp.kizahashi.survey.answer.attachment.Upload;
import jp.kizahashi.survey.answer.draft.DraftStore.Change;
import jp.kizahashi.survey.answer.draft.DraftStore.Head;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.form.BrokenCheck;
import jp.kizahashi.survey.design.form.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes entries one by one and hands them in as an edition. What was acknowledged is in the database; a request sent
 * again counts once; a change that has not seen the newest entry is not stored but shown beside it.
 */
@Component
@Transactional
public class Drafts {
    private final DraftStore store;
    private final PartRules rules;
    private final Submissions submissions;
    private final Readiness readiness;
    private final Tools tools;

    /** What every façade needs beside its subject, and where attached files are kept. */
    @Component("draftTools")
    record Tools(Attachments attachments, Audit audit, InstantSource clock) {}

    Drafts(DraftStore store, PartRules rules, Submissions submissions, Readiness readiness, Tools tools) {
        this.store = store;
        this.rules = rules;
        this.submissions = submissions;
        this.readiness = readiness;
        this.tools = tools;
    }

    /** How a change ended; the revision is what the next change must have seen. */
    public sealed interface Outcome {
        int revision();

        /** Stored, now or by the same request before. */
        record Saved(int revision) implements Outcome {}

        /** Another entry was stored meanwhile; empty for 無回答. */
        record Conflict(int revision, Optional<Entry> theirs) implements Outcome {}
    }

    /**
     * What was typed or chosen, as {@link EntryText#read(Question, List, String)} takes it.
     *
     * @param values nothing for 無回答
     * @param words what was added to その他
     */
    public record Given(List<String> values, String words) {
        public static Given of(String... values) {
            return new Given(List.of(values), "");
        }
    }

    /** The draft, begun when there is none: with the edition in force if the host took one in another way. */
    public Draft of(Answering who) {
        return find(who.invitation().id()).orElseGet(() -> begin(who));
    }

    /** The draft of an invitation, empty before anybody opened it. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(long invitation) {
        return store.find(invitation).map(h -> new Draft(h.id(), invitation, h.status(), store.entries(h.id())));
    }

    /**
     * Changes the entry of one question.
     *
     * @param code of a question, or of a check whose reason is given
     * @param seen the revision that the person saw, 0 for none
     * @param requestKey the same on every repeat of one request
     * @throws Refused SVY-050 when it cannot be read, SVY-051, SVY-042 or SVY-055 when it is not taken now or from this
     *     person, SVY-181 for a file that was not attached here
     */
    public Outcome save(Answering who, String code, Given given, int seen, String requestKey) {
        Question question = question(who, code);
        Given meant = meant(who, question, given);
        EntryText.Reading reading = EntryText.read(question, meant.values(), meant.words());
        reading.fault().ifPresent(fault -> {
            throw new Refused(SurveyProblem.ENTRY_FAULTY, question.label(), fault);
        });
        long response = response(who);
        DraftStore.Standing standing = store.standing(response, code, requestKey);
        if (standing.alreadyStored() != null) return new Outcome.Saved(standing.alreadyStored());
        mustTake(who, standing.status());
        rules.mustFill(who, response, code);
        Draft.Kept kept = standing.kept();
        if (kept.entry().equals(reading.entry())) return new Outcome.Saved(kept.revision());
        if (kept.revision() != seen) return new Outcome.Conflict(kept.revision(), kept.entry());
        change(who, response, code, reading.entry(), kept.revision() + 1, requestKey);
        if (question.kind() == QuestionKind.FILE) recordTakenOff(who, code, kept, reading.entry());
        return new Outcome.Saved(kept.revision() + 1);
    }

    /** What was typed or chosen as entries have it: ids of attached files become the files. */
    @Transactional(readOnly = true)
    public Given meant(Answering who, Question question, Given given) {
        if (question.kind() != QuestionKind.FILE) return given;
        return new Given(tools.attachments().values(who.invitation(), question.code(), given.values()), "");
    }

    /**
     * Adds files to the answer of a question, beside those that are there; they take the place of 非該当 and 不明.
     *
     * @throws Refused SVY-182 when they are too many, SVY-183 when there is none, PLT-021 … PLT-033 when one may not come in,
     *     and what {@link #save} refuses; then none is attached
     */
    public Outcome attach(Answering who, String code, List<Upload> uploads) {
        Question question = question(who, code);
        if (question.kind() != QuestionKind.FILE) throw new Refused(SurveyProblem.SECTION_UNKNOWN);
        if (uploads.isEmpty()) throw new Refused(SurveyProblem.ATTACHMENT_MISSING);
        long response = response(who);
        String key = UUID.randomUUID().toString();
        DraftStore.Standing standing = store.standing(response, code, key);
        mustTake(who, standing.status());
        rules.mustFill(who, response, code);
        List<String> files =
                new ArrayList<>(standing.kept().entry().map(Entry::values).orElse(List.of()));
        mustTakeFiles(question, files.size() + uploads.size());
        for (Upload upload : uploads)
            files.add(tools.attachments()
                    .keep(who.invitation(), who.personId(), code, upload)
                    .value());
        int revision = standing.kept().revision() + 1;
        change(who, response, code, Optional.of(new Entry(Entry.State.ANSWERED, files)), revision, key);
        return new Outcome.Saved(revision);
    }

    private static void mustTakeFiles(Question question, int count) {
        int most = question.mostFiles();
        if (count > most)
            throw new Refused(SurveyProblem.ATTACHMENTS_TOO_MANY, Integer.toString(count), Integer.toString(most));
    }

    private void recordTakenOff(Answering who, String code, Draft.Kept before, Optional<Entry> now) {
        List<String> left = now.map(Entry::values).orElse(List.of());
        List<AttachedFile> off = AttachedFile.of(before.entry().map(Entry::values).orElse(List.of()).stream()
                .filter(v -> !left.contains(v))
                .toList());
        for (AttachedFile file : off)
            tools.audit()
                    .record(
                            "answer.file.remove",
                            "invitation",
                            who.invitation().id(),
                            Map.of("question", code, "attachment", file.id()));
    }

    /**
     * Puts all entries of a returned sheet into the draft, or none. Questions that the sheet leaves blank, and sections that
     * this person does not fill, stay as they are. Returns how many questions changed.
     */
    public int fill(Answering who, AnswerSheet sheet) {
        long response = response(who);
        mustTake(who, store.lock(response));
        Set<String> given = new TreeSet<>(rules.fillable(who, response));
        given.retainAll(sheet.entries().keySet());
        return overwrite(who, response, sheet, given);
    }

    /** Whether entries may change now, whoever in the body does it. */
    @Transactional(readOnly = true)
    public boolean takes(Answering who, Draft draft) {
        return draft.status() == DraftStatus.ANSWERING && mayStillAnswer(who);
    }

    /** Whether a handed-in edition may be corrected now: while the wave is open, and by people with accounts afterwards. */
    @Transactional(readOnly = true)
    public boolean mayCorrect(Answering who, Draft draft) {
        return draft.status() == DraftStatus.SUBMITTED && who.corrects() && mayStillAnswer(who);
    }

    /**
     * Hands the draft in as the next edition.
     *
     * @param note 訂正; needed from the second edition on
     * @throws Refused SVY-052 while a section is not confirmed, SVY-058 while something is wrong, SVY-080 without a contact,
     *     and what
     *     {@link Submissions#handIn} refuses
     */
    public Submission submit(Answering who, String note, boolean collectorMayRead) {
        long response = response(who);
        mustTake(who, store.lock(response));
        rules.mustHandIn(who);
        Inspection inspection = readiness.of(who, of(who));
        rules.mustBeConfirmed(inspection.form(), response);
        readiness.mustBeReady(who, inspection);
        AnswerSheet sheet = inspection.counted();
        Submission edition = submissions.handIn(
                who.wave(),
                who.invitation(),
                new Submissions.HandIn(sheet, note, who.via(), who.personId(), collectorMayRead));
        store.status(response, DraftStatus.SUBMITTED);
        return edition;
    }

    /** Opens the draft again, equal to the edition in force; it becomes the next edition when it is handed in. */
    public void correct(Answering who) {
        Draft draft = of(who);
        DraftStatus status = store.lock(draft.id());
        if (status != DraftStatus.SUBMITTED) throw new Refused(SurveyProblem.RESPONSE_NOT_IN_STATE, status.label());
        if (!mayCorrect(who, draft)) throw closed(who);
        restore(who, draft.id());
        store.status(draft.id(), DraftStatus.ANSWERING);
        tools.audit().record("draft.correct", "invitation", who.invitation().id(), Map.of());
    }

    /** Gives a begun correction up: the draft is the edition in force again. */
    public void giveUpCorrection(Answering who) {
        long response = response(who);
        mustTake(who, store.lock(response));
        rules.mustHandIn(who);
        if (submissions.newest(who.invitation().id()).isEmpty())
            throw new Refused(SurveyProblem.RESPONSE_NOT_IN_STATE, DraftStatus.ANSWERING.label());
        restore(who, response);
        store.status(response, DraftStatus.SUBMITTED);
        tools.audit().record("draft.give-up", "invitation", who.invitation().id(), Map.of());
    }

    private Draft begin(Answering who) {
        long invitation = who.invitation().id();
        boolean handedIn = submissions.newest(invitation).isPresent();
        DraftStatus status = handedIn ? DraftStatus.SUBMITTED : DraftStatus.ANSWERING;
        boolean first = store.begin(
                who.invitation().bodyId(), invitation, status, tools.clock().instant());
        Head head = store.find(invitation).orElseThrow();
        if (first) restore(who, head.id());
        return find(invitation).orElseThrow();
    }

    private void restore(Answering who, long response) {
        submissions
                .newest(who.invitation().id())
                .ifPresent(edition -> overwrite(who, response, edition.sheet(), allCodes(who)));
    }

    private int overwrite(Answering who, long response, AnswerSheet sheet, Set<String> codes) {
        Map<String, Draft.Kept> before = store.entries(response);
        int changed = 0;
        for (String code : codes) {
            Draft.Kept kept = before.getOrDefault(code, Draft.Kept.NEVER);
            if (kept.entry().equals(sheet.entry(code))) continue;
            String key = UUID.randomUUID().toString();
            change(who, response, code, sheet.entry(code), kept.revision() + 1, key);
            changed++;
        }
        return changed;
    }

    private void change(
            Answering who, long response, String code, Optional<Entry> entry, int revision, String requestKey) {
        store.save(
                who.invitation().bodyId(),
                new Change(
                        response,
                        code,
                        entry,
                        revision,
                        requestKey,
                        who.personId(),
                        tools.clock().instant()));
    }

    private static Set<String> allCodes(Answering who) {
        Set<String> codes = new TreeSet<>();
        Form.whole(who.wave().questionnaire()).asked().forEach(q -> codes.add(q.code()));
        return codes;
    }

    private boolean mayStillAnswer(Answering who) {
        if (who.waveIsOpen()) return true;
        return who.personId() != null
                && submissions.newest(who.invitation().id()).isPresent();
    }

    private void mustTake(Answering who, DraftStatus status) {
        if (status != DraftStatus.ANSWERING) throw new Refused(SurveyProblem.RESPONSE_NOT_IN_STATE, status.label());
        if (!mayStillAnswer(who)) throw closed(who);
    }

    private static Refused closed(Answering who) {
        return new Refused(SurveyProblem.WAVE_NOT_IN_STATE, who.wave().status().label());
    }

    private static Question question(Answering who, String code) {
        Questionnaire questionnaire = who.wave().questionnaire();
        return Form.whole(questionnaire)
                .question(code)
                .or(() -> questionnaire.checks().stream()
                        .filter(c -> c.code().equals(Form.stem(code)))
                        .findFirst()
                        .map(c -> Inspection.reason(new BrokenCheck(c, code, List.of()))))
                .orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN));
    }

    private long response(Answering who) {
        return store.find(who.invitation().id())
                .map(Head::id)
                .orElseGet(() -> begin(who).id());
    }
}
