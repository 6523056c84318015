package jp.kizahashi.platform.leaving;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The SQL that reads one organisation in one snapshot. Runs as the application's role inside that tenant: row-level security
 * stands behind every statement, and each names the owner besides.
 */
final class DepartureStore {
    private static final int FETCHED = 500;

    private final Connection connection;
    private final long organisation;

    /** Over a connection of the application's role; begins the transaction whose snapshot is read. */
    DepartureStore(Connection connection, long organisation) throws SQLException {
        this.connection = connection;
        this.organisation = organisation;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var statement = connection.prepareStatement(
                "select set_config('app.organisation', ?, true), set_config('timezone', 'UTC', true)")) {
            statement.setString(1, Long.toString(organisation));
            statement.execute();
        }
    }

    List<TenantTable> tables() throws SQLException {
        return new CatalogueStore(connection).tables();
    }

    /** What is done with a row. */
    interface Reading {
        void row(String json) throws IOException;
    }

    /** The organisation's own rows of a table, each as JSON, in the order of the primary key. */
    void rows(TenantTable table, Reading reading) throws SQLException, IOException {
        String order = table.primary().isEmpty()
                ? "1"
                : table.primary().stream()
                        .map(c -> "t." + CatalogueStore.quoted(c))
                        .collect(Collectors.joining(", "));
        String sql = "select to_jsonb(t)::text from public." + CatalogueStore.quoted(table.name())
                + " t where t.organisation_id = ? order by " + order;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
            statement.setLong(1, organisation);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) reading.row(rows.getString(1));
            }
        }
    }

    /** The named columns of rows that row-level security shows to the organisation, by a column's values. */
    void seen(String table, String column, Collection<Long> values, List<String> columns, Reading reading)
            throws SQLException, IOException {
        String members = columns.stream()
                .map(c -> "'" + c + "', t." + CatalogueStore.quoted(c))
                .collect(Collectors.joining(", "));
        String sql = "select jsonb_build_object(" + members + ")::text from public." + CatalogueStore.quoted(table)
                + " t where t." + CatalogueStore.quoted(column) + " = any(?) order by 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", values.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) reading.row(rows.getString(1));
            }
        }
    }

    /** Names of the organisation's rows of a table by id, when it has a column of names. */
    Map<Long, String> labels(TenantTable table) throws SQLException {
        Map<Long, String> labels = new HashMap<>();
        String id = table.numbered().orElse("");
        String name = table.columnNames().contains("name") ? "name" : "title";
        if (id.isEmpty() || !table.columnNames().contains(name)) return labels;
        String sql = "select " + CatalogueStore.quoted(id) + ", " + name + " from public."
                + CatalogueStore.quoted(table.name()) + " where organisation_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, organisation);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) labels.put(rows.getLong(1), rows.getString(2));
            }
        }
        return labels;
    }

    /** How many audit rows wait for the sealer. */
    long unsealed() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from platform_audit_entry where digest is null")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
