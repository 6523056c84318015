package jp.kizahashi.org.body;

import java.util.Optional;

/**
 * 全国地方公共団体コード: two characters of the prefecture, three of the body, one check digit. Always text: 011002.
 *
 * <p>Source of the check digit: 総務省, 「検査数字を算出する方法」 of the code's rules: 11 minus the remainder by 11 of the sum of
 * the five digits times 6, 5, 4, 3, 2; of the difference the last digit.
 *
 * @param text six ASCII digits with a true check digit and a prefecture part other than 00
 */
public record MunicipalityCode(String text) implements Comparable<MunicipalityCode> {
    public MunicipalityCode {
        if (!isValid(text)) throw new IllegalArgumentException("no municipality code: " + text);
    }

    /** The code, when the text is six digits and its check digit is true. */
    public static Optional<MunicipalityCode> parse(String text) {
        return isValid(text) ? Optional.of(new MunicipalityCode(text)) : Optional.empty();
    }

    /** The code of five digits without check digit. */
    public static Optional<MunicipalityCode> ofFive(String five) {
        return five.matches("[0-9]{5}") ? parse(five + checkDigit(five)) : Optional.empty();
    }

    /** The check digit of five digits. */
    static int checkDigit(String five) {
        int sum = 0;
        for (int i = 0; i < 5; i++) sum += (five.charAt(i) - '0') * (6 - i);
        return (11 - sum % 11) % 10;
    }

    private static boolean isValid(String text) {
        return text.matches("[0-9]{6}") && !text.startsWith("00") && text.charAt(5) - '0' == checkDigit(text);
    }

    /** 01 to 47, or 48 to 99 for 架空 bodies. */
    public String prefecturePart() {
        return text.substring(0, 2);
    }

    /** The first five characters. */
    public String five() {
        return text.substring(0, 5);
    }

    /** The three digits of the body within its prefecture; 0 is the prefecture itself. */
    public int number() {
        return Integer.parseInt(text.substring(2, 5));
    }

    /** Whether the prefecture part is one that no real body has. */
    public boolean isFictional() {
        return Integer.parseInt(prefecturePart()) > Prefecture.ALL.size();
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
