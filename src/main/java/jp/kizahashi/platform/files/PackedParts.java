package jp.kizahashi.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;

/**
 * Unpacks every part of a zip once, into nothing: counts what really comes out (declared sizes may lie), reads every XML
 * part, and looks for programs.
 */
final class PackedParts {
    /** Parts smaller than this may be packed as tightly as they like. */
    private static final long RATIO_FROM = 1024 * 1024;

    private final UploadLimits limits;
    private long unpacked;

    PackedParts(UploadLimits limits) {
        this.limits = limits;
    }

    void check(Path file) throws IOException {
        try (ZipFile zip = PackedFile.open(file)) {
            if (zip.size() > limits.parts())
                throw new Refused(PlatformProblem.TOO_MANY_PARTS, Integer.toString(limits.parts()));
            Set<String> names = new HashSet<>();
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                checkName(part.getName(), names);
                if (!part.isDirectory()) unpack(zip, part);
            }
        } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
            throw new Refused(PlatformProblem.FILE_BROKEN);
        }
    }

    private static void checkName(String name, Set<String> names) {
        boolean climbs = name.contains("..") || name.startsWith("/") || name.contains("\\") || name.contains("\u0000");
        if (climbs || name.isEmpty() || !names.add(name.toLowerCase(Locale.ROOT)))
            throw new Refused(PlatformProblem.PART_NAME_DANGEROUS);
    }

    private void unpack(ZipFile zip, ZipEntry part) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (isProgram(name)) throw new Refused(PlatformProblem.PROGRAM_INSIDE);
        try (InputStream in = new Counted(zip.getInputStream(part), part)) {
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) readXml(in, name);
            else in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void readXml(InputStream in, String name) throws IOException {
        boolean isSheet = name.startsWith("xl/worksheets/");
        boolean hasFormula = XmlPart.check(in, name);
        if (isSheet && hasFormula && !limits.formulasAllowed())
            throw new Refused(PlatformProblem.FORMULAS_FORBIDDEN, name);
    }

    private static boolean isProgram(String name) {
        return name.endsWith("vbaproject.bin")
                || name.contains("/macrosheets/")
                || name.contains("/activex/")
                || name.contains("/embeddings/");
    }

    /** Counts while it is read, so that a bomb stops at the limit and not after it. */
    private final class Counted extends FilterInputStream {
        private final long packed;
        private long here;

        Counted(InputStream in, ZipEntry part) {
            super(in);
            this.packed = Math.max(1, part.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) count(1);
            return b;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int n = super.read(to, offset, length);
            if (n > 0) count(n);
            return n;
        }

        private void count(int n) {
            here += n;
            unpacked += n;
            if (unpacked > limits.unpackedBytes())
                throw new Refused(PlatformProblem.UNPACKED_TOO_LARGE, UploadLimits.megabytes(limits.unpackedBytes()));
            if (here > RATIO_FROM && here / packed > limits.ratio())
                throw new Refused(PlatformProblem.COMPRESSION_SUSPICIOUS);
        }
    }
}
