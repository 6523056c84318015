package jp.kizahashi.survey.study.outcome.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kizahashi.survey.study.outcome.OutcomeColumn.Kind;

/** How the cells of a column become figures. */
public enum Reading {
    /** Each mark or text has a meaning that a person gave it. */
    MARKS(Kind.YES_NO),
    /** Shares from 0 to 1, or with a per cent sign. */
    SHARE(Kind.SHARE),
    /** Per cent from 0 to 100, with or without the sign. */
    PERCENT(Kind.SHARE),
    /** Any number. */
    NUMBER(Kind.NUMBER);

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Kind kind;

    Reading(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The figure of a cell; empty when it holds no number that this reading takes: then its text needs a meaning. */
    Optional<Double> figure(String cell) {
        if (this == MARKS) return Optional.empty();
        String text = numeral(cell);
        boolean isPercent = text.endsWith("%");
        String digits = isPercent ? text.substring(0, text.length() - 1) : text;
        if (!DECIMAL.matcher(digits).matches()) return Optional.empty();
        BigDecimal value = new BigDecimal(digits);
        boolean hundredth = isPercent || this == PERCENT;
        if (hundredth) value = value.divide(HUNDRED);
        return fits(value, isPercent) ? Optional.of(value.doubleValue()) : Optional.empty();
    }

    private boolean fits(BigDecimal value, boolean isPercent) {
        if (this == NUMBER) return !isPercent;
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    /** Full-width digits and separators as the usual ones; △ and ▲ before a figure are the minus of public accounts. */
    static String numeral(String cell) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("[\\s,]+", "")
                .replace('−', '-');
        return text.matches("[△▲][0-9].*") ? "-" + text.substring(1) : text;
    }
}
