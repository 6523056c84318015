package jp.kizahashi.survey.answer.draft;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.org.body.Lineage.Forebear;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.formula.Given;
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

    /**
     * The earlier edition in force and the name of its wave.
     *
     * @param name who answered then
     * @param before the bodies before a merger or division since then, this one among them; empty when the body stayed
     *     itself. Otherwise the values are another body's: only to be read
     */
    public record Earlier(String title, String name, AnswerSheet sheet, List<Forebear> before) {
        public boolean isSameBody() {
            return before.isEmpty();
        }

        /** What today's answers are checked against. */
        Given given() {
            return isSameBody() ? sheet.given() : Given.NOTHING;
        }

        /** The entry that can be taken over: of the same body, when today's question still takes it. */
        public Optional<Entry> entry(Question question) {
            return isSameBody() ? shown(question) : Optional.empty();
        }

        /** The earlier entry, when today's question still takes it. */
        public Optional<Entry> shown(Question question) {
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
                .findFirst()
                .flatMap(then -> submissions.newest(then.id()).map(edition -> earlier(who, then, edition.sheet())));
    }

    private Earlier earlier(Answering who, Invitation then, AnswerSheet sheet) {
        Wave wave = waves.get(then.waveId());
        Invitation now = who.invitation();
        return new Earlier(
                wave.title(),
                then.name(),
                sheet,
                waves.lineages(wave, who.wave()).forebears(now.code(), now.name()));
    }
}
