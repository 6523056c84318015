package jp.kizahashi.platform.report;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Writes a {@link Document} as PDF: tagged (PDF/UA), titled, Japanese, fonts embedded. Nothing outside the description can be
 * read while writing: every address is refused.
 *
 * <p>Stateless and safe for several threads.
 */
public final class PdfWriter {
    private static final FSDefaultCacheStore FONT_METRICS = new FSDefaultCacheStore();

    private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    static {
        // One line per style sheet and font at INFO is no news for an operator.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, java.util.logging.Level.WARNING));
    }

    public Rendering write(Document document) {
        PdfPages pages = new PdfPages(document);
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try {
            String xhtml = pages.write();
            builder(xhtml).toStream(to).run();
            byte[] worded = WordLayer.over(to.toByteArray(), pages.pictures());
            return new Rendering(CopyableText.named(worded, xhtml), pages.missing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Kizahashi");
        builder.useUriResolver((base, uri) -> null);
        for (var when : ExternalResourceControlPriority.values())
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, FONT_METRICS);
        for (EmbeddedFont font : EmbeddedFont.values())
            builder.useFont(font.supplier(), EmbeddedFont.FAMILY, font.weight(), FontStyle.NORMAL, true, USES);
        return builder.withHtmlContent(xhtml, null);
    }
}
