package jp.kizahashi.platform.chart;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide a text is and where it may break. Widths are estimates (full-width 1 em, others 0.58 em), because the same
 * picture is drawn in fonts the server does not have.
 */
public final class TextFit {
    /** The families a screen may have, as the value of {@code font-family}; paper puts its embedded font instead. */
    public static final String FAMILIES =
            "'BIZ UDPGothic','BIZ UDPゴシック','Yu Gothic UI','Hiragino Sans','Noto Sans JP',sans-serif";

    /** Characters that must not begin a line. */
    private static final String NOT_FIRST = "ーァィゥェォッャュョぁぃぅぇぉっゃゅょ、。）」』・";

    /** Characters that must not end a line. */
    private static final String NOT_LAST = "（「『(";

    private TextFit() {}

    /** The estimated width in ems. */
    public static double ems(String text) {
        return text.codePoints()
                .mapToDouble(c -> c < 0x2000 || (c >= 0xFF61 && c <= 0xFF9F) ? 0.58 : 1)
                .sum();
    }

    /** The text in lines of at most so many ems, broken between words where that is possible; the last line ends with … when cut. */
    public static List<String> wrap(String text, double ems, int lines) {
        List<String> all = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text, ems)) {
            if (!line.isEmpty() && ems(line + word) > ems) {
                all.add(line.toString());
                line.setLength(0);
            }
            line.append(word);
        }
        if (!line.isEmpty()) all.add(line.toString());
        if (all.size() <= lines) return all;
        List<String> kept = new ArrayList<>(all.subList(0, lines));
        kept.set(lines - 1, cut(String.join("", all.subList(lines - 1, all.size())), ems));
        return kept;
    }

    /** The text, or its beginning and … when it is wider than so many ems. */
    static String cut(String text, double ems) {
        if (ems(text) <= ems) return text;
        StringBuilder kept = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (ems(kept.toString()) + 2 > ems) break;
            kept.appendCodePoint(c);
        }
        return kept + "…";
    }

    private static List<String> words(String text, double ems) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.JAPAN);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = text.substring(from, to);
            if (!words.isEmpty() && clings(words.getLast(), word)) words.set(words.size() - 1, words.getLast() + word);
            else words.add(word);
        }
        return words.stream().flatMap(word -> pieces(word, ems).stream()).toList();
    }

    /** The dictionary cuts unknown katakana words into crumbs (ア|カウンタ|ビリ…); crumbs are joined again. */
    private static boolean clings(String before, String word) {
        boolean crumb = isKatakana(before) && isKatakana(word) && (word.length() < 3 || before.length() < 3);
        boolean hiragana =
                word.length() == 1 && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.HIRAGANA;
        return crumb
                || hiragana
                || NOT_LAST.indexOf(before.charAt(before.length() - 1)) >= 0
                || NOT_FIRST.indexOf(word.charAt(0)) >= 0;
    }

    private static boolean isKatakana(String word) {
        return word.chars().allMatch(c -> c >= 0x30A0 && c <= 0x30FF);
    }

    private static List<String> pieces(String word, double ems) {
        if (ems(word) <= ems) return List.of(word);
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int c : word.codePoints().toArray()) {
            if (ems(piece.toString()) + 1 > ems && NOT_FIRST.indexOf(c) < 0) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
