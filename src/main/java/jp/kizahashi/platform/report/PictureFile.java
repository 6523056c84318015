package jp.kizahashi.platform.report;

/** A drawing as a picture file of its own. */
public final class PictureFile {
    private PictureFile() {}

    /**
     * The drawing as PNG with the embedded fonts, two pixels a unit as long as 24 million pixels suffice.
     *
     * @param svg a whole {@code <svg>} element whose viewBox begins at 0 0, of our own making
     */
    public static byte[] png(String svg) {
        return Raster.png(Picture.of(new Block.Drawing("", svg, ""), new Glyphs()));
    }
}
