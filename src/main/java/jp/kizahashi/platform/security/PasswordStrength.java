package jp.kizahashi.platform.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a password is easily guessed: from lists of leaked passwords, words and names, keyboard rows, dates and what
 * everybody here knows (zxcvbn). No rule about kinds of characters: length and unlikeliness count.
 */
final class PasswordStrength {
    /** Under 10^6 guesses: found by somebody who only tries at the sign-in page for weeks. */
    private static final int WEAKEST = 2;
    /** The estimate grows with the square of the length; what follows cannot make a password weaker. */
    private static final int MEASURED = 64;
    /** Words that are tried first at a town hall. */
    private static final List<String> KNOWN_HERE = List.of(
            "kizahashi",
            "kaidan",
            "yakuba",
            "yakusyo",
            "yakusho",
            "shiyakusho",
            "shiyakusyo",
            "kuyakusho",
            "jichitai",
            "shokuin",
            "kanri",
            "kanrisha",
            "soumu",
            "digital",
            "reiwa",
            "password",
            "pasuwado",
            "きざはし",
            "役場",
            "役所",
            "市役所",
            "管理者");

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordStrength() {}

    /** True when it would be among the first guesses of somebody who knows the login name. */
    static boolean isGuessable(String password, String login) {
        List<String> known = new ArrayList<>(KNOWN_HERE);
        known.add(login);
        known.addAll(List.of(login.split("[^\\p{L}\\p{N}]+")));
        known.removeIf(String::isBlank);
        String measured = password.substring(0, Math.min(MEASURED, password.length()));
        return ESTIMATE.measure(measured, known).getScore() < WEAKEST;
    }
}
