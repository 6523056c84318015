package jp.kizahashi.survey.design.own.bank;

import java.util.List;
import jp.kizahashi.survey.design.Questionnaire;

/**
 * A questionnaire whose questions stand on the shelf.
 *
 * @param line id of the questionnaire with which its line of versions began
 * @param name its title, with the version of an own one
 * @param asked the waves that asked it, newest first
 */
public record Source(Questionnaire questionnaire, String line, String name, List<Asked> asked) {
    public Source {
        asked = List.copyOf(asked);
    }
}
