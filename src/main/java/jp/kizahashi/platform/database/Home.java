package jp.kizahashi.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything the product writes: database, files, keys, logs, backups. The demonstration and the
 * real town live in folders of their own, so neither can ever be mistaken for the other.
 */
public record Home(Path root) {
    /** The folder named by {@code KIZAHASHI_HOME}, else the usual place of the user, with the mode below it. */
    public static Home of(@Nullable String configured, String mode) {
        return new Home(base(configured).resolve(mode));
    }

    private static Path base(@Nullable String configured) {
        if (configured != null && !configured.isBlank())
            return Path.of(configured).toAbsolutePath();
        String user = System.getProperty("user.name");
        return user.equals("root")
                ? Path.of("/var/lib/kizahashi")
                : Path.of(System.getProperty("user.home"), ".local/share/kizahashi");
    }

    public Path database() {
        return root.resolve("database");
    }

    public Path keys() {
        return folder("keys");
    }

    public Path files() {
        return folder("files");
    }

    public Path backups() {
        return folder("backups");
    }

    public Path logs() {
        return folder("logs");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
