package jp.kizahashi.survey.person.reply;

import java.util.List;
import jp.kizahashi.survey.answer.Finding;
import jp.kizahashi.survey.person.PersonWave;

/**
 * All answers before they are handed in.
 *
 * @param answered how many questions that are put have an entry
 */
public record PersonCheck(PersonWave wave, List<Part> parts, List<Finding> findings, int answered, int asked) {
    /** A section with its answers as a person reads them; an empty answer is 無回答. */
    public record Part(String id, String label, List<Line> lines) {}

    public record Line(String code, String label, String answer) {}

    public PersonCheck {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    /** Whether it can be handed in as it is. */
    public boolean ready() {
        return answered > 0 && findings.stream().noneMatch(f -> f.kind() == Finding.Kind.WRONG);
    }
}
