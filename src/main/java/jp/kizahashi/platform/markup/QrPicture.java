package jp.kizahashi.platform.markup;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A QR code as the path of an SVG, one unit a module, with the quiet zone of four modules that readers need.
 *
 * @param size width and height of the picture in modules
 * @param path the dark modules
 */
public record QrPicture(int size, String path) {
    private static final int QUIET = 4;
    /** Pixels a module: sharp on paper at the size of a stamp. */
    private static final int PIXELS = 8;

    public static QrPicture of(String text) {
        QrCode code = encoded(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int dark = 0;
                while (code.getModule(x + dark, y)) dark++;
                if (dark > 0)
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append('h')
                            .append(dark)
                            .append("v1h-")
                            .append(dark)
                            .append('z');
                x += dark;
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }

    /** The same in black and white as PNG, for media that know no SVG. */
    public static byte[] png(String text) {
        QrCode code = encoded(text);
        int size = (code.size + 2 * QUIET) * PIXELS;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++)
                image.setRGB(x, y, code.getModule(x / PIXELS - QUIET, y / PIXELS - QUIET) ? 0x000000 : 0xffffff);
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }

    private static QrCode encoded(String text) {
        return QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }
}
