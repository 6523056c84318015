package jp.kizahashi.process.bpmn.xml;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kizahashi.platform.Refused;

/**
 * The bytes of a file, how they are read, and the text they hold.
 *
 * @param bytes the whole file
 * @param charset how the file is written
 * @param mark length of the byte order mark
 * @param text what the file holds, without the mark
 */
record Encoded(byte[] bytes, Charset charset, int mark, String text) {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._\\-]+)[\"']");

    /** Reads the bytes by mark, shape or declaration; UTF-8 when nothing is said. */
    static Encoded of(byte[] bytes) {
        if (bytes.length > XmlLimits.BYTES) throw XmlFault.at(1, "bytes", XmlLimits.BYTES >> 20);
        int mark = markLength(bytes);
        Charset charset = mark > 0 ? marked(bytes) : unmarked(bytes);
        return new Encoded(bytes, charset, mark, decode(bytes, mark, charset));
    }

    private static int markLength(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return 3;
        if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) return 4;
        return starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset marked(byte[] bytes) {
        if (starts(bytes, 0xEF)) return StandardCharsets.UTF_8;
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) return StandardCharsets.UTF_32LE;
        if (starts(bytes, 0)) return StandardCharsets.UTF_32BE;
        return starts(bytes, 0xFF) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static Charset unmarked(byte[] bytes) {
        if (starts(bytes, '<', 0, 0, 0)) return StandardCharsets.UTF_32LE;
        if (starts(bytes, 0, 0, 0, '<')) return StandardCharsets.UTF_32BE;
        if (starts(bytes, '<', 0)) return StandardCharsets.UTF_16LE;
        if (starts(bytes, 0, '<')) return StandardCharsets.UTF_16BE;
        String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    /** The declared charset. What calls itself Shift_JIS holds the characters of Windows as a rule, so it is read as such. */
    private static Charset named(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.matches("shift[_-]jis|sjis|x-sjis|ms_kanji|csshiftjis")) plain = "windows-31j";
        // A file that shows one byte a character cannot be what it says; programs write this when they turn a text into
        // a file.
        if (plain.matches("utf-?(16|32).*|ucs-.*")) plain = "utf-8";
        try {
            return Charset.forName(plain);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw XmlFault.at(1, "encoding", name);
        }
    }

    private static String decode(byte[] bytes, int mark, Charset charset) {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) result = decoder.flush(out);
        out.flip();
        if (result.isError()) throw XmlFault.at(lines(out), "bytesOf", charset.name());
        return out.toString();
    }

    /** The file with some places replaced; every other byte stays. */
    byte[] with(List<Splice> splices) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(bytes.length + 1024);
        StringBuilder expected = new StringBuilder();
        Walk walk = new Walk();
        int from = 0;
        int fromByte = mark;
        file.write(bytes, 0, mark);
        for (Splice splice : inOrder(splices)) {
            String by = writable(splice.by());
            expected.append(text, from, splice.from()).append(by);
            file.write(bytes, fromByte, walk.to(splice.from()) - fromByte);
            file.writeBytes(by.getBytes(charset));
            from = splice.to();
            fromByte = walk.to(from);
        }
        expected.append(text, from, text.length());
        file.write(bytes, fromByte, bytes.length - fromByte);
        return checked(file.toByteArray(), expected.toString());
    }

    /** What is put in at a place comes before what is taken away behind it. */
    private static List<Splice> inOrder(List<Splice> splices) {
        return splices.stream()
                .sorted(Comparator.comparingInt(Splice::from).thenComparingInt(Splice::to))
                .toList();
    }

    /** Encodings with shift states cannot be cut anywhere: then the whole text is written anew. */
    private byte[] checked(byte[] file, String expected) {
        try {
            if (decode(file, mark, charset).equals(expected)) return file;
        } catch (Refused cut) {
            // Written anew below.
        }
        byte[] whole = writable(expected).getBytes(charset);
        return ByteBuffer.allocate(mark + whole.length)
                .put(bytes, 0, mark)
                .put(whole)
                .array();
    }

    /** Finds where characters of the text begin in the file, walking forwards once. */
    private final class Walk {
        private final CharsetDecoder decoder = strict(charset);
        private final ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        private int at;

        int to(int place) {
            if (place > at) decoder.decode(in, CharBuffer.allocate(place - at), false);
            at = place;
            return in.position();
        }
    }

    /** The text with references instead of characters that the file's encoding does not have. */
    private String writable(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) return text;
        StringBuilder to = new StringBuilder();
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            to.append(encoder.canEncode(character) ? character : XmlText.reference(c));
        });
        return to.toString();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static int lines(CharSequence text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xFF) != with[i]) return false;
        return true;
    }
}
