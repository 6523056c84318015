package jp.kizahashi.platform.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date however an office file spells it. */
public final class DateText {
    private static final Pattern WESTERN = Pattern.compile(
            "([0-9]{4})(?:年|[./-])([0-9]{1,2})(?:月|[./-])([0-9]{1,2})日?(?:T?0{1,2}:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}(?:\\.0+)?");

    /** Day 0 of Excel's 1900 date system, moved by one for its day 60, 1900-02-29, which never was. */
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

    private DateText() {}

    /**
     * Reads 2026/4/1, 2026-04-01, 2026.4.1, 2026年4月1日, 20260401, 令和8年4月1日, R8.4.1, an Excel serial day of five digits
     * (46113: 10000 is 1927-05-18, 99999 is 2173-10-13), and any of the western ones followed by midnight. Full-width
     * characters and spaces are taken. Empty when the text is no date or the day does not exist.
     */
    public static Optional<LocalDate> parse(String text) {
        String plain = Wareki.plain(text);
        for (Pattern pattern : new Pattern[] {WESTERN, EIGHT_DIGITS}) {
            Matcher m = pattern.matcher(plain);
            if (m.matches()) return Wareki.date(Integer.parseInt(m.group(1)), m.group(2), m.group(3));
        }
        if (SERIAL.matcher(plain).matches())
            return Optional.of(EXCEL_ZERO.plusDays(Integer.parseInt(plain.substring(0, 5))));
        return Wareki.parse(plain);
    }
}
