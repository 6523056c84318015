package jp.kizahashi.platform.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes well-formed XML text and escapes everything it is given, so that no value can become markup. Characters that
 * XML forbids become U+FFFD.
 */
public final class Xml {
    private final StringBuilder to = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Wraps markup that our own code wrote before; never a value from outside. */
    public static Xml of(String ownMarkup) {
        Xml xml = new Xml();
        xml.to.append(ownMarkup);
        return xml;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; an attribute whose value is null is left out
     */
    public Xml open(String tag, @Nullable Object... attributes) {
        startTag(tag, attributes);
        to.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    public Xml close() {
        to.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    public Xml empty(String tag, @Nullable Object... attributes) {
        startTag(tag, attributes);
        to.append("/>");
        return this;
    }

    /** An element that holds one text. */
    public Xml element(String tag, String text, @Nullable Object... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public Xml text(String text) {
        if (isPlain(text)) to.append(text);
        else text.codePoints().forEach(this::escaped);
        return this;
    }

    /** Markup that another {@code Xml} wrote; never a value from outside. */
    public Xml written(Xml markup) {
        to.append(markup);
        return this;
    }

    /** The text written so far; complete once every element is closed. */
    @Override
    public String toString() {
        return to.toString();
    }

    private void startTag(String tag, @Nullable Object... attributes) {
        to.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value == null) continue;
            to.append(' ').append(attributes[i]).append("=\"");
            text(value.toString());
            to.append('"');
        }
    }

    /** True when nothing needs escaping: the rule for numbers and most names, and much faster. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0xD800 || c == '<' || c == '>' || c == '&' || c == '"') return false;
        }
        return true;
    }

    private void escaped(int c) {
        switch (c) {
            case '<' -> to.append("&lt;");
            case '>' -> to.append("&gt;");
            case '&' -> to.append("&amp;");
            case '"' -> to.append("&quot;");
            default -> to.appendCodePoint(allowed(c) ? c : 0xFFFD);
        }
    }

    private static boolean allowed(int c) {
        if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
        return c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
    }
}
