package jp.kizahashi.platform.markup;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of an SVG, one unit a module, with the quiet zone of four modules that readers need.
 *
 * @param size width and height of the picture in modules
 * @param path the dark modules
 */
public record QrPicture(int size, String path) {
    private static final int QUIET = 4;

    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
