package jp.kizahashi.survey.answer.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.query.QueryMessage;

/**
 * One question with what was answered and what was said about it, for whoever asked.
 *
 * @param shown the answer in words; empty without one, and where files are it
 * @param files what was attached
 * @param changed whether it differs from the edition before
 * @param thread 疑義照会 on it, the first word first
 */
public record AnsweredRow(
        Question question, String shown, List<AttachedFile> files, boolean changed, List<QueryMessage> thread) {
    /**
     * The questions that were put, in order.
     *
     * @param editions all that were handed in
     * @param shown the one to show; empty before any was
     * @param threads 疑義照会 by question code
     */
    public static List<AnsweredRow> of(
            Questionnaire questionnaire,
            List<Submission> editions,
            Optional<Submission> shown,
            Map<String, List<QueryMessage>> threads) {
        Optional<Submission> before = shown.flatMap(
                s -> editions.stream().filter(e -> e.number() == s.number() - 1).findFirst());
        Form form =
                shown.map(s -> Form.of(questionnaire, s.sheet().given())).orElseGet(() -> Form.whole(questionnaire));
        return form.asked().stream()
                .map(q -> new AnsweredRow(
                        q,
                        entry(shown, q)
                                .filter(e -> files(q, shown).isEmpty())
                                .map(e -> EntryText.shown(q, e))
                                .orElse(""),
                        files(q, shown),
                        before.isPresent() && !entry(before, q).equals(entry(shown, q)),
                        threads.getOrDefault(q.code(), List.of())))
                .toList();
    }

    private static List<AttachedFile> files(Question question, Optional<Submission> edition) {
        if (question.kind() != QuestionKind.FILE) return List.of();
        return entry(edition, question).map(e -> AttachedFile.of(e.values())).orElse(List.of());
    }

    private static Optional<Entry> entry(Optional<Submission> edition, Question question) {
        return edition.flatMap(e -> e.sheet().entry(question.code()));
    }

    /** Whether the other side's reply is awaited. */
    public boolean waits() {
        return !thread.isEmpty() && thread.getLast().byHost();
    }
}
