package jp.kizahashi.process.effort;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts, times and money as pages print them; templates call it as {@code @figures}. A missing figure is an em dash. */
@Component("figures")
public class Figures {
    private static final String NONE = "―";

    /** Hours with one decimal, half up: 466.7. */
    public String hours(@Nullable Long seconds) {
        return seconds == null ? NONE : Time.hours(seconds);
    }

    /** A whole number with commas. */
    public String count(@Nullable Number number) {
        return number == null ? NONE : String.format(Locale.ROOT, "%,d", number.longValue());
    }

    /** Thousands of yen (千円), half up: 28,467. */
    public String thousandYen(@Nullable Ratio yen) {
        return yen == null
                ? NONE
                : String.format(
                        Locale.ROOT,
                        "%,d",
                        yen.dividedBy(Ratio.of(1000, 1)).rounded(0).longValue());
    }

    /** Thousands of yen (千円) of whole yen, half up. */
    public String thousand(long yen) {
        return thousandYen(Ratio.of(yen, 1));
    }

    /** Per cent with one decimal, half up: 56.3％. */
    public String percent(@Nullable Ratio share) {
        return share == null ? NONE : String.format(Locale.ROOT, "%,.1f％", share.percent(1));
    }

    /** Seconds of a statistic in minutes with two decimals; an em dash for NaN. */
    public String minutes(double seconds) {
        return Double.isFinite(seconds) ? String.format(Locale.ROOT, "%,.2f", seconds / Time.MINUTE) : NONE;
    }

    /** So many decimals, half up, with commas. */
    public String decimal(@Nullable Ratio value, int decimals) {
        return value == null ? NONE : String.format(Locale.ROOT, "%,." + decimals + "f", value.rounded(decimals));
    }
}
