package jp.kizahashi.platform.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes the text of a written PDF copy and search as it was given.
 *
 * <p>In Noto Sans JP one glyph often serves several code points (自 and the Kangxi radical ⾃, 民 and ⺠, ・ and ‧). The library
 * names the lowest of them in the font's ToUnicode map, so a copied 住民 would not be found by searching 住民. We know which
 * characters the document holds, and name those.
 */
final class CopyableText {
    private static final Pattern MAPPING = Pattern.compile("<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>");

    /** The most a bfrange block may hold (Adobe Technical Note #5014). */
    private static final int BLOCK = 100;

    private CopyableText() {}

    /** The same PDF whose glyphs are named by the characters that occur in the text. */
    static byte[] named(byte[] pdf, String text) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDFont font : fonts(document))
                if (font instanceof PDType0Font composite) rename(document, composite, text);
            ByteArrayOutputStream to = new ByteArrayOutputStream(pdf.length + 4096);
            document.save(to);
            return to.toByteArray();
        }
    }

    private static Set<PDFont> fonts(PDDocument document) throws IOException {
        Set<PDFont> fonts = new LinkedHashSet<>();
        for (PDPage page : document.getPages())
            for (COSName name : page.getResources().getFontNames())
                fonts.add(page.getResources().getFont(name));
        return fonts;
    }

    private static void rename(PDDocument document, PDType0Font font, String text) throws IOException {
        COSStream before = font.getCOSObject().getCOSStream(COSName.TO_UNICODE);
        if (before == null) return;
        Map<Integer, String> names = new TreeMap<>(listed(before));
        Map<Integer, String> given = given(EmbeddedFont.of(font.getName()), text);
        names.replaceAll((glyph, name) -> given.getOrDefault(glyph, spelledOut(name)));
        byte[] map = toUnicode(names).getBytes(StandardCharsets.US_ASCII);
        font.getCOSObject()
                .setItem(
                        COSName.TO_UNICODE,
                        new PDStream(document, new ByteArrayInputStream(map), COSName.FLATE_DECODE));
    }

    /** What the file names today: glyph (CID) → UTF-16 in hexadecimal digits. */
    private static Map<Integer, String> listed(COSStream stream) throws IOException {
        Map<Integer, String> names = new HashMap<>();
        var found = MAPPING.matcher(new String(stream.createInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        while (found.find()) {
            int from = Integer.parseInt(found.group(1), 16);
            int to = Integer.parseInt(found.group(2), 16);
            for (int glyph = from; glyph <= to; glyph++) names.put(glyph, plus(found.group(3), glyph - from));
        }
        return names;
    }

    private static String plus(String hex, int steps) {
        int last = Integer.parseInt(hex.substring(hex.length() - 4), 16) + steps;
        return hex.substring(0, hex.length() - 4) + String.format("%04X", last);
    }

    private static Map<Integer, String> given(EmbeddedFont font, String text) {
        Map<Integer, String> names = new HashMap<>();
        text.codePoints().distinct().forEach(c -> names.merge(font.glyph(c), utf16(c), (a, b) -> isRadical(a) ? b : a));
        return names;
    }

    /** A glyph that no character of the text asked for is a ligature (ﬁ): name its letters. */
    private static String spelledOut(String hex) {
        byte[] utf16 = HexFormat.of().parseHex(hex);
        String name = Normalizer.normalize(new String(utf16, StandardCharsets.UTF_16BE), Normalizer.Form.NFKC);
        return HexFormat.of().withUpperCase().formatHex(name.getBytes(StandardCharsets.UTF_16BE));
    }

    private static boolean isRadical(String hex) {
        return hex.startsWith("2E") || hex.startsWith("2F");
    }

    private static String utf16(int codePoint) {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(Character.toString(codePoint).getBytes(StandardCharsets.UTF_16BE));
    }

    private static String toUnicode(Map<Integer, String> names) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        int left = names.size();
        int inBlock = 0;
        for (var name : names.entrySet()) {
            if (inBlock == 0) map.append(Math.min(BLOCK, left)).append(" beginbfchar\n");
            map.append(String.format("<%04X> <%s>\n", name.getKey(), name.getValue()));
            left--;
            inBlock = left == 0 || inBlock == BLOCK - 1 ? 0 : inBlock + 1;
            if (inBlock == 0) map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
