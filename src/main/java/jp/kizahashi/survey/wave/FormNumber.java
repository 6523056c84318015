package jp.kizahashi.survey.wave;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 様式番号: which wave and which body a returned sheet belongs to, with a check digit that finds every single wrong digit
 * and every swap of neighbours. Printed {@code F0012-0345-7}: a letter first, so that no program takes it for a number or
 * a date. Check digit: H. M. Damm, Total anti-symmetrische Quasigruppen, Marburg 2004 (order 10).
 *
 * @param wave id of the wave
 * @param running the body's number within it, from 1
 */
public record FormNumber(long wave, int running) {
    private static final Pattern PRINTED = Pattern.compile("F([0-9]{4,15})-([0-9]{4,6})-([0-9])");
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    /** As printed. */
    public String text() {
        String digits = "%04d%04d".formatted(wave, running);
        return "F%04d-%04d-%d".formatted(wave, running, check(digits));
    }

    /** The number in a cell, whatever width and spaces; empty when it is none or its check digit is wrong. */
    public static Optional<FormNumber> parse(String cell) {
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[‐‑‒–—―−ー]", "-")
                .toUpperCase(java.util.Locale.ROOT);
        var matcher = PRINTED.matcher(plain);
        if (!matcher.matches()) return Optional.empty();
        String digits = matcher.group(1) + matcher.group(2);
        if (check(digits) != Integer.parseInt(matcher.group(3))) return Optional.empty();
        return Optional.of(new FormNumber(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }

    private static int check(String digits) {
        int state = 0;
        for (char digit : digits.toCharArray()) state = DAMM[state].charAt(digit - '0') - '0';
        return state;
    }
}
