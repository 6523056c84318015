package jp.kizahashi.platform.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 年度: 1 April to 31 March (地方自治法 第208条), named by the calendar year it begins in.
 *
 * @param year the calendar year of its first day, such as 2026 for 令和8年度; 1927 to 9998
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {
    private static final Pattern WESTERN = Pattern.compile("([0-9]{4})(?:年度)?");
    private static final Pattern JAPANESE = Pattern.compile("(令和|平成|昭和|[令平昭RHSrhs])(元|[0-9]{1,2})(?:年度)?");

    public FiscalYear {
        if (year < 1927 || year > 9998) throw new IllegalArgumentException("fiscal year " + year);
    }

    /** The 年度 that the day lies in: 2027-03-31 → 令和8年度. */
    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(date.getMonthValue() >= Month.APRIL.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /**
     * Reads 令和8年度, R8, 令8年度, 2026, 2026年度, also in full-width characters. 平成31年度 is read as 令和元年度, because both names
     * were in use for it. Empty when it is none.
     */
    public static Optional<FiscalYear> parse(String text) {
        String plain = Wareki.plain(text);
        Matcher western = WESTERN.matcher(plain);
        if (western.matches()) return fiscalYear(Integer.parseInt(western.group(1)));
        Matcher japanese = JAPANESE.matcher(plain);
        if (!japanese.matches()) return Optional.empty();
        int year = japanese.group(2).equals("元") ? 1 : Integer.parseInt(japanese.group(2));
        Wareki.Era era = Wareki.era(japanese.group(1));
        return fiscalYear(era.firstYear() + year - 1).filter(f -> year > 0 && (f.era() == era || isHeisei31(era, f)));
    }

    private static boolean isHeisei31(Wareki.Era era, FiscalYear fiscalYear) {
        return era == Wareki.Era.HEISEI && fiscalYear.year == 2019;
    }

    private static Optional<FiscalYear> fiscalYear(int year) {
        return year < 1927 || year > 9998 ? Optional.empty() : Optional.of(new FiscalYear(year));
    }

    /** 令和8年度; 2019 is 令和元年度 (the Cabinet's naming for the whole of that year), 1988 is 昭和63年度. */
    public String label() {
        return era().label + Wareki.yearText(year - era().firstYear() + 1) + "年度";
    }

    /** 令和8年度（2026年度）. */
    public String labelBoth() {
        return label() + "（" + year + "年度）";
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }

    public FiscalYear next() {
        return plus(1);
    }

    public FiscalYear previous() {
        return plus(-1);
    }

    public FiscalYear plus(int years) {
        return new FiscalYear(year + years);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    /** The era at the end of the calendar year: an era begun in January to March names the next 年度, not this one. */
    private Wareki.Era era() {
        return Wareki.Era.on(LocalDate.of(year, Month.DECEMBER, 31));
    }
}
