package jp.kizahashi.stats.published;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as it is printed, and the true values that print so: half a unit of its last digit to either side.
 *
 * @param text as printed
 * @param value the number
 * @param half half a unit of the last printed digit; 0 for "less than"
 * @param truth the true values that it can stand for
 */
public record Printed(String text, double value, double half, Range truth) {
    private static final Pattern LESS = Pattern.compile("(?:<|p<)\\s*([0-9.]+)|([0-9.]+)未満");

    /**
     * Reads "−0.114", "＜0.001" or "0.001未満", full width too.
     *
     * @throws NumberFormatException when it is none of these
     */
    public static Printed of(String text) {
        return of(text, 0);
    }

    /**
     * The same for a figure of a column printed to so many decimals: a bare "0" among three-digit p-values means less
     * than 0.0005 and not less than a half.
     */
    public static Printed of(String text, int columnDecimals) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replace('−', '-')
                .replace('–', '-');
        Matcher less = LESS.matcher(plain);
        if (less.matches()) {
            double limit = Double.parseDouble(less.group(1) != null ? less.group(1) : less.group(2));
            return new Printed(text, limit, 0, new Range(0, limit));
        }
        BigDecimal number = new BigDecimal(plain);
        int decimals = number.signum() == 0 ? Math.max(number.scale(), columnDecimals) : number.scale();
        double half = 0.5 * Math.pow(10, -decimals);
        double value = number.doubleValue();
        // A hair wider than exact, so that a true value on the edge is not lost to binary rounding.
        double edge = half + 1e-12 * Math.max(1, Math.abs(value));
        return new Printed(text, value, half, new Range(value - edge, value + edge));
    }

    /** Decimals of a printed number, 0 for anything else. */
    static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0
                ? 0
                : (int) text.substring(point + 1)
                        .chars()
                        .takeWhile(Character::isDigit)
                        .count();
    }
}
