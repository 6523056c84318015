package jp.kizahashi.platform.leaving;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.backup.Schema;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.leaving.LeavingManifest.Named;
import jp.kizahashi.platform.leaving.LeavingManifest.Part;
import jp.kizahashi.platform.leaving.LeavingManifest.TableRows;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes an organisation from its archive into an installation where others may live, in one transaction: it is there whole
 * afterwards or not at all. Nothing that is there is changed.
 */
public final class Arrival {
    private static final int BATCH = 500;
    private static final int BATCH_CHARACTERS = 4_000_000;
    private static final String TRAIL = "platform_audit_entry";

    /** Finds the organisation of a code here, or makes its row; within the transaction of the connection. */
    public interface Finding {
        long id(Connection connection, Named organisation) throws SQLException;
    }

    /**
     * What came.
     *
     * @param organisation its id here
     * @param distance by which its other ids grew
     * @param renamedLogins login names that another organisation's person has here, with those given instead
     */
    public record Report(
            long organisation,
            long distance,
            long rows,
            long files,
            long elsewhere,
            Map<String, String> renamedLogins) {}

    private final DatabaseServer server;
    private final Home home;
    private final InstantSource clock;
    private final Finding finding;

    public Arrival(DatabaseServer server, Home home, InstantSource clock, Finding finding) {
        this.server = server;
        this.home = home;
        this.clock = clock;
        this.finding = finding;
    }

    /**
     * Takes the archive in.
     *
     * @throws Refused PLT-070 another schema, PLT-071 the organisation has rows here
     */
    public Report take(LeavingArchive archive) throws IOException, SQLException {
        LeavingManifest manifest = archive.manifest();
        String schema = Schema.of(server.ownerDataSource());
        if (!schema.equals(manifest.schema()))
            throw new Refused(
                    PlatformProblem.ARCHIVE_OF_ANOTHER_VERSION, manifest.product(), manifest.schema(), schema);
        try (Connection connection = server.ownerDataSource().getConnection()) {
            Report report = new Taking(archive, connection).all();
            connection.commit();
            return report;
        }
    }

    /** One archive being taken in. */
    private final class Taking {
        private final LeavingArchive archive;
        private final LeavingManifest manifest;
        private final ArrivalStore store;
        private final List<TenantTable> tables;
        private final TenantTable root;
        private final Shift shift;
        private final long organisation;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final Map<String, String> renamed = new HashMap<>();

        Taking(LeavingArchive archive, Connection connection) throws SQLException {
            this.archive = archive;
            this.manifest = archive.manifest();
            this.store = new ArrivalStore(connection);
            this.tables = store.tables();
            this.root = tables.stream().filter(TenantTable::isRoot).findFirst().orElseThrow();
            Map<Long, Long> known = new HashMap<>();
            for (Named other : manifest.others()) known.put(other.id(), finding.id(connection, other));
            this.organisation = finding.id(connection, manifest.organisation());
            known.put(manifest.organisation().id(), organisation);
            this.shift = new Shift(Shift.distance(store.used(), manifest.highest()), root.name(), known);
        }

        Report all() throws SQLException, IOException {
            for (TenantTable table : tables)
                if (table != root && store.hasRows(table, organisation))
                    throw new Refused(
                            PlatformProblem.ORGANISATION_IS_HERE,
                            manifest.organisation().name(),
                            Messages.get("leaving.table." + table.name()));
            for (TenantTable table : tables) store.goOnAfter(table, shift.distance() + manifest.highest());
            store.guards(tables, false);
            for (TableRows rows : manifest.tables()) if (rows.rows() > 0) fill(rows);
            store.guards(tables, true);
            int chapter = store.newestChapter(organisation) + 1;
            inherit(chapter);
            files();
            store.move(organisation, now, manifest, shift.distance(), record());
            store.arrived(organisation, now, Json.write(detail(chapter)));
            return new Report(
                    organisation, shift.distance(), manifest.rows(), manifest.files(), manifest.elsewhere(), renamed);
        }

        private Map<String, Object> detail(int chapter) {
            Map<String, Object> detail = new HashMap<>();
            detail.put("distance", shift.distance());
            detail.put("rows", manifest.rows());
            detail.put("files", manifest.files());
            detail.put("chapter", chapter);
            detail.put("entries", manifest.sealed());
            detail.put("head", manifest.head() == null ? "" : manifest.head());
            return detail;
        }

        private void fill(TableRows given) throws SQLException, IOException {
            if (given.name().equals(TRAIL)) return;
            TenantTable table = tables.stream()
                    .filter(t -> t.name().equals(given.name()))
                    .findFirst()
                    .orElseThrow();
            long added = batches(
                    table.name(),
                    row -> {
                        shift.apply(table, row);
                        if (table.name().equals("platform_account")) rename(row);
                        return row;
                    },
                    rows -> {
                        if (table != root) return store.add(table, rows);
                        store.change(root, organisation, rows.substring(1, rows.length() - 1));
                        return 1;
                    });
            if (added != given.rows())
                throw new IllegalStateException(table.name() + ": " + added + " rows of " + given.rows());
        }

        /** A login name is one in the whole installation: whoever comes later gets the organisation's code before it. */
        private void rename(ObjectNode account) throws SQLException {
            String login = account.get("login_name").asString();
            if (!store.isLoginTaken(login)) return;
            String code = Optional.ofNullable(manifest.organisation().code()).orElse("o" + organisation);
            renamed.put(login, code + "-" + login);
            account.put("login_name", code + "-" + login);
        }

        private void inherit(int chapter) throws SQLException, IOException {
            long added = batches(TRAIL, row -> row, rows -> store.inherit(organisation, chapter, rows));
            if (added != manifest.sealed()) throw new IllegalStateException(TRAIL + ": " + added + " rows");
        }

        private void files() throws IOException {
            for (Part part : manifest.parts())
                if (part.path().startsWith("files/"))
                    try (InputStream in = archive.bytes(part.path())) {
                        place(part.path().substring("files/".length()), in);
                    }
        }

        private void place(String digest, InputStream in) throws IOException {
            if (!digest.matches("[0-9a-f]{64}")) throw new IllegalStateException("no digest: " + digest);
            Path target = home.files()
                    .resolve(Long.toString(organisation))
                    .resolve(digest.substring(0, 2))
                    .resolve(digest);
            Files.createDirectories(target.getParent());
            Path part = target.resolveSibling(digest + ".part");
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        /** Own answers to others' surveys are kept as a file to be read; null when there are none. */
        private @Nullable Long record() throws IOException, SQLException {
            if (manifest.elsewhere() == 0) return null;
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(packed)) {
                for (Part part : manifest.parts()) {
                    if (!part.path().startsWith("elsewhere/") && !part.path().equals("excel/elsewhere.xlsx")) continue;
                    zip.putNextEntry(new ZipEntry(part.path()));
                    try (InputStream in = archive.bytes(part.path())) {
                        in.transferTo(zip);
                    }
                    zip.closeEntry();
                }
            }
            byte[] bytes = packed.toByteArray();
            String digest = HexFormat.of().formatHex(ArchiveParts.sha256().digest(bytes));
            place(digest, new java.io.ByteArrayInputStream(bytes));
            return store.file(
                    organisation, Messages.get("leaving.elsewhere.file"), "application/zip", bytes.length, digest, now);
        }

        /** What becomes of a row before it is added. */
        private interface Change {
            ObjectNode of(ObjectNode row) throws SQLException;
        }

        private interface Adding {
            long add(String rows) throws SQLException;
        }

        private long batches(String table, Change change, Adding adding) throws IOException, SQLException {
            Optional<BufferedReader> lines = archive.rows(table);
            if (lines.isEmpty()) return 0;
            long added = 0;
            try (BufferedReader rows = lines.get()) {
                List<String> batch = new ArrayList<>();
                int characters = 0;
                for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                    String row = Rows.write(change.of(Rows.read(line)));
                    batch.add(row);
                    characters += row.length();
                    if (batch.size() < BATCH && characters < BATCH_CHARACTERS) continue;
                    added += adding.add("[" + String.join(",", batch) + "]");
                    batch.clear();
                    characters = 0;
                }
                if (!batch.isEmpty()) added += adding.add("[" + String.join(",", batch) + "]");
            }
            return added;
        }
    }
}
