package jp.kizahashi.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything the product writes: database, files, keys, logs, backups. The demonstration and the
 * real town live in folders of their own, so neither can ever be mistaken for the other.
 *
 * @param root this machine's own: database and logs
 * @param shared files, keys and backups, which all nodes of one installation share; the same as root for a single node
 */
public record Home(Path root, Path shared) {
    /** Of a single node. */
    public Home(Path root) {
        this(root, root);
    }

    /** The folder named by {@code KIZAHASHI_HOME}, else the usual place of the user, with the mode below it. */
    public static Home of(@Nullable String configured, String mode) {
        return new Home(base(configured).resolve(mode));
    }

    /** As {@link #of(String, String)}, with the folder named by {@code KIZAHASHI_SHARED_FOLDER} when there is one. */
    public static Home of(@Nullable String configured, @Nullable String shared, String mode) {
        Home own = of(configured, mode);
        if (shared == null || shared.isBlank()) return own;
        return new Home(own.root(), Path.of(shared).toAbsolutePath().resolve(mode));
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
        return folder(shared, "keys");
    }

    public Path files() {
        return folder(shared, "files");
    }

    public Path backups() {
        return folder(shared, "backups");
    }

    public Path logs() {
        return folder(root, "logs");
    }

    private static Path folder(Path parent, String name) {
        try {
            return Files.createDirectories(parent.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
