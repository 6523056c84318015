package jp.kizahashi.survey.answer.sheet.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;

/**
 * The marks of a host's own workbook: {@code [[Q01]]} for a question's answer, {@code [[Q01-2]]} for ○ at the option coded 2,
 * {@code [[Q01-T]]} for the words of その他, {@code [[T01@3]]} in a section repeated for option 3, and words for what is known
 * of the respondent.
 */
final class LayoutMark {
    /** What identifies a returned sheet; every layout has it once at least. */
    static final String NUMBER = "様式番号";

    /** What may stand for the respondent's own data. */
    static final List<String> OWN = List.of(NUMBER, "団体コード", "団体名", "課名", "回答期限", "調査名");

    private static final Pattern MARK = Pattern.compile("[\\[［]{2}\\s*([^\\[\\]［］]{1,60}?)\\s*[\\]］]{2}");

    private LayoutMark() {}

    /** The keys of the marks in a text, in their order. */
    static List<String> keys(String text) {
        List<String> keys = new ArrayList<>();
        Matcher marks = MARK.matcher(text);
        while (marks.find()) keys.add(SheetText.key(marks.group(1)));
        return keys;
    }

    /** Whether a text is one mark and nothing else. */
    static boolean isAlone(String text) {
        return MARK.matcher(text.strip()).matches();
    }

    /** The text with its marks replaced; marks without a value stay. */
    static String filled(String text, Map<String, String> values) {
        return MARK.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Optional.ofNullable(values.get(SheetText.key(m.group(1))))
                        .orElse(m.group())));
    }

    /** The word of a key, as it is printed. */
    static String word(String key) {
        return OWN.stream()
                .filter(w -> SheetText.key(w).equals(key))
                .findFirst()
                .orElse(key);
    }

    /** As the host types it. */
    static String of(String key) {
        return "[[" + key + "]]";
    }
}
