package jp.kizahashi.platform.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the Japanese calendar (和暦). The first year of an era is 元年; an era begins and ends on its day, so
 * 令和元年4月30日 and 平成31年5月1日 are not dates.
 *
 * <p>Source of the first days: 元号を改める政令 (昭和64年政令第1号, 平成31年政令第143号) and the Imperial edicts before them. Dates
 * before 1873-01-01 (明治6年, when the solar calendar came in) are not supported.
 */
public final class Wareki {
    private static final LocalDate SOLAR_CALENDAR = LocalDate.of(1873, 1, 1);

    /** The eras, newest first. */
    enum Era {
        REIWA("令和", 'R', '㋿', LocalDate.of(2019, 5, 1)),
        HEISEI("平成", 'H', '㍻', LocalDate.of(1989, 1, 8)),
        SHOWA("昭和", 'S', '㍼', LocalDate.of(1926, 12, 25)),
        TAISHO("大正", 'T', '㍽', LocalDate.of(1912, 7, 30)),
        MEIJI("明治", 'M', '㍾', SOLAR_CALENDAR);

        final String label;
        final char letter;
        final char sign;
        final LocalDate firstDay;

        Era(String label, char letter, char sign, LocalDate firstDay) {
            this.label = label;
            this.letter = letter;
            this.sign = sign;
            this.firstDay = firstDay;
        }

        static Era on(LocalDate date) {
            for (Era era : values()) if (!date.isBefore(era.firstDay)) return era;
            throw new DateTimeException("before 1873-01-01: " + date);
        }

        /** 明治 is counted from 1868 although its dates are supported from 1873. */
        int firstYear() {
            return this == MEIJI ? 1868 : firstDay.getYear();
        }

        int yearOf(LocalDate date) {
            return date.getYear() - firstYear() + 1;
        }
    }

    private static final String ERA = "(令和|平成|昭和|大正|明治|[令平昭大明RHSTMrhstm])";
    private static final Pattern DATE =
            Pattern.compile(ERA + "(元|[0-9]{1,2})(?:年|[./-])([0-9]{1,2})(?:月|[./-])([0-9]{1,2})日?");

    private Wareki() {}

    /** 2026-11-21 → 令和8年11月21日. */
    public static String format(LocalDate date) {
        return formatYear(date) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 2026-11-21 → 令和8年11月. */
    public static String formatMonth(LocalDate date) {
        return formatYear(date) + date.getMonthValue() + "月";
    }

    /** 2026-11-21 → 令和8年, 2019-05-01 → 令和元年: the year in the era of that day. */
    public static String formatYear(LocalDate date) {
        Era era = Era.on(date);
        return era.label + yearText(era.yearOf(date)) + "年";
    }

    /** 2026-11-21 → R8.11.21, for narrow columns. */
    public static String formatShort(LocalDate date) {
        Era era = Era.on(date);
        return era.letter + "" + era.yearOf(date) + "." + date.getMonthValue() + "." + date.getDayOfMonth();
    }

    /** 2026-11-21 → 令和8年11月21日（2026年11月21日）, where both calendars stand side by side. */
    public static String formatBoth(LocalDate date) {
        return format(date) + "（" + date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日）";
    }

    /**
     * Reads 令和8年4月1日, 令8.4.1, R8.4.1, R08/04/01, ㋿8年4月1日, also in full-width characters and with spaces. Empty when
     * the text is no such date, when the day does not exist, or when it lies outside the era.
     */
    public static Optional<LocalDate> parse(String text) {
        Matcher m = DATE.matcher(plain(text));
        if (!m.matches()) return Optional.empty();
        Era era = era(m.group(1));
        int year = m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2));
        if (year == 0) return Optional.empty();
        return date(era.firstYear() + year - 1, m.group(3), m.group(4)).filter(d -> inEra(d, era));
    }

    static String yearText(int year) {
        return year == 1 ? "元" : Integer.toString(year);
    }

    /** Half-width, signs such as ㋿ spelt out, no spaces. */
    static String plain(String text) {
        String spelt = text;
        for (Era era : Era.values()) spelt = spelt.replace(String.valueOf(era.sign), era.label);
        return Normalizer.normalize(spelt, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    static Optional<LocalDate> date(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Era era(String name) {
        char first = Character.toUpperCase(name.charAt(0));
        for (Era era : Era.values()) if (era.letter == first || era.label.charAt(0) == first) return era;
        throw new IllegalArgumentException(name);
    }

    private static boolean inEra(LocalDate date, Era era) {
        return !date.isBefore(SOLAR_CALENDAR) && Era.on(date) == era;
    }
}
