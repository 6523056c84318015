package jp.kizahashi.process.effort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Seconds as people write and read them. What is written is read back to the very second. */
public final class Time {
    /** Seconds of a minute, the unit of a case. */
    public static final int MINUTE = 60;
    /** Seconds of an hour, the unit of a year. */
    public static final int HOUR = 3600;

    private static final BigDecimal MOST = BigDecimal.valueOf(3_600_000_000L);
    private static final Pattern PLAIN = Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)");
    private static final Pattern CLOCK = Pattern.compile("([0-9]+):([0-5][0-9])");
    private static final Pattern WORDS = Pattern.compile(
            "(?:([0-9][0-9,]*(?:\\.[0-9]+)?)時間)?(?:([0-9][0-9,]*(?:\\.[0-9]+)?)分)?(?:([0-9][0-9,]*)秒)?");

    private Time() {}

    /**
     * Reads 2.5, 1:30 (minutes and seconds, or hours and minutes), 1時間30分, 90秒.
     *
     * @param unit seconds of the unit that a plain number is in: {@link #MINUTE} or {@link #HOUR}
     * @return seconds; empty when it is no time, not whole seconds, or above a million hours
     */
    public static Optional<Long> parse(String text, int unit) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        Matcher number = PLAIN.matcher(plain);
        if (number.matches()) return whole(decimal(number.group(1)).multiply(BigDecimal.valueOf(unit)));
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches())
            return whole(decimal(clock.group(1))
                    .multiply(BigDecimal.valueOf(unit))
                    .add(decimal(clock.group(2)).multiply(BigDecimal.valueOf(unit / 60))));
        Matcher words = WORDS.matcher(plain);
        if (plain.isEmpty() || !words.matches()) return Optional.empty();
        return whole(
                part(words.group(1), HOUR).add(part(words.group(2), MINUTE)).add(part(words.group(3), 1)));
    }

    /** In the unit, exactly: 150 s are 2.5 minutes, 20 s are 0:20. */
    public static String exact(long seconds, int unit) {
        BigDecimal value = BigDecimal.valueOf(seconds * 10).divide(BigDecimal.valueOf(unit), 0, RoundingMode.DOWN);
        if (value.multiply(BigDecimal.valueOf(unit)).longValueExact() == seconds * 10)
            return value.movePointLeft(1).stripTrailingZeros().toPlainString();
        if (unit == HOUR && seconds % MINUTE != 0) return wordsOf(seconds);
        return seconds / unit + ":" + String.format(Locale.ROOT, "%02d", seconds % unit / (unit / 60));
    }

    /** Hours with one decimal, half up, and commas: 466.7. Only for reading. */
    public static String hours(long seconds) {
        return String.format(
                Locale.ROOT,
                "%,.1f",
                BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(HOUR), 1, RoundingMode.HALF_UP));
    }

    private static String wordsOf(long seconds) {
        return seconds / HOUR + "時間" + seconds % HOUR / MINUTE + "分" + seconds % MINUTE + "秒";
    }

    private static BigDecimal part(@Nullable String number, int unit) {
        return number == null ? BigDecimal.ZERO : decimal(number).multiply(BigDecimal.valueOf(unit));
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private static Optional<Long> whole(BigDecimal seconds) {
        boolean exact = seconds.stripTrailingZeros().scale() <= 0;
        return exact && seconds.compareTo(MOST) <= 0 ? Optional.of(seconds.longValueExact()) : Optional.empty();
    }
}
