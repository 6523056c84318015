package jp.kizahashi.platform.exchange;

import java.text.Normalizer;
import java.util.Locale;

/** Column names compared as people read them. */
public final class HeaderText {
    private HeaderText() {}

    /**
     * NFKC (half-width kana and full-width letters become the usual ones), without spaces and line breaks. 市区町村名\n（ｶﾅ） →
     * 市区町村名(カナ).
     */
    public static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}\\p{Cc}]+", "");
    }

    /** Equal names give equal keys: also without case, brackets, and the marks ※＊・_. */
    static String key(String name) {
        return normal(name).toLowerCase(Locale.ROOT).replaceAll("[()\\[\\]【】「」『』<>〈〉※*・_\\-:：]", "");
    }

    /** Whether a joined name such as 令和7年人口 ends with a name of two or more characters. */
    static boolean endsWith(String key, String nameKey) {
        return nameKey.length() >= 2 && key.endsWith(nameKey);
    }
}
