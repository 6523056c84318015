package jp.kizahashi.platform.exchange;

/**
 * Texts that a spreadsheet would run as a formula. In CSV such a text is guarded by a leading apostrophe, which spreadsheets
 * hide and this product takes off again on reading. Source of the list: OWASP, CSV Injection; the full-width signs act as
 * the others in a Japanese Excel.
 */
public final class CellText {
    private static final String STARTS = "=+-@\t\r＝＋－＠";

    private CellText() {}

    /** The text with an apostrophe before it where a spreadsheet would run it. */
    public static String guarded(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    static String unguarded(String text) {
        return text.startsWith("'") && isDangerous(text.substring(1)) ? text.substring(1) : text;
    }

    /** Also when apostrophes stand before the sign, so that guarding can be undone exactly. */
    private static boolean isDangerous(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') start++;
        return start < text.length() && STARTS.indexOf(text.charAt(start)) >= 0;
    }
}
