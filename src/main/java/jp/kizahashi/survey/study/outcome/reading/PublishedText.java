package jp.kizahashi.survey.study.outcome.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts of published cells as they are compared: spaces, half-width kana and spellings of one mark do not matter. */
final class PublishedText {
    private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\uff61-\uff9f]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\u3000\u00a0\\p{Cf}\\p{Cc}]+");

    /** Signs that office programs put for one and the same mark, when they are the whole cell. */
    private static final Map<String, List<String>> SAME = Map.of(
            "○", List.of("◯", "〇", "⚪"),
            "×", List.of("✕", "✖", "╳"),
            "－", List.of("-", "−", "‐", "–", "—", "―", "ー", "ｰ", "─", "‑"),
            "△", List.of("∆", "Δ"),
            "●", List.of("⚫"));

    private PublishedText() {}

    /** Without spaces; half-width kana as full-width. Everything else stays as published, ① too. */
    static String plain(String cell) {
        String tight = SPACES.matcher(cell).replaceAll("");
        return HALF_WIDTH_KANA
                .matcher(tight)
                .replaceAll(run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
    }

    /** The mark a cell holds, in one spelling; empty for an empty cell. */
    static String mark(String cell) {
        String plain = plain(cell);
        if (plain.codePointCount(0, plain.length()) == 1) {
            for (var same : SAME.entrySet()) if (same.getValue().contains(plain)) return same.getKey();
            if (plain.equals("－") || SAME.containsKey(plain)) return plain;
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFKC).equals(plain) ? plain : widthless(plain);
    }

    /** Full-width letters and digits as the usual ones, but ○ △ － and circled numbers as they are. */
    private static String widthless(String text) {
        StringBuilder same = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= 0xff01 && c <= 0xff5e && c != 0xff0d) same.appendCodePoint(c - 0xfee0);
            else same.appendCodePoint(c);
        });
        return same.toString();
    }
}
