package jp.kizahashi.survey.inhouse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Wave;
import org.jspecify.annotations.Nullable;

/**
 * How far a 庁内照会 is, section by section. Drafts stay with their sections: before confirmation only the state is seen.
 *
 * @param lines in the order of the form
 */
public record InhouseBoard(Wave wave, List<Line> lines) {
    /**
     * One section.
     *
     * @param state in words
     * @param kind the badge's colour
     * @param edition the one in force; null before one was handed in
     * @param nothing everything is 非該当 (該当なし)
     * @param doubts how many 疑義照会 wait for the section's reply
     */
    public record Line(
            Invitation invitation,
            String filler,
            String head,
            String state,
            String kind,
            @Nullable Submission edition,
            boolean nothing,
            boolean late,
            int doubts) {
        public boolean in() {
            return edition != null;
        }

        public Instant due() {
            return invitation.dueAt();
        }
    }

    public InhouseBoard {
        lines = List.copyOf(lines);
    }

    public long in() {
        return lines.stream().filter(Line::in).count();
    }

    public long nothing() {
        return lines.stream().filter(Line::nothing).count();
    }

    public long late() {
        return lines.stream().filter(Line::late).count();
    }

    /** The sections that have not handed in. */
    public List<Line> open() {
        return lines.stream().filter(l -> !l.in()).toList();
    }

    /** 再依頼: a text to copy into the office's own chat or mail; empty when everybody has answered. */
    public Optional<String> reminder(String due) {
        if (open().isEmpty()) return Optional.empty();
        String names =
                String.join("、", open().stream().map(l -> l.invitation().name()).toList());
        return Optional.of(Messages.get(
                "survey.inhouse.reminder",
                wave.title(),
                due,
                names,
                wave.settings().sender(),
                wave.settings().contactPhone()));
    }
}
