package jp.kizahashi.platform.exchange;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;

/**
 * The text of a CSV file and the encoding it was found in. A byte-order mark decides; then the first encoding that fits
 * without a single malformed byte: ISO-2022-JP (by its escapes), UTF-8, Windows-31J or EUC-JP. Nothing is ever replaced.
 *
 * @param text without the byte-order mark
 * @param encoding its name, such as {@code UTF-8} or {@code windows-31j}
 */
record CsvText(String text, String encoding) {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("EUC-JP");
    private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");

    /** @throws Refused PLT-035 when no encoding fits */
    static CsvText decode(byte[] bytes) {
        return marked(bytes)
                .or(() -> escaped(bytes))
                .or(() -> strict(bytes, 0, StandardCharsets.UTF_8, "UTF-8"))
                .or(() -> japanese(bytes))
                .filter(csv -> csv.text.indexOf('\u0000') < 0)
                .orElseThrow(() -> new Refused(PlatformProblem.ENCODING_UNKNOWN));
    }

    private static Optional<CsvText> marked(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf)
            return strict(b, 3, StandardCharsets.UTF_8, "UTF-8 BOM");
        if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe)
            return strict(b, 2, StandardCharsets.UTF_16LE, "UTF-16LE");
        if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff)
            return strict(b, 2, StandardCharsets.UTF_16BE, "UTF-16BE");
        return Optional.empty();
    }

    private static Optional<CsvText> escaped(byte[] bytes) {
        for (byte b : bytes) if (b == 0x1b) return strict(bytes, 0, ISO_2022_JP, "ISO-2022-JP");
        return Optional.empty();
    }

    /** Some EUC-JP texts also read as Windows-31J (as half-width kana); only then does a statistical guess decide. */
    private static Optional<CsvText> japanese(byte[] bytes) {
        Optional<CsvText> office = strict(bytes, 0, WINDOWS_31J, "windows-31j");
        Optional<CsvText> unix = strict(bytes, 0, EUC_JP, "EUC-JP");
        if (office.isEmpty() || unix.isEmpty()) return office.or(() -> unix);
        var guess = new CharsetDetector().setText(bytes).detect();
        return guess != null && guess.getName().equals("EUC-JP") ? unix : office;
    }

    private static Optional<CsvText> strict(byte[] bytes, int from, Charset charset, String name) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
            return Optional.of(new CsvText(charset.newDecoder().decode(rest).toString(), name));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
