package jp.kizahashi.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.kizahashi.platform.backup.BackupArchive.Unreadable;
import jp.kizahashi.platform.backup.Manifest.Kept;
import jp.kizahashi.platform.backup.Manifest.Sequence;
import jp.kizahashi.platform.backup.Manifest.Table;
import jp.kizahashi.platform.database.Home;

/**
 * Fills an empty database and home folder from a backup: the tables are made by the migrations up to the backup's version,
 * filled in one transaction, then brought to this product's version. Nothing that is there is ever overwritten.
 */
final class Restore {
    private final BackupArchive archive;
    private final DataSource owner;
    private final Home home;

    Restore(BackupArchive archive, DataSource owner, Home home) {
        this.archive = archive;
        this.owner = owner;
        this.home = home;
    }

    /** Restores; refuses (in one line) a newer schema, a database with tables and files that are there already. */
    void run() throws IOException, SQLException {
        Schema schema = new Schema(owner);
        Manifest manifest = archive.manifest();
        if (Schema.isNewer(manifest.schema(), schema.newest()))
            throw new Unreadable("it was made by a newer version (" + manifest.product() + "); restore with that one");
        if (schema.current().isPresent()) throw new Unreadable("the database is not empty; restore into an empty one");
        for (Kept file : manifest.files())
            if (Files.exists(place(file))) throw new Unreadable(place(file) + " is there already");
        schema.migrateTo(manifest.schema());
        try (Connection connection = owner.getConnection()) {
            fill(new RestoreStore(connection), manifest);
        }
        for (Kept file : manifest.files()) write(file);
        schema.migrate();
    }

    private void fill(RestoreStore store, Manifest manifest) throws IOException, SQLException {
        Map<String, List<String>> made = new HashMap<>(store.tables());
        List<RestoreStore.Key> keys = store.keys();
        store.clear(made.keySet(), keys);
        for (Table table : manifest.tables()) {
            if (!table.columns().equals(made.get(table.name())))
                throw new Unreadable(table.name() + " has other columns in this version");
            try (DigestInputStream rows = archive.rows(table)) {
                long filled = store.fill(table.name(), table.columns(), rows);
                if (filled != table.rows() || !BackupArchive.isWhole(rows, table.sha256()))
                    throw new Unreadable(table.name() + ": " + filled + " rows, " + table.rows() + " were written");
            }
        }
        for (Sequence sequence : manifest.sequences()) store.set(sequence);
        store.seal(made.keySet(), keys);
    }

    private void write(Kept file) throws IOException {
        Path target = place(file);
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (DigestInputStream in = archive.bytes(file)) {
            Files.copy(in, part);
            if (!BackupArchive.isWhole(in, file.sha256())) throw new Unreadable(file.path() + " is damaged");
        }
        if (file.path().startsWith("keys/"))
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        Files.move(part, target);
    }

    /** Where the file belongs: below files/ or keys/ of the home folder and nowhere else. */
    private Path place(Kept file) throws Unreadable {
        Path target = home.shared().resolve(file.path()).normalize();
        if (!target.startsWith(home.shared().resolve("files"))
                && !target.startsWith(home.shared().resolve("keys")))
            throw new Unreadable("a file outside its folder: " + file.path());
        return target;
    }
}
