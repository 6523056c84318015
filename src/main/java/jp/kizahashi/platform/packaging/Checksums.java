package jp.kizahashi.platform.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 digests in the form that {@code sha256sum -c} reads: 64 hexadecimal digits, two blanks, the name. */
final class Checksums {
    static final String FILE = "SHA256SUMS";

    private Checksums() {}

    static String of(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        }
    }

    /** Writes the digests of all files below the folder into it. */
    static void write(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .sorted(java.util.Comparator.comparing(Path::toString))
                    .toList();
        }
        for (Path file : files)
            lines.append(line(of(file), folder.relativize(file).toString()));
        Files.writeString(folder.resolve(FILE), lines);
    }

    static String line(String digest, String name) {
        return digest + "  " + name + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
