package jp.kizahashi.survey.design.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** What a formula comes to. Where an answer is wanting, the result is {@link Missing}, never a guess. */
public sealed interface Value {
    /** True or false. */
    record Truth(boolean holds) implements Value {}

    /** A decimal number. */
    record Number(BigDecimal size) implements Value {}

    /** The values of an answer, or one text. */
    record Texts(List<String> texts) implements Value {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /** Cannot be told: an answer is wanting, or the operation has no result. */
    record Missing() implements Value {}

    /** The one missing value. */
    Value MISSING = new Missing();

    /** Of a truth. */
    static Value of(boolean holds) {
        return new Truth(holds);
    }

    /** Of a number. */
    static Value of(BigDecimal number) {
        return new Number(number);
    }

    /** True, false, or empty when it cannot be told or is no truth. */
    default Optional<Boolean> truth() {
        return this instanceof Truth t ? Optional.of(t.holds()) : Optional.empty();
    }

    /** The number; a single text that is a plain decimal is one. */
    default Optional<BigDecimal> number() {
        if (this instanceof Number n) return Optional.of(n.size());
        if (this instanceof Texts t
                && t.texts().size() == 1
                && t.texts().getFirst().matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?"))
            return Optional.of(new BigDecimal(t.texts().getFirst()));
        return Optional.empty();
    }

    /** The texts; a number is its plain decimal. */
    default List<String> texts() {
        if (this instanceof Texts t) return t.texts();
        if (this instanceof Number n)
            return List.of(
                    n.size().signum() == 0 ? "0" : n.size().stripTrailingZeros().toPlainString());
        return List.of();
    }

    /** The precision of a division: 34 digits. */
    MathContext PRECISION = MathContext.DECIMAL128;
}
