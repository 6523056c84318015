package jp.kizahashi.platform.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.kizahashi.platform.report.Rendering.MissingGlyph;

/**
 * Splits texts into what the embedded font can draw and what it cannot, and remembers the latter. Nothing is dropped or
 * replaced silently: names of people and places depend on rare characters.
 */
final class Glyphs {
    /** Kana with a separate voicing mark, as some systems write them: one glyph when composed, no change of meaning. */
    private static final Pattern VOICED = Pattern.compile("[\\u3041-\\u30FF][\\u3099\\u309A]");

    private final Map<String, MissingGlyph> missing = new LinkedHashMap<>();

    /** A stretch of text; when boxed, its text is a code point in brackets. */
    record Run(String text, boolean boxed) {}

    List<MissingGlyph> missing() {
        return List.copyOf(missing.values());
    }

    List<Run> split(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int previous = 0;
        for (int c : composed(text).codePoints().toArray()) {
            if (isSelector(c)) variant(previous, c);
            else if (isDrawable(c)) plain.appendCodePoint(c);
            else if (!isInvisible(c)) {
                if (!plain.isEmpty()) runs.add(new Run(plain.toString(), false));
                plain.setLength(0);
                runs.add(new Run(box(c), true));
            }
            previous = c;
        }
        if (!plain.isEmpty()) runs.add(new Run(plain.toString(), false));
        return runs;
    }

    /** The text with boxes written as brackets, for places that hold plain text only (SVG, page margins). */
    String plain(String text) {
        StringBuilder all = new StringBuilder();
        for (Run run : split(text)) all.append(run.text());
        return all.toString();
    }

    private String box(int c) {
        String name = String.format("U+%04X", c);
        String character = Character.toString(c);
        missing.putIfAbsent(name, new MissingGlyph(character, name, false));
        return "[" + name + "]";
    }

    /** A variation selector asks for a form of the character before it; the plain form is drawn and the loss noted. */
    private void variant(int base, int selector) {
        if (base == 0 || selector < 0xE0100) return;
        String name = String.format("U+%04X U+%04X", base, selector);
        String character = Character.toString(base) + Character.toString(selector);
        missing.putIfAbsent(name, new MissingGlyph(character, name, true));
    }

    private static String composed(String text) {
        return VOICED.matcher(text).replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFC));
    }

    private static boolean isDrawable(int c) {
        return c == '\n' || c == '\t' || c == '\r' || (!isInvisible(c) && EmbeddedFont.canDraw(c));
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }

    private static boolean isSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
