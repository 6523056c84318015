package jp.kizahashi.platform.report;

import java.util.List;

/**
 * A written file.
 *
 * @param bytes the whole file
 * @param missingGlyphs characters the embedded font lacks, in order of appearance; boxed in the file and listed at its end.
 *     Empty for media whose fonts are the reader's own
 */
public record Rendering(byte[] bytes, List<MissingGlyph> missingGlyphs) {
    public Rendering {
        missingGlyphs = List.copyOf(missingGlyphs);
    }

    /**
     * One character without glyph.
     *
     * @param character the character itself, with its variation selector if it has one
     * @param codePoints such as {@code U+2A7DD} or {@code U+845B U+E0100}
     * @param drawnWithoutVariant true when the plain form was drawn and only the variant (異体字の指定) is lost
     */
    public record MissingGlyph(String character, String codePoints, boolean drawnWithoutVariant) {}
}
