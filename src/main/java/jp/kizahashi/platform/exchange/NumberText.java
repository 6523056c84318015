package jp.kizahashi.platform.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number of a workbook as text: all of the 15 digits that Excel itself keeps, never with an exponent; leading zeros where
 * the cell's format shows them (a code stored as a number under the format 000000); dates as 2026-04-01.
 */
public final class NumberText {
    private static final MathContext EXCEL_DIGITS = new MathContext(15);

    /** Excel ends at 1E308; a hostile 1E999999999 written out would fill the memory. */
    private static final int LARGEST_EXPONENT = 330;

    /** Whether a format is one of dates; a workbook has few formats and many cells. */
    private final Map<String, Boolean> dates = new HashMap<>();

    public String number(BigDecimal value, @Nullable String format) {
        BigDecimal rounded = value.round(EXCEL_DIGITS).stripTrailingZeros();
        if (Math.abs(rounded.scale()) > LARGEST_EXPONENT) return rounded.toString();
        String plain = rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
        if (format == null || !format.startsWith("00") || !format.matches("0{2,15}") || !plain.matches("[0-9]+"))
            return plain;
        return "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
    }

    public String date(LocalDateTime value) {
        boolean midnight = value.toLocalTime().toSecondOfDay() == 0;
        return midnight ? value.toLocalDate().toString() : value.toString().replace('T', ' ');
    }

    /** Built-in formats 14–22, 27–36 and 50–58 (the Japanese ones) are dates; times alone (18–21, 45–47) are not. */
    public boolean isDate(@Nullable Integer formatId, @Nullable String format) {
        if (formatId != null && isBuiltInDate(formatId)) return true;
        if (format == null || format.equalsIgnoreCase("General")) return false;
        return dates.computeIfAbsent(format, NumberText::showsDate);
    }

    private static boolean showsDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("y")
                || bare.contains("d")
                || bare.matches(".*(^|[^a-z])(e|ge|gge|ggge)([^a-z+\\-0-9].*|$)");
    }

    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }
}
