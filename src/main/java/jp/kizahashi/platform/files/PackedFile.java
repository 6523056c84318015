package jp.kizahashi.platform.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens a packed file, also one whose part names are in the encoding of a Japanese Windows. */
public final class PackedFile {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private PackedFile() {}

    /** Names marked as UTF-8 are always read so; unmarked ones as UTF-8 if they all can be, else as Windows-31J. */
    public static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), WINDOWS_31J);
        }
    }
}
