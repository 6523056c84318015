package jp.kizahashi.survey.answer.sheet;

import java.text.Normalizer;
import java.util.Optional;

/**
 * 様式番号: which form this is, in one visible cell. Written {@code 00012-0000345-01-72}: wave, invitation, version of the
 * form, two check digits.
 *
 * <p>Source of the check digits: ISO/IEC 7064:2003, MOD 97-10: the whole number leaves 1 when divided by 97. As 97 is a
 * prime above 90, every wrong digit and every exchange of two neighbours leaves something else.
 *
 * @param wave id of the wave, up to 99999
 * @param invitation id of the invitation, up to 9999999
 * @param version from 1, up to 99; a form that was issued anew has the next one, and older forms are not taken any more
 */
public record FormNumber(long wave, long invitation, int version) {
    private static final int DIGITS = 16;

    public FormNumber {
        if (wave < 0 || wave > 99_999 || invitation < 0 || invitation > 9_999_999 || version < 0 || version > 99)
            throw new IllegalArgumentException(wave + " " + invitation + " " + version);
    }

    /** Reads a number however it was typed: widths, spaces and the kind of dash do not matter. */
    public static Optional<FormNumber> parse(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}\u30fc\u2212]", "");
        if (!digits.matches("[0-9]{" + DIGITS + "}") || Long.parseLong(digits) % 97 != 1) return Optional.empty();
        return Optional.of(new FormNumber(
                Long.parseLong(digits.substring(0, 5)),
                Long.parseLong(digits.substring(5, 12)),
                Integer.parseInt(digits.substring(12, 14))));
    }

    /** As it is printed. */
    public String text() {
        String body = "%05d%07d%02d".formatted(wave, invitation, version);
        long check = 98 - Long.parseLong(body) % 97 * 100 % 97;
        return "%05d-%07d-%02d-%02d".formatted(wave, invitation, version, check);
    }

    @Override
    public String toString() {
        return text();
    }
}
