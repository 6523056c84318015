package jp.kizahashi.platform.leaving;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.leaving.LeavingManifest.Part;

/** Entries of an archive as they are written, each with its size and digest. */
final class ArchiveParts {
    /** What writes an entry. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;
    private final List<Part> written = new ArrayList<>();

    ArchiveParts(ZipOutputStream zip) {
        this.zip = zip;
    }

    void add(String path, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        Counted counted = new Counted(zip);
        MessageDigest sha = sha256();
        // The entry ends with closeEntry: closing the content must not close the archive.
        content.to(new DigestOutputStream(counted, sha));
        zip.closeEntry();
        written.add(new Part(path, counted.bytes, HexFormat.of().formatHex(sha.digest())));
    }

    void add(String path, Path file) throws IOException {
        add(path, out -> Files.copy(file, out));
    }

    List<Part> written() {
        return written;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) throws IOException {
            out.write(b, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
