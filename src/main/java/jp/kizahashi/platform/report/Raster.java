package jp.kizahashi.platform.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** Turns a chart's SVG into a PNG for Word, with the embedded font, so that no font of the server is needed. */
final class Raster {
    /** Pixels per unit: twice the screen, about 220 dots per inch on A4. */
    private static final float PIXELS = 2;

    private static final double MOST_PIXELS = 24_000_000;

    static {
        for (EmbeddedFont font : EmbeddedFont.values()) register(font);
    }

    private Raster() {}

    static byte[] png(Picture picture) {
        // A drawing larger than that many pixels is made smaller, so that it fits into memory.
        double fitting = Math.sqrt(MOST_PIXELS / (picture.width() * picture.height()));
        float pixels = (float) Math.min(PIXELS, fitting);
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) picture.width() * pixels);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) picture.height() * pixels);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(picture.svg())), new TranscoderOutput(to));
        } catch (TranscoderException e) {
            throw new IllegalStateException("our own SVG cannot be drawn", e);
        }
        return to.toByteArray();
    }

    private static void register(EmbeddedFont font) {
        try (InputStream in = font.supplier().supply()) {
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(font.name(), e);
        }
    }
}
