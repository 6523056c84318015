package jp.kizahashi.survey.design;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of a questionnaire.
 *
 * @param code stands visibly in every sheet and stays the same over waves, so that answers compare when a label drifts;
 *     letters and digits, beginning with a letter, such as {@code PEMM01}. In a repeated section the asked question's code
 *     ends with the option it is asked for: {@code T01@3}
 * @param label the short name on exhibits: 認識
 * @param text the question as the respondent reads it
 * @param guidance lines below it; for a ladder what each level means
 * @param options the choices; empty unless {@link QuestionKind#hasOptions()}
 * @param unit of a number (件, 人) or an amount (円, 千円), else empty
 * @param asking when and how it is put
 */
public record Question(
        String code,
        String label,
        String text,
        List<String> guidance,
        QuestionKind kind,
        List<Option> options,
        String unit,
        Asking asking) {
    /** A choice with the code that files carry and the words that people read. */
    public record Option(String code, String label, Role role) {
        /** What choosing it means for the rest of the answer. */
        public enum Role {
            /** An ordinary choice. */
            PLAIN,
            /** その他: the respondent adds words. */
            OTHER,
            /** 特になし: excludes every other choice. */
            EXCLUSIVE
        }

        /** Stored questionnaires of before roles have plain choices. */
        @JsonCreator
        public Option(String code, String label, @Nullable Role role) {
            this.code = code;
            this.label = label;
            this.role = Objects.requireNonNullElse(role, Role.PLAIN);
        }

        public Option(String code, String label) {
            this(code, label, Role.PLAIN);
        }

        public boolean isOther() {
            return role == Role.OTHER;
        }

        public boolean isExclusive() {
            return role == Role.EXCLUSIVE;
        }
    }

    /** Stored questionnaires of before {@link Asking} are put plainly. */
    @JsonCreator
    public Question(
            String code,
            String label,
            String text,
            List<String> guidance,
            QuestionKind kind,
            List<Option> options,
            String unit,
            @Nullable Asking asking) {
        this.code = code;
        this.label = label;
        this.text = text;
        this.guidance = List.copyOf(guidance);
        this.kind = kind;
        this.options = List.copyOf(options);
        this.unit = unit;
        this.asking = Objects.requireNonNullElse(asking, Asking.PLAIN);
    }

    /** A question that is put plainly. */
    public Question(
            String code,
            String label,
            String text,
            List<String> guidance,
            QuestionKind kind,
            List<Option> options,
            String unit) {
        this(code, label, text, guidance, kind, options, unit, Asking.PLAIN);
    }

    /** The option with this code. */
    public Optional<Option> option(String optionCode) {
        return options.stream().filter(o -> o.code().equals(optionCode)).findFirst();
    }

    /** How many files can be attached: {@link Asking#most()}, else one. */
    public int mostFiles() {
        String most = asking.most();
        return most.matches("[1-9][0-9]?") ? Integer.parseInt(most) : 1;
    }

    /** The same question put in another way. */
    public Question with(Asking other) {
        return new Question(code, label, text, guidance, kind, options, unit, other);
    }

    /** The same question under another code. */
    public Question withCode(String other) {
        return new Question(other, label, text, guidance, kind, options, unit, asking);
    }
}
