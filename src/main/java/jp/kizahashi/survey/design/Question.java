package jp.kizahashi.survey.design;

import java.util.List;
import java.util.Optional;

/**
 * One question of a questionnaire.
 *
 * @param code stands visibly in every sheet and stays the same over waves, so that answers compare when a label drifts;
 *     letters and digits, beginning with a letter, such as {@code PEMM01}
 * @param label the short name on exhibits: 認識
 * @param text the question as the respondent reads it
 * @param guidance lines below it; for a ladder what each level means
 * @param options the choices; empty unless {@link QuestionKind#hasOptions()}
 * @param unit of a number (件, 人), else empty
 */
public record Question(
        String code,
        String label,
        String text,
        List<String> guidance,
        QuestionKind kind,
        List<Option> options,
        String unit) {
    /** A choice with the code that files carry and the words that people read. */
    public record Option(String code, String label) {}

    public Question {
        guidance = List.copyOf(guidance);
        options = List.copyOf(options);
    }

    /** The option with this code. */
    public Optional<Option> option(String optionCode) {
        return options.stream().filter(o -> o.code().equals(optionCode)).findFirst();
    }
}
