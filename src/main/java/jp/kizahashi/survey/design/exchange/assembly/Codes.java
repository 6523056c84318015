package jp.kizahashi.survey.design.exchange.assembly;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives out codes: the file's own where it can be one here, else a shortened one, else the next number. */
final class Codes {
    private static final Pattern QUESTION = Pattern.compile("[A-Z][A-Z0-9]{0,11}");
    private static final Pattern OPTION = Pattern.compile("[A-Za-z0-9]{1,12}");

    private final Set<String> taken = new HashSet<>();
    private final boolean ofQuestions;
    private int number;

    private Codes(boolean ofQuestions) {
        this.ofQuestions = ofQuestions;
    }

    static Codes ofQuestions() {
        return new Codes(true);
    }

    static Codes ofOptions() {
        return new Codes(false);
    }

    /** A code for the name; never given out before. */
    String of(String name) {
        String plain = name.length() > 60 ? "" : name.replaceAll("[^A-Za-z0-9]", "");
        if (ofQuestions) plain = plain.toUpperCase(Locale.ROOT);
        if (ofQuestions && plain.matches("[0-9]{1,9}")) plain = "Q" + plain;
        if ((ofQuestions ? QUESTION : OPTION).matcher(plain).matches() && taken.add(plain)) return plain;
        while (true) {
            String next = ofQuestions ? "Q%03d".formatted(++number) : Integer.toString(++number);
            if (taken.add(next)) return next;
        }
    }
}
