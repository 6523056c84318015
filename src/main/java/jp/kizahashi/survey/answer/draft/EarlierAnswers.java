package jp.kizahashi.survey.answer.draft;

import java.util.Optional;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.wave.Desk;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 前回: what the body itself handed in at the wave before. It is shown beside the questions and counts as an answer only
 * when somebody takes it over; questions are the same when their codes are.
 */
@Component
@Transactional(readOnly = true)
public class EarlierAnswers {
    private final Waves waves;
    private final Invitations invitations;
    private final Submissions submissions;

    EarlierAnswers(Waves waves, Invitations invitations, Submissions submissions) {
        this.waves = waves;
        this.invitations = invitations;
        this.submissions = submissions;
    }

    /** The earlier edition in force and the name of its wave. */
    public record Earlier(String title, AnswerSheet sheet) {
        /** The earlier entry, when today's question still takes it. */
        public Optional<Entry> entry(Question question) {
            // A file belongs to the wave it was attached for.
            if (question.kind() == QuestionKind.FILE) return Optional.empty();
            return sheet.entry(question.code())
                    .filter(e -> e.state() != Entry.State.ANSWERED
                            || EntryText.read(question, e.values()).entry().isPresent());
        }
    }

    /** In waves of bodies always; in 庁内照会 the same section. */
    private static boolean sameSection(Invitation earlier, Invitation now) {
        Desk before = earlier.desk();
        Desk today = now.desk();
        return before == null || today == null ? before == today : before.departmentId() == today.departmentId();
    }

    /** Empty when the wave has none before it, or the body did not answer that one. */
    public Optional<Earlier> of(Answering who) {
        Long previous = who.wave().previousId();
        if (previous == null) return Optional.empty();
        return invitations.ofBody(who.invitation().bodyId()).stream()
                .filter(i -> i.waveId() == previous && sameSection(i, who.invitation()))
                .map(Invitation::id)
                .findFirst()
                .flatMap(submissions::newest)
                .map(edition -> {
                    Wave wave = waves.get(previous);
                    return new Earlier(wave.title(), edition.sheet());
                });
    }
}
