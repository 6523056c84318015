package jp.kizahashi.platform.security;

import java.security.SecureRandom;

/** A random word that is printed and typed again: groups of four, no characters that look alike on paper. */
final class PrintedWord {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUP = 4;

    private PrintedWord() {}

    /** Such as {@code k3hd-x8pq} for two groups; each letter is worth 4.95 bits. */
    static String of(int groups) {
        SecureRandom random = new SecureRandom();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) word.append('-');
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
