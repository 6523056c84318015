package jp.kizahashi.org.body;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The codes that a cell may mean. Six digits mean themselves. Spreadsheets drop leading zeros and statistics drop the check
 * digit, so five digits may mean a code of 01–09 without its zero or a code without its check digit, and four digits both.
 * Which of them is meant, only the prefecture and the name can say.
 *
 * @param isWhole whether the cell holds all six digits
 * @param codes every code with a true check digit that fits
 */
public record CodeReadings(boolean isWhole, List<MunicipalityCode> codes) {
    public CodeReadings {
        codes = List.copyOf(codes);
    }

    /** Reads also full-width digits, spaces, 01100-2, and a number such as 11002.0. */
    public static CodeReadings of(String cell) {
        String digits = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("\\.0+$", "")
                .replaceFirst("^([0-9]{5})-([0-9])$", "$1$2");
        List<MunicipalityCode> codes = new ArrayList<>();
        if (digits.matches("[0-9]{6}")) MunicipalityCode.parse(digits).ifPresent(codes::add);
        if (digits.matches("[0-9]{5}")) {
            MunicipalityCode.parse("0" + digits).ifPresent(codes::add);
            MunicipalityCode.ofFive(digits).ifPresent(codes::add);
        }
        if (digits.matches("[0-9]{4}")) MunicipalityCode.ofFive("0" + digits).ifPresent(codes::add);
        return new CodeReadings(digits.matches("[0-9]{6}"), codes);
    }
}
