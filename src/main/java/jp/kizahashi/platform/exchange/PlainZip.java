package jp.kizahashi.platform.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Packs a workbook again as a plain zip. The writing library leaves the sizes in 64-bit descriptors behind each part, which
 * readers that stream a zip (among them file-cleansing gateways) take for damage.
 */
public final class PlainZip {
    private PlainZip() {}

    /** Copies the parts; the stream stays open. */
    public static void repack(ByteArrayOutputStream packed, OutputStream to) throws IOException {
        var channel = new SeekableInMemoryByteChannel(packed.toByteArray());
        try (ZipFile from = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            ZipOutputStream zip = new ZipOutputStream(to);
            for (ZipArchiveEntry part : Collections.list(from.getEntriesInPhysicalOrder())) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                from.getInputStream(part).transferTo(zip);
                zip.closeEntry();
            }
            zip.finish();
        }
    }
}
