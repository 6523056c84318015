package jp.kizahashi.survey.answer.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.answer.Consent;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Contact;
import jp.kizahashi.survey.answer.draft.DraftStatus;
import jp.kizahashi.survey.answer.draft.PartStatus;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.BrokenCheck;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.query.QueryMessage;
import jp.kizahashi.survey.query.Returned;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Wave;

/**
 * The first page of a reply: what is asked, how far it is, what was handed in, what the host wants to know.
 *
 * @param editions newest first
 * @param consents who may read them, and who may not any more; the host's first, of each the newest first
 * @param returned the 差戻し of the newest edition
 * @param queries 疑義照会 by question, with the question's name
 * @param inspection 点検 of what is entered so far
 */
public record ReplyView(
        Place place,
        Answering who,
        DraftStatus status,
        List<Line> lines,
        List<Submission> editions,
        List<Consent> consents,
        Optional<Returned> returned,
        Map<String, List<QueryMessage>> queries,
        Optional<Contact> contact,
        Inspection inspection,
        Steps steps,
        Optional<DeskSteps> desk) {
    /** One section with how far it is. */
    public record Line(Section section, int answered, int total, Optional<PartView> part, boolean mine) {

        public int open() {
            return total() - answered;
        }
    }

    /**
     * What the reader may do now.
     *
     * @param answer change entries of at least one section
     * @param late the deadline has passed; answers are still taken
     */
    public record Steps(
            boolean answer, boolean submit, boolean correct, boolean giveUp, boolean assign, boolean late) {}

    /**
     * What the reader may do with a section's reply to a 庁内照会.
     *
     * @param status of the reply as a whole
     * @param handOver 担当 → 所属長, and 該当なし
     * @param check 所属長 confirms or gives back
     */
    public record DeskSteps(PartStatus status, boolean handOver, boolean check) {}

    public Wave wave() {
        return who.wave();
    }

    public Invitation invitation() {
        return who.invitation();
    }

    /** Whether this person replies to a 疑義照会. */
    public boolean replies() {
        return who.corrects();
    }

    public boolean office() {
        return who.office();
    }

    /** Until when: the collector's date when there is one. */
    public Instant due() {
        return who.invitation().effectiveDueAt();
    }

    public int answered() {
        return lines.stream().mapToInt(Line::answered).sum();
    }

    public int total() {
        return lines.stream().mapToInt(Line::total).sum();
    }

    /** Whether it is worth saying in whose hands the sections are. */
    public boolean split() {
        return place.town() || lines.stream().anyMatch(l -> l.part().isPresent());
    }

    /** The sections that still wait for their 所属長. */
    public List<String> unconfirmed() {
        return lines.stream()
                .filter(l -> l.part().isPresent() && !l.part().get().confirmed())
                .map(l -> l.section().label())
                .toList();
    }

    /** The newest consent towards a reader; empty when there never was one. */
    public Optional<Consent> consent(Consent.Reader reader) {
        return consents.stream().filter(c -> c.reader() == reader).findFirst();
    }

    /** Since when the host may no longer read the answers; empty while it may, or nothing was handed in. */
    public Optional<Instant> withdrawnAt() {
        return consent(Consent.Reader.HOST).flatMap(c -> Optional.ofNullable(c.withdrawnAt()));
    }

    /** The name of a question for a page about its code. */
    public String label(String code) {
        return Form.whole(wave().questionnaire())
                .question(code)
                .map(q -> q.code() + "　" + q.label())
                .orElse(code);
    }

    /** The broken checks that a reason mends. */
    public List<BrokenCheck> reasons() {
        return inspection.broken().stream().filter(BrokenCheck::takesReason).toList();
    }

    /** The reason given so far for a broken check; empty for none. */
    public String reason(BrokenCheck check) {
        return inspection.counted().entry(check.code()).map(Entry::value).orElse("");
    }

    /** True while the host waits for an answer about the question. */
    public boolean waiting(String code) {
        return queries.getOrDefault(code, List.of()).stream()
                .reduce((first, last) -> last)
                .map(QueryMessage::byHost)
                .orElse(false);
    }
}
