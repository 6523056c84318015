package jp.kizahashi.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.backup.Manifest.Sequence;
import org.postgresql.PGConnection;

/** The SQL that reads a whole database in one snapshot, whatever modules made its tables. Runs as the owner. */
final class SnapshotStore {
    /** Not in a backup: migrations write their history themselves, and nobody stays signed in over a restore. */
    private static final String LEFT_OUT = "('flyway_schema_history', 'spring_session', 'spring_session_attributes')";

    private final Connection connection;

    /** Over a connection of the owner; begins the transaction whose snapshot is read. */
    SnapshotStore(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }

    /** Every table with its stored columns in their order; generated columns follow from them. */
    Map<String, List<String>> tables() throws SQLException {
        return tables(connection);
    }

    static Map<String, List<String>> tables(Connection connection) throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        String sql = """
                select c.relname, a.attname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in %s
                order by c.relname, a.attnum
                """.formatted(LEFT_OUT);
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next())
                tables.computeIfAbsent(rows.getString(1), t -> new ArrayList<>())
                        .add(rows.getString(2));
        }
        return tables;
    }

    List<Sequence> sequences() throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1")) {
            while (rows.next()) sequences.add(new Sequence(rows.getString(1), (Long) rows.getObject(2)));
        }
        return sequences;
    }

    /** Writes the table as COPY text in UTF-8; returns how many rows. */
    long copy(String table, List<String> columns, OutputStream to) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + target(table, columns) + " to stdout", to);
    }

    /** Files that rows name, as organisation and digest. */
    List<String[]> files() throws SQLException {
        List<String[]> files = new ArrayList<>();
        String sql = "select distinct organisation_id, sha256 from platform_file order by 1, 2";
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) files.add(new String[] {rows.getString(1), rows.getString(2)});
        }
        return files;
    }

    String server() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    static String target(String table, List<String> columns) {
        return "public." + quoted(table) + " ("
                + String.join(", ", columns.stream().map(SnapshotStore::quoted).toList()) + ")";
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
