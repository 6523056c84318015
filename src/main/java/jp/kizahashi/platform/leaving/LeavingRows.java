package jp.kizahashi.platform.leaving;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.kizahashi.platform.leaving.Declared.Kind;
import jp.kizahashi.platform.leaving.LeavingManifest.TableRows;
import jp.kizahashi.platform.leaving.TenantTable.Column;
import jp.kizahashi.platform.leaving.TenantTable.Key;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of an organisation into its archive, table by table, each after those that it refers to. A row that hangs on
 * another organisation's row, such as an answer to another's survey, cannot be a row elsewhere: it goes into the record
 * beside ({@code elsewhere/}), and so does what hangs on it.
 */
final class LeavingRows {
    private final DepartureStore store;
    private final ArchiveParts parts;
    private final Path folder;
    private final ReadableTables readable;
    private final List<TableRows> tables = new ArrayList<>();
    private final Map<String, Set<Long>> written = new HashMap<>();
    private final Map<Key, Set<Long>> seen = new HashMap<>();
    private final Set<Long> organisations = new HashSet<>();
    private final Set<String> files = new TreeSet<>();
    private String root = "";
    private long highest;
    private long sealed;
    private long newest;
    private @Nullable String head;

    LeavingRows(DepartureStore store, ArchiveParts parts, Map<String, Map<Long, String>> labels, Path folder) {
        this.store = store;
        this.parts = parts;
        this.folder = folder;
        this.readable = new ReadableTables(folder, labels);
    }

    void write(TenantTable table) throws IOException, SQLException {
        if (table.isRoot()) root = table.name();
        Path own = folder.resolve(table.name() + ".jsonl");
        Path elsewhere = folder.resolve(table.name() + "-elsewhere.jsonl");
        Tally tally = new Tally(table);
        try (Writer rows = writer(own);
                Writer others = writer(elsewhere);
                ReadableTables.Open here = readable.open(table, table.module(), table.name());
                ReadableTables.Open there = readable.open(table, "elsewhere", table.name() + "-elsewhere")) {
            store.rows(table, json -> {
                ObjectNode row = Rows.read(json);
                blank(table, row);
                boolean hangs = hangs(table, row);
                if (!hangs) tally.own(row);
                else tally.elsewhere++;
                (hangs ? others : rows).write(Rows.write(row) + "\n");
                (hangs ? there : here).row(row);
            });
        }
        if (tally.own > 0) {
            parts.add("data/" + table.name() + ".jsonl", own);
            parts.add("csv/" + table.name() + ".csv", folder.resolve(table.name() + ".csv"));
        }
        if (tally.elsewhere > 0) parts.add("elsewhere/" + table.name() + ".jsonl", elsewhere);
        if (tally.own + tally.elsewhere > 0) tables.add(new TableRows(table.name(), tally.own, tally.elsewhere));
        Files.delete(own);
        Files.delete(elsewhere);
    }

    private static Writer writer(Path file) throws IOException {
        return new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8);
    }

    private static void blank(TenantTable table, ObjectNode row) {
        for (Column column : table.columns())
            if (Declared.rules(table.name(), column.name()).stream().anyMatch(r -> r.kind() == Kind.BLANK))
                row.putNull(column.name());
    }

    /** Whether a row that it refers to is not among those that go along. */
    private boolean hangs(TenantTable table, ObjectNode row) {
        boolean hangs = false;
        for (Key key : table.keys()) {
            JsonNode value = row.get(key.column());
            if (value == null
                    || value.isNull()
                    || key.table().equals(table.name())
                    || key.table().equals(root)) continue;
            if (written.getOrDefault(key.table(), Set.of()).contains(value.asLong())) continue;
            hangs = true;
            seen.computeIfAbsent(new Key("", key.table(), key.target()), k -> new HashSet<>())
                    .add(value.asLong());
        }
        return hangs;
    }

    /** What the town sees of others' rows on which its own hang: the question to its answer, and no more. */
    void writeSeen(List<TenantTable> all) throws IOException, SQLException {
        // Backwards: what a row refers to comes after it.
        for (TenantTable table : all.reversed()) {
            List<String> columns = Declared.seen(table.name());
            for (Key key : List.copyOf(seen.keySet()))
                if (key.table().equals(table.name()) && !columns.isEmpty()) writeSeen(table, key, columns);
        }
    }

    private void writeSeen(TenantTable table, Key key, List<String> columns) throws IOException, SQLException {
        Path file = folder.resolve("seen.jsonl");
        try (Writer rows = writer(file)) {
            store.seen(table.name(), key.target(), seen.getOrDefault(key, Set.of()), columns, json -> {
                rows.write(json + "\n");
                hangs(table, Rows.read(json));
            });
        }
        parts.add("elsewhere/seen/" + table.name() + ".jsonl", file);
    }

    void writeBooks() throws IOException {
        for (var book : readable.books().entrySet())
            parts.add("excel/" + book.getKey() + ".xlsx", out -> ReadableTables.write(book.getValue(), out));
    }

    /** What is remembered of a table's rows. */
    private final class Tally {
        private final TenantTable table;
        private long own;
        private long elsewhere;

        Tally(TenantTable table) {
            this.table = table;
        }

        void own(ObjectNode row) {
            own++;
            for (Column column : table.columns()) {
                JsonNode value = row.get(column.name());
                if (value == null || !value.isIntegralNumber()) continue;
                remember(column.name(), value.asLong());
            }
            if (table.name().equals("platform_file"))
                files.add(row.get("sha256").asString());
            if (table.name().equals("platform_audit_entry")) {
                sealed++;
                seal(row);
            }
        }

        /** Rows stand in the order of their ids, which need not be that of the chain. */
        private void seal(ObjectNode row) {
            long sequence = row.get("sequence").asLong();
            if (sequence < newest) return;
            newest = sequence;
            head = row.get("digest").asString().substring(2);
        }

        private void remember(String column, long value) {
            boolean isOrganisation = column.equals(TenantTable.OWNER)
                    || table.key(column).filter(k -> k.table().equals(root)).isPresent();
            if (isOrganisation) organisations.add(value);
            else if (table.numbered().equals(java.util.Optional.of(column))
                    || table.key(column).isPresent()) {
                highest = Math.max(highest, value);
                if (table.primary().equals(List.of(column)))
                    written.computeIfAbsent(table.name(), t -> new HashSet<>()).add(value);
            }
        }
    }

    Set<Long> organisations() {
        return organisations;
    }

    Set<String> files() {
        return files;
    }

    long highest() {
        return highest;
    }

    long sealed() {
        return sealed;
    }

    @Nullable
    String head() {
        return head;
    }

    List<TableRows> tables() {
        return tables;
    }
}
