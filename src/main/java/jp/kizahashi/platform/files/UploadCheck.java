package jp.kizahashi.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;

/**
 * The one gate for files from outside: size, true kind, packed parts, declarations, programs, passwords,
 * and the town's virus scanner. A refused
 * file leaves nothing behind.
 */
public final class UploadCheck {
    private final UploadLimits limits;
    private final UploadScan scan;

    public UploadCheck(UploadLimits limits) {
        this(limits, UploadScan.ofTown());
    }

    UploadCheck(UploadLimits limits, UploadScan scan) {
        this.limits = limits;
        this.scan = scan;
    }

    /**
     * Copies a stream into a new file of the folder and checks it. When it is refused, or the stream breaks, the copy is
     * deleted.
     *
     * @param fileName the name it was sent under; folders in it are dropped
     * @throws Refused PLT-021 … PLT-033, PLT-051, PLT-052
     */
    public CheckedFile receive(InputStream from, String fileName, Path folder, Set<FileKind> accepted)
            throws IOException {
        Path copy = Files.createTempFile(folder, "upload-", ".part");
        try {
            copyAtMost(from, copy);
            return check(copy, fileName, accepted);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /**
     * Checks a file that lies on the disk; never changes it.
     *
     * @throws Refused PLT-021 … PLT-033, PLT-051, PLT-052
     */
    public CheckedFile check(Path file, String fileName, Set<FileKind> accepted) throws IOException {
        long bytes = Files.size(file);
        if (bytes == 0) throw new Refused(PlatformProblem.FILE_EMPTY);
        if (bytes > limits.bytes()) throw tooLarge();
        scan.check(file);
        FileKind kind = FileSignature.kindOf(file);
        String name = withoutFolders(fileName);
        checkName(kind, name, accepted);
        if (kind.isPacked()) new PackedParts(limits).check(file);
        if (kind == FileKind.XML) XmlPart.check(Files.newInputStream(file), name);
        return new CheckedFile(file, name, kind, bytes);
    }

    private void copyAtMost(InputStream from, Path copy) throws IOException {
        try (OutputStream to = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[65_536];
            long total = 0;
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                total += n;
                if (total > limits.bytes()) throw tooLarge();
                to.write(buffer, 0, n);
            }
        }
    }

    private Refused tooLarge() {
        return new Refused(PlatformProblem.FILE_TOO_LARGE, UploadLimits.megabytes(limits.bytes()));
    }

    /** Says first what helps most: a wrong kind before a wrong ending. */
    private static void checkName(FileKind kind, String name, Set<FileKind> accepted) {
        if (kind == FileKind.UNKNOWN || !accepted.contains(kind)) {
            String labels = accepted.stream().sorted().map(FileKind::label).collect(Collectors.joining("、"));
            throw new Refused(PlatformProblem.FILE_KIND_NOT_ACCEPTED, kind.label(), labels);
        }
        if (!kind.fits(name)) throw new Refused(PlatformProblem.FILE_NAME_AND_CONTENT_DIFFER, name, kind.label());
    }

    private static String withoutFolders(String fileName) {
        return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    }
}
