package jp.kizahashi.platform.leaving;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.PlatformModule;
import jp.kizahashi.platform.audit.AuditChain;
import jp.kizahashi.platform.backup.Schema;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.leaving.LeavingManifest.Named;
import org.springframework.util.FileSystemUtils;

/** Writes everything of one organisation into one archive while the product runs, in one snapshot of the database. */
public final class Departure {
    private final DatabaseServer server;
    private final Home home;
    private final InstantSource clock;
    private final LongFunction<Named> names;

    /** @param names what another organisation is called, by its id */
    public Departure(DatabaseServer server, Home home, InstantSource clock, LongFunction<Named> names) {
        this.server = server;
        this.home = home;
        this.clock = clock;
        this.names = names;
    }

    /** Writes the archive whole or not at all, readable by nobody but the product's user. */
    public LeavingManifest write(long organisation, Path target) throws IOException, SQLException {
        AuditChain.over(server).sealAll();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Path readable = Files.createTempDirectory("kizahashi-leaving");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out);
                Connection connection = server.appDataSource().getConnection()) {
            DepartureStore store = new DepartureStore(connection, organisation);
            return new Writing(organisation, store, new ArchiveParts(zip), readable).all();
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        } finally {
            FileSystemUtils.deleteRecursively(readable);
            if (Files.exists(part)) Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** One archive being written. */
    private final class Writing {
        private final long organisation;
        private final DepartureStore store;
        private final ArchiveParts parts;
        private final Path folder;
        private final LeavingRows rows;
        private final List<String> missing = new ArrayList<>();

        Writing(long organisation, DepartureStore store, ArchiveParts parts, Path folder) throws SQLException {
            this.organisation = organisation;
            this.store = store;
            this.parts = parts;
            this.folder = folder;
            this.rows = new LeavingRows(store, parts, labels(), folder);
        }

        private Map<String, Map<Long, String>> labels() throws SQLException {
            Map<String, Map<Long, String>> labels = new HashMap<>();
            for (TenantTable table : store.tables()) labels.put(table.name(), store.labels(table));
            return labels;
        }

        LeavingManifest all() throws IOException, SQLException {
            long waiting = store.unsealed();
            for (TenantTable table : store.tables()) if (!Declared.isLeftOut(table.name())) rows.write(table);
            rows.writeSeen(store.tables());
            rows.writeBooks();
            for (String digest : rows.files()) file(digest);
            parts.add("README.txt", out -> out.write(words().getBytes(StandardCharsets.UTF_8)));
            LeavingManifest manifest = manifest(waiting);
            parts.add(LeavingManifest.ENTRY, out -> out.write(Rows.INDENTED.writeValueAsBytes(manifest)));
            return manifest;
        }

        private void file(String digest) throws IOException {
            Path source = home.files()
                    .resolve(Long.toString(organisation))
                    .resolve(digest.substring(0, 2))
                    .resolve(digest);
            if (Files.isRegularFile(source)) parts.add("files/" + digest, source);
            else missing.add(digest);
        }

        private String words() {
            return "\ufeff"
                    + Messages.get("leaving.readme", names.apply(organisation).name())
                            .replace("\n", "\r\n");
        }

        private LeavingManifest manifest(long waiting) {
            if (waiting > 0) throw new IllegalStateException(waiting + " audit rows wait for the sealer; try again");
            List<Named> others = new TreeSet<>(rows.organisations())
                    .stream().filter(id -> id != organisation).map(names::apply).toList();
            return new LeavingManifest(
                    LeavingManifest.FORMAT,
                    PlatformModule.version(),
                    Schema.of(server.ownerDataSource()),
                    clock.instant(),
                    names.apply(organisation),
                    others,
                    rows.highest(),
                    rows.sealed(),
                    rows.head(),
                    rows.tables(),
                    Declared.leftOut(),
                    List.copyOf(parts.written()),
                    missing);
        }
    }
}
