package jp.kizahashi.platform.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** One cell of a {@link Table}: a text or a number. Numbers stay numbers in Excel and look the same everywhere. */
public sealed interface Cell {
    /** The cell as it is read on screen and paper. */
    String shown();

    static Cell of(String text) {
        return new Text(text, false);
    }

    /** A text that must catch the eye: bold, besides saying so in words. */
    static Cell strong(String text) {
        return new Text(text, true);
    }

    static Cell of(long number) {
        return new Number(BigDecimal.valueOf(number), 0);
    }

    /** A number shown with so many decimals (half up); the stored value keeps all its digits. */
    static Cell of(BigDecimal number, int decimals) {
        return new Number(number, decimals);
    }

    /** As {@link #of(BigDecimal, int)}; a value that is not finite becomes the text {@code —}. */
    static Cell of(double number, int decimals) {
        return Double.isFinite(number) ? new Number(BigDecimal.valueOf(number), decimals) : none();
    }

    /** No value: {@code —}. Say why in a note of the table. */
    static Cell none() {
        return new Text("—", false);
    }

    /** Words. */
    record Text(String text, boolean strong) implements Cell {
        @Override
        public String shown() {
            return text;
        }
    }

    /** A quantity with the number of decimals to show. */
    record Number(BigDecimal value, int decimals) implements Cell {
        @Override
        public String shown() {
            DecimalFormat format = new DecimalFormat(pattern(), DecimalFormatSymbols.getInstance(Locale.ROOT));
            format.setRoundingMode(RoundingMode.HALF_UP);
            // Half up may leave nothing but a sign: -0.00 would be a number that does not exist.
            BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
            return format.format(rounded.signum() == 0 ? BigDecimal.ZERO : value);
        }

        /** The number format, equal in Java and in Excel. */
        public String pattern() {
            return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        }
    }
}
