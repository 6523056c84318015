package jp.kizahashi.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random secret kept in a file that only its owner can read; made when it is first asked for. */
public final class Secret {
    private Secret() {}

    /** The secret in the file, 64 hexadecimal digits (256 bits). */
    public static String in(Path file) {
        try {
            if (!Files.exists(file)) write(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        // Temporary files are readable by their owner alone; on Windows the folder's own rights decide.
        Path fresh = Files.createTempFile(Files.createDirectories(file.getParent()), "secret", ".tmp");
        Files.writeString(fresh, HexFormat.of().formatHex(bytes));
        Files.move(fresh, file);
    }
}
