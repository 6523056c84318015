package jp.kizahashi.process.bpmn.xml;

import jp.kizahashi.platform.Refused;

/** A place that moves through a text, token by token, and knows its line. */
final class Scanner {
    private static final String COMMENT_ENDS = "--";

    private final String text;
    private int at;
    private int counted;
    private int line = 1;

    Scanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int length() {
        return text.length();
    }

    char at(int place) {
        return text.charAt(place);
    }

    int place() {
        return at;
    }

    /** The line of the place, from 1. Places only move forward, so counting is linear over the whole file. */
    int line() {
        for (; counted < Math.min(at, text.length()); counted++) {
            char c = text.charAt(counted);
            boolean alone = c == '\r' && (counted + 1 == text.length() || text.charAt(counted + 1) != '\n');
            if (c == '\n' || alone) line++;
        }
        return line;
    }

    Refused fault(String what, Object... arguments) {
        return XmlFault.at(line(), what, arguments);
    }

    boolean sees(String token) {
        return text.startsWith(token, at);
    }

    boolean takes(String token) {
        if (!sees(token)) return false;
        at += token.length();
        return true;
    }

    void skip(int characters) {
        at += characters;
    }

    void expect(String token) {
        if (!takes(token)) throw atEnd() ? fault("end") : fault("expected", token);
    }

    boolean skipSpace() {
        int from = at;
        while (!atEnd() && XmlText.isSpace(text.charAt(at))) at++;
        return at > from;
    }

    String name() {
        int from = at;
        if (atEnd()) throw fault("end");
        if (!XmlText.startsName(text.codePointAt(at))) throw fault("tag");
        while (!atEnd()) {
            int c = text.codePointAt(at);
            if (!XmlText.isNameCharacter(c)) break;
            at += Character.charCount(c);
        }
        return text.substring(from, at);
    }

    /** A value between quotes; references resolved, line ends and tabs as spaces. */
    String quoted() {
        if (atEnd()) throw fault("end");
        char quote = text.charAt(at);
        if (quote != '"' && quote != '\'') throw fault("quote");
        int end = text.indexOf(quote, ++at);
        if (end < 0) throw fault("end");
        int from = at;
        boolean plain = true;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '<') throw fault("lessThan");
            if (c == '&' || c < ' ') plain = false;
            step();
        }
        at = end + 1;
        return plain ? text.substring(from, end) : normalised(from, end);
    }

    private String normalised(int from, int end) {
        StringBuilder to = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '&') {
                int close = text.indexOf(';', i);
                to.append(XmlText.resolve(text.substring(i + 1, close)));
                i = close;
            } else if (c == '\r' && i + 1 < end && text.charAt(i + 1) == '\n') {
                // One line end, one space: the next character writes it.
                continue;
            } else {
                to.append(c < ' ' ? ' ' : c);
            }
        }
        return to.toString();
    }

    /** Text up to the next tag. */
    void text() {
        while (!atEnd() && text.charAt(at) != '<') {
            if (text.charAt(at) == ']' && sees("]]>")) throw fault("characterDataEnd");
            step();
        }
    }

    void onlySpace() {
        if (!skipSpace()) throw fault("outside");
    }

    void comment() {
        int end = text.indexOf(COMMENT_ENDS, at + 4);
        if (end < 0) throw fault("end");
        characters(at + 4, end);
        at = end;
        expect("-->");
    }

    void characterData() {
        int from = at + "<![CDATA[".length();
        int end = text.indexOf("]]>", from);
        if (end < 0) throw fault("end");
        characters(from, end);
        at = end + 3;
    }

    void instruction() {
        skip(2);
        String target = name();
        if (target.equalsIgnoreCase("xml")) throw fault("instruction", target);
        int end = text.indexOf("?>", at);
        if (end < 0) throw fault("end");
        if (end > at && !XmlText.isSpace(text.charAt(at))) throw fault("tag");
        characters(at, end);
        at = end + 2;
    }

    /** The line {@code <?xml …?>} at the very beginning. */
    void declaration() {
        int end = text.indexOf("?>", at);
        String head = end < 0 ? "" : text.substring(at, end);
        String value = "\\s*=\\s*(?:\"%1$s\"|'%1$s')";
        String version = "<\\?xml\\s+version" + value.formatted("1\\.[01]");
        String encoding = "(?:\\s+encoding" + value.formatted("[A-Za-z][A-Za-z0-9._\\-]*") + ")?";
        String alone = "(?:\\s+standalone" + value.formatted("(?:yes|no)") + ")?\\s*";
        if (!head.matches(version + encoding + alone)) throw fault("declaration");
        at = end + 2;
    }

    private void characters(int from, int to) {
        at = from;
        while (at < to) {
            int c = text.codePointAt(at);
            if (!XmlText.isAllowed(c)) throw fault("character", Integer.toHexString(c));
            at += Character.charCount(c);
        }
    }

    /** One character or reference further. */
    private void step() {
        char c = text.charAt(at);
        if (c == '&') reference();
        else if (c >= ' ' && c < 0xD800) at++;
        else characters(at, at + 1);
    }

    private void reference() {
        int end = text.indexOf(';', at);
        boolean near = end > 0 && end - at <= 16;
        if (!near || XmlText.resolve(text.substring(at + 1, end)) == null) throw fault("reference", excerpt());
        at = end + 1;
    }

    private String excerpt() {
        int end = text.indexOf(';', at);
        int stop = end > 0 && end - at <= 16 ? end + 1 : Math.min(text.length(), at + 8);
        return text.substring(at, stop);
    }
}
