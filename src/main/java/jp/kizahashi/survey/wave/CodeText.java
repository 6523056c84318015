package jp.kizahashi.survey.wave;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The form of a one-time code: fifteen letters out of 30 (73 bits) and a check letter, printed in groups of four. No
 * letters that look alike in print: 0 O, 1 I L, U V.
 */
public final class CodeText {
    static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 15;

    private CodeText() {}

    /** A random code with its check letter. */
    public static String random(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return code.append(check(code)).toString();
    }

    /** In groups of four. */
    public static String printed(String code) {
        return String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12));
    }

    /**
     * A typed code without width, case, spaces and hyphens; empty when it cannot be one or its check letter is wrong.
     */
    public static Optional<String> plain(String typed) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}−ー]", "");
        if (code.length() != LENGTH + 1 || !code.chars().allMatch(c -> LETTERS.indexOf(c) >= 0))
            return Optional.empty();
        return code.charAt(LENGTH) == check(code.substring(0, LENGTH)) ? Optional.of(code) : Optional.empty();
    }

    /** Weights coprime to 30 in turn: any single wrong letter changes the sum. */
    static char check(CharSequence code) {
        int[] weights = {1, 7, 11, 13, 17, 19, 23, 29};
        int sum = 0;
        for (int i = 0; i < code.length(); i++) sum += weights[i % weights.length] * LETTERS.indexOf(code.charAt(i));
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
