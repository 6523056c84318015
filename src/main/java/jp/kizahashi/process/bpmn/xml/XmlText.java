package jp.kizahashi.process.bpmn.xml;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Characters and references of XML 1.0: which are allowed, what a reference means, how a text is written. */
public final class XmlText {
    private XmlText() {}

    /** True when XML 1.0 allows the character in a document. */
    public static boolean isAllowed(int c) {
        if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
        return c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF);
    }

    /** True when the text can stand in an XML file. */
    public static boolean isAllowed(String text) {
        return text.codePoints().allMatch(XmlText::isAllowed);
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static boolean startsName(int c) {
        if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
        return (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7)
                || (c >= 0x370 && c <= 0x1FFF && c != 0x37E)
                || c == 0x200C
                || c == 0x200D
                || (c >= 0x2070 && c <= 0x218F)
                || (c >= 0x2C00 && c <= 0x2FEF)
                || (c >= 0x3001 && c <= 0xD7FF)
                || (c >= 0xF900 && c <= 0xFDCF)
                || (c >= 0xFDF0 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0xEFFFF);
    }

    static boolean isNameCharacter(int c) {
        return startsName(c)
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == 0xB7
                || (c >= 0x300 && c <= 0x36F)
                || c == 0x203F
                || c == 0x2040;
    }

    /**
     * The character that a reference stands for.
     *
     * @param reference what stands between {@code &} and {@code ;}
     * @return null when XML without a document type knows no such reference
     */
    static @Nullable String resolve(String reference) {
        return switch (reference) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> reference.startsWith("#") ? character(reference.substring(1)) : null;
        };
    }

    private static @Nullable String character(String number) {
        boolean hexadecimal = number.startsWith("x");
        String digits = hexadecimal ? number.substring(1) : number;
        if (digits.isEmpty() || digits.length() > 12) return null;
        long code = 0;
        for (char c : digits.toCharArray()) {
            int digit = c < 0x80 ? Character.digit(c, hexadecimal ? 16 : 10) : -1;
            if (digit < 0) return null;
            code = code * (hexadecimal ? 16 : 10) + digit;
        }
        if (code > Character.MAX_CODE_POINT || !isAllowed((int) code)) return null;
        return Character.toString((int) code);
    }

    /** The text as it may stand between quotes of either kind; line ends and tabs survive as references. */
    public static String inAttribute(String text) {
        StringBuilder to = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> to.append("&lt;");
                case '&' -> to.append("&amp;");
                case '"' -> to.append("&quot;");
                case '\'' -> to.append("&apos;");
                case '\t', '\n', '\r' -> to.append(reference(c));
                default -> to.appendCodePoint(c);
            }
        });
        return to.toString();
    }

    /** The text as it may stand between tags. */
    public static String inContent(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;");
    }

    /** The character by its number, for encodings that cannot write it. */
    static String reference(int c) {
        return "&#x" + Integer.toHexString(c).toUpperCase(Locale.ROOT) + ";";
    }
}
