package jp.kizahashi.platform;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, texts and numbers as JSON, two spaces a level. Numbers keep all their digits; a NaN or an
 * infinite number is {@code null} (the caller adds a named warning).
 */
public final class Json {
    private Json() {}

    /** The value as indented JSON with a line end. */
    public static String write(@Nullable Object value) {
        StringBuilder to = new StringBuilder();
        write(value, 0, to);
        return to.append('\n').toString();
    }

    private static void write(@Nullable Object value, int depth, StringBuilder to) {
        switch (value) {
            case null -> to.append("null");
            case Map<?, ?> map -> writeMap(map, depth, to);
            case Iterable<?> list -> writeList(list, depth, to);
            case Boolean b -> to.append(b);
            case Double d -> to.append(Double.isFinite(d) ? Double.toString(d) : "null");
            case BigDecimal d -> to.append(d.toPlainString());
            case Number n -> to.append(n);
            default -> writeText(value.toString(), to);
        }
    }

    private static void writeMap(Map<?, ?> map, int depth, StringBuilder to) {
        if (map.isEmpty()) {
            to.append("{}");
            return;
        }
        String gap = "{";
        for (var entry : map.entrySet()) {
            to.append(gap).append('\n').repeat("  ", depth + 1);
            writeText(String.valueOf(entry.getKey()), to);
            to.append(": ");
            write(entry.getValue(), depth + 1, to);
            gap = ",";
        }
        to.append('\n').repeat("  ", depth).append('}');
    }

    private static void writeList(Iterable<?> list, int depth, StringBuilder to) {
        String gap = "[";
        for (Object element : list) {
            to.append(gap).append('\n').repeat("  ", depth + 1);
            write(element, depth + 1, to);
            gap = ",";
        }
        if (gap.equals("[")) to.append("[]");
        else to.append('\n').repeat("  ", depth).append(']');
    }

    private static void writeText(String text, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                default -> {
                    if (c < 0x20) to.append(String.format("\\u%04x", (int) c));
                    else to.append(c);
                }
            }
        }
        to.append('"');
    }
}
