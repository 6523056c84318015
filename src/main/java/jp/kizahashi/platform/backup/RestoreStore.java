package jp.kizahashi.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.backup.Manifest.Sequence;
import org.postgresql.PGConnection;

/**
 * The SQL that fills an empty database in one transaction. Foreign keys are taken away and made again: their making checks
 * every row that was filled in.
 */
final class RestoreStore {
    /** A foreign key with the words that make it. */
    record Key(String table, String name, String definition) {}

    private final Connection connection;

    /** Over a connection of the owner; begins the transaction. */
    RestoreStore(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Tables with their columns, as the migrations made them. */
    Map<String, List<String>> tables() throws SQLException {
        return SnapshotStore.tables(connection);
    }

    List<Key> keys() throws SQLException {
        List<Key> keys = new ArrayList<>();
        String sql = """
                select c.relname, k.conname, pg_get_constraintdef(k.oid) from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                where k.contype = 'f' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                order by c.relname, k.conname
                """;
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) keys.add(new Key(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
        return keys;
    }

    /** Takes foreign keys and triggers away and empties what migrations wrote. */
    void clear(Collection<String> tables, List<Key> keys) throws SQLException {
        for (Key key : keys) alter(key.table(), "drop constraint " + SnapshotStore.quoted(key.name()));
        for (String table : tables) {
            alter(table, "disable trigger user");
            run("truncate public." + SnapshotStore.quoted(table));
        }
    }

    /** Reads COPY text; returns how many rows. */
    long fill(String table, List<String> columns, InputStream from) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + SnapshotStore.target(table, columns) + " from stdin with (encoding 'UTF8')", from);
    }

    void set(Sequence sequence) throws SQLException {
        if (sequence.last() != null)
            run("select setval('public." + SnapshotStore.quoted(sequence.name()).replace("'", "''") + "', "
                    + sequence.last() + ")");
    }

    /** Puts triggers and foreign keys back, which fails when a row refers to one that is not there. */
    void seal(Collection<String> tables, List<Key> keys) throws SQLException {
        for (String table : tables) alter(table, "enable trigger user");
        for (Key key : keys)
            alter(key.table(), "add constraint " + SnapshotStore.quoted(key.name()) + " " + key.definition());
        connection.commit();
    }

    private void alter(String table, String how) throws SQLException {
        run("alter table public." + SnapshotStore.quoted(table) + " " + how);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
