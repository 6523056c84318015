package jp.kizahashi.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;

/** Tells what a file is from its bytes; its name plays no part. */
final class FileSignature {
    private static final int HEAD = 8_192;

    private FileSignature() {}

    static FileKind kindOf(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) return packedKind(file);
        if (startsWith(head, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return compoundKind(file);
        if (startsWith(head, "%PDF-")) return FileKind.PDF;
        if (startsWith(head, "\u0089PNG\r\n\u001a\n")) return FileKind.PNG;
        if (startsWith(head, "\u00ff\u00d8\u00ff")) return FileKind.JPEG;
        if (startsWith(head, "RIFF") && contains(head, "WEBP")) return FileKind.WEBP;
        return textKind(head);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /** The main part's content type decides, as Office itself does. */
    private static FileKind packedKind(Path file) throws IOException {
        try (ZipFile zip = PackedFile.open(file)) {
            var types = zip.getEntry("[Content_Types].xml");
            if (types == null) return FileKind.ZIP;
            String text = new String(zip.getInputStream(types).readNBytes(1 << 20), StandardCharsets.UTF_8);
            String lower = text.toLowerCase(Locale.ROOT);
            if (lower.contains("macroenabled") || lower.contains("vbaproject"))
                throw new Refused(PlatformProblem.PROGRAM_INSIDE);
            if (lower.contains("spreadsheetml.sheet.main+xml")) return FileKind.XLSX;
            if (lower.contains("wordprocessingml.document.main+xml")) return FileKind.DOCX;
            if (lower.contains("presentationml.presentation.main+xml")) return FileKind.PPTX;
            return FileKind.ZIP;
        } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
            throw new Refused(PlatformProblem.FILE_BROKEN);
        }
    }

    /** The old container of Office; Office also wraps an encrypted new file in it, under the stream EncryptedPackage. */
    private static FileKind compoundKind(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        if (contains(all, wide("EncryptedPackage"))) throw new Refused(PlatformProblem.FILE_ENCRYPTED);
        if (contains(all, wide("_VBA_PROJECT"))) throw new Refused(PlatformProblem.PROGRAM_INSIDE);
        return contains(all, wide("Workbook")) ? FileKind.XLS : FileKind.UNKNOWN;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static FileKind textKind(byte[] head) {
        if (isUtf16(head)) return FileKind.CSV;
        if (!looksLikeText(head)) return FileKind.UNKNOWN;
        String start =
                new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        return start.startsWith("<") ? FileKind.XML : FileKind.CSV;
    }

    private static boolean isUtf16(byte[] head) {
        return startsWith(head, "\u00ff\u00fe") || startsWith(head, "\u00fe\u00ff");
    }

    /** No control characters but tab, line ends and the escape of ISO-2022-JP, and one of the encodings in use fits. */
    private static boolean looksLikeText(byte[] head) {
        for (byte b : head) if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != 0x1b) return false;
        return decodes(head, StandardCharsets.UTF_8)
                || decodes(head, Charset.forName("windows-31j"))
                || decodes(head, Charset.forName("EUC-JP"));
    }

    /** The last four bytes may be half a character where the head was cut. */
    private static boolean decodes(byte[] head, Charset charset) {
        int shortest = head.length < HEAD ? head.length : HEAD - 4;
        for (int length = head.length; length >= shortest; length--) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(head, 0, length));
                return true;
            } catch (CharacterCodingException e) {
                // try one byte less
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, String latin) {
        if (bytes.length < latin.length()) return false;
        for (int i = 0; i < latin.length(); i++) if ((bytes[i] & 0xff) != latin.charAt(i)) return false;
        return true;
    }

    private static boolean contains(byte[] bytes, String latin) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(latin);
    }
}
