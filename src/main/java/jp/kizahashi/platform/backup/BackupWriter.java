package jp.kizahashi.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import jp.kizahashi.platform.PlatformModule;
import jp.kizahashi.platform.backup.Manifest.Kept;
import jp.kizahashi.platform.backup.Manifest.Table;
import jp.kizahashi.platform.database.Home;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes database, kept files and keys into one archive while the product runs. All tables are read in one snapshot; a
 * file is in place before the row that names it, so every file of the snapshot is there. Passwords of the database are
 * left out: a restore makes new ones.
 */
final class BackupWriter {
    private final DataSource owner;
    private final Home home;
    private final InstantSource clock;
    private final List<Kept> files = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    BackupWriter(DataSource owner, Home home, InstantSource clock) {
        this.owner = owner;
        this.home = home;
        this.clock = clock;
    }

    /** Writes the archive whole or not at all, readable by nobody but the product's user, and returns what is in it. */
    Manifest write(Path target) throws IOException, SQLException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Manifest manifest;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            manifest = write(zip);
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return manifest;
    }

    private Manifest write(ZipOutputStream zip) throws IOException, SQLException {
        String schema = new Schema(owner).current().orElseThrow(() -> new IllegalStateException("an empty database"));
        try (Connection connection = owner.getConnection()) {
            SnapshotStore snapshot = new SnapshotStore(connection);
            List<Table> tables = new ArrayList<>();
            for (Map.Entry<String, List<String>> table : snapshot.tables().entrySet())
                tables.add(table(snapshot, table.getKey(), table.getValue(), zip));
            for (String[] file : snapshot.files())
                file(Path.of("files", file[0], file[1].substring(0, 2), file[1]), zip);
            for (Path key : keys()) file(key, zip);
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    PlatformModule.version(),
                    schema,
                    snapshot.server(),
                    clock.instant(),
                    tables,
                    snapshot.sequences(),
                    files,
                    missing);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private static Table table(SnapshotStore snapshot, String name, List<String> columns, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry("tables/" + name + ".copy"));
        HashedStream hashed = new HashedStream(zip);
        long rows = snapshot.copy(name, columns, hashed);
        zip.closeEntry();
        return new Table(name, columns, rows, hashed.bytes(), hashed.sha256Hex());
    }

    private void file(Path path, ZipOutputStream zip) throws IOException {
        Path source = home.shared().resolve(path);
        String name = path.toString().replace('\\', '/');
        if (!Files.isRegularFile(source)) {
            missing.add(name);
            return;
        }
        zip.putNextEntry(new ZipEntry(name));
        HashedStream hashed = new HashedStream(zip);
        Files.copy(source, hashed);
        zip.closeEntry();
        files.add(new Kept(name, hashed.bytes(), hashed.sha256Hex()));
    }

    /** Keys without which sealed columns and codes could not be read. */
    private List<Path> keys() throws IOException {
        try (Stream<Path> keys = Files.list(home.keys())) {
            return keys.filter(key -> key.getFileName().toString().endsWith(".secret"))
                    .filter(key -> !key.getFileName().toString().startsWith("database-"))
                    .map(key -> home.shared().relativize(key))
                    .sorted()
                    .toList();
        }
    }

    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
}
