package jp.kizahashi.survey.design.exchange.assembly;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of other tools as plain text: no tags, no character references, no control characters. Linear in the length. */
public final class PlainText {
    private static final int LONGEST = 4_000;
    private static final int LARGEST = 200_000;
    private static final Pattern UNSEEN = Pattern.compile(
            "(?is)<(script|style|template|iframe|object)\\b[^>]{0,2000}+>.*?(?:</\\1\\s*+>|\\z)|<!--.*?(?:-->|\\z)");
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/div|/li|/tr|/h[1-6])\\b[^<>]{0,500}+>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!?][^<>]{0,20000}+>");
    private static final Pattern LOSING =
            Pattern.compile("(?i)<(img|a|table|script|iframe|video|audio|object|svg|input|form)\\b");
    private static final Pattern REFERENCE = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});");
    private static final Pattern INSERTED = Pattern.compile("\\$?\\{[A-Za-z_][^{}\\n]{0,200}\\}");
    private static final Pattern SIMPLY_INSERTED =
            Pattern.compile("\\$?\\{\\s*([A-Za-z_][A-Za-z0-9_]{0,100})(?:\\.[A-Za-z]{1,20})?\\s*\\}");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^\\n]{1,500}?)(?<=\\S)\\1");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![^\\s(（「])([*_])(?=[^\\s*_])([^*_\\n]{1,500}?)(?<=\\S)\\1(?![^\\s.,:;?!)）」。、])");
    private static final Pattern HEADLINE = Pattern.compile("(?m)^#{1,6}[ ]{1,5}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\\n]{1,200})\\]\\(([^()\\s]{1,500})\\)");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "hellip", "…", "ndash", "–",
            "mdash", "—");

    private PlainText() {}

    /** Several lines. */
    public static String of(String marked) {
        String text = marked.length() > LARGEST ? marked.substring(0, LARGEST) : marked;
        if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
            text = untagged(text);
            // A second time: what was written as &lt;script&gt; is a tag now.
            text = untagged(references(text)).replaceAll("<(?=[A-Za-z/!?])", "＜");
        }
        return tidied(text);
    }

    /** Its lines; none when there is no text. */
    public static List<String> lines(String marked) {
        return of(marked).lines().toList();
    }

    /** One line. */
    public static String line(String marked) {
        return of(marked).replaceAll("\\s*\\n\\s*", " ");
    }

    /** Whether making it plain lost a picture, a link, a table or the like. */
    public static boolean losesContent(String marked) {
        return LOSING.matcher(marked).find();
    }

    /** Whether answers are inserted into the text where it stands: {@code ${name}} or {@code {name}}. */
    public static boolean insertsAnswers(String text) {
        return INSERTED.matcher(text).find();
    }

    /** The text with the marks of Markdown taken off; a link shows its address. */
    public static String unmarked(String text) {
        String plain = LINK.matcher(HEADLINE.matcher(text).replaceAll("")).replaceAll("$1（$2）");
        return EMPHASIS.matcher(STRONG.matcher(plain).replaceAll("$2")).replaceAll("$2");
    }

    /** The text with other words for {@code ${name}} and {@code {name}}; it stays as it is where there are none. */
    static String inserted(String text, UnaryOperator<String> words) {
        return SIMPLY_INSERTED.matcher(text).replaceAll(m -> {
            String shown = words.apply(m.group(1));
            return Matcher.quoteReplacement(shown.isEmpty() ? m.group() : shown);
        });
    }

    private static String untagged(String text) {
        String seen = UNSEEN.matcher(text).replaceAll(" ");
        return TAG.matcher(BREAK.matcher(seen).replaceAll("\n")).replaceAll("");
    }

    private static String references(String text) {
        StringBuilder to = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) matcher.appendReplacement(to, Matcher.quoteReplacement(referred(matcher.group(1))));
        return matcher.appendTail(to).toString();
    }

    private static String referred(String name) {
        if (!name.startsWith("#")) return NAMED.getOrDefault(name, "&" + name + ";");
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) && Character.getType(code) != Character.SURROGATE
                ? Character.toString(code)
                : "";
    }

    private static String tidied(String text) {
        StringBuilder to = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n') to.append('\n');
            else if (c == '\t' || c == 0xA0) to.append(' ');
            else if (type != Character.CONTROL && type != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE)
                to.appendCodePoint(c);
        });
        String tidy = to.toString()
                .replaceAll("[ ]{2,}", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
        return start(tidy, LONGEST);
    }

    /** Its first characters; never half of one. */
    static String start(String text, int most) {
        if (text.length() <= most) return text;
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }
}
