package jp.kizahashi.platform.report;

import com.openhtmltopdf.extend.FSSupplier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The two weights of Noto Sans JP that every PDF carries, brought by the build; read once. */
enum EmbeddedFont {
    REGULAR("/fonts/NotoSansJP-Regular.ttf", 400),
    BOLD("/fonts/NotoSansJP-Bold.ttf", 700);

    static final String FAMILY = "Noto Sans JP";

    private final int weight;
    private final byte[] bytes;
    private final CmapLookup characters;

    EmbeddedFont(String resource, int weight) {
        this.weight = weight;
        try (InputStream in = EmbeddedFont.class.getResourceAsStream(resource)) {
            if (in == null)
                throw new IllegalStateException(resource + " is missing: the build brings it from its package");
            this.bytes = in.readAllBytes();
            this.characters =
                    new TTFParser().parse(new RandomAccessReadBuffer(bytes)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    int weight() {
        return weight;
    }

    /** The font file; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    FSSupplier<InputStream> supplier() {
        return new FSSupplier<>() {
            @Override
            public InputStream supply() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public String cacheKey() {
                return FAMILY + weight;
            }
        };
    }

    /** The weight whose name a PDF gives, such as {@code ABCDEF+NotoSansJP-Bold}. */
    static EmbeddedFont of(String nameInPdf) {
        return nameInPdf.endsWith("Bold") ? BOLD : REGULAR;
    }

    int glyph(int codePoint) {
        return characters.getGlyphId(codePoint);
    }

    /** True when every weight has a glyph for the character. */
    static boolean canDraw(int codePoint) {
        return REGULAR.characters.getGlyphId(codePoint) != 0 && BOLD.characters.getGlyphId(codePoint) != 0;
    }
}
