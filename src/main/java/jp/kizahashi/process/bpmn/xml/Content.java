package jp.kizahashi.process.bpmn.xml;

/** Reads content between tags that a parser has found well-formed. */
final class Content {
    private Content() {}

    /** Appends what a reader sees between two places that hold no tag: texts and CDATA, without comments. */
    static void append(String text, int from, int to, StringBuilder out) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '&') at = reference(text, at, out);
            else if (c == '<') at = markup(text, at, out);
            else at = character(text, at, to, out);
        }
    }

    private static int reference(String text, int at, StringBuilder out) {
        int end = text.indexOf(';', at);
        out.append(XmlText.resolve(text.substring(at + 1, end)));
        return end + 1;
    }

    private static int markup(String text, int at, StringBuilder out) {
        if (text.startsWith("<!--", at)) return text.indexOf("-->", at + 4) + 3;
        if (text.startsWith("<?", at)) return text.indexOf("?>", at) + 2;
        int end = text.indexOf("]]>", at);
        for (int i = at + "<![CDATA[".length(); i < end; ) i = character(text, i, end, out);
        return end + 3;
    }

    /** A line end of any kind is one line feed. */
    private static int character(String text, int at, int to, StringBuilder out) {
        char c = text.charAt(at);
        out.append(c == '\r' ? '\n' : c);
        return c == '\r' && at + 1 < to && text.charAt(at + 1) == '\n' ? at + 2 : at + 1;
    }
}
