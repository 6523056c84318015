package jp.kizahashi.platform.leaving;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL that takes an organisation in, in one transaction of the owner of the tables. */
final class ArrivalStore {
    private final Connection connection;

    /** Over a connection of the owner; begins the transaction. */
    ArrivalStore(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        run("select set_config('timezone', 'UTC', true)");
    }

    List<TenantTable> tables() throws SQLException {
        return new CatalogueStore(connection).tables();
    }

    /** The greatest number that any table has given so far. */
    long used() throws SQLException {
        return number("select coalesce(max(last_value), 0) from pg_sequences where schemaname = 'public'");
    }

    /** Lets the table go on above a number, at once and for everybody: whoever inserts meanwhile is not in the way. */
    void goOnAfter(TenantTable table, long number) throws SQLException {
        if (table.numbered().isEmpty()) return;
        run("select setval(pg_get_serial_sequence('public." + table.name() + "', '"
                + table.numbered().get() + "'), " + number + ")");
    }

    boolean hasRows(TenantTable table, long organisation) throws SQLException {
        return number("select count(*) from (select 1 from public." + CatalogueStore.quoted(table.name())
                        + " where organisation_id = " + organisation + " limit 1) one")
                > 0;
    }

    /** Triggers that guard what people do would refuse what was done long ago. */
    void guards(List<TenantTable> tables, boolean on) throws SQLException {
        for (TenantTable table : tables)
            if (number("select count(*) from pg_trigger where not tgisinternal and tgrelid = 'public." + table.name()
                            + "'::regclass")
                    > 0)
                run("alter table public." + CatalogueStore.quoted(table.name()) + (on ? " enable" : " disable")
                        + " trigger user");
    }

    /** Adds rows given as one JSON array; returns how many. */
    long add(TenantTable table, String rows) throws SQLException {
        String columns =
                table.columnNames().stream().map(CatalogueStore::quoted).collect(Collectors.joining(", "));
        String name = "public." + CatalogueStore.quoted(table.name());
        return change(
                "insert into " + name + " (" + columns + ") overriding system value select " + columns
                        + " from jsonb_populate_recordset(null::" + name + ", cast(? as jsonb))",
                rows);
    }

    /** Makes the organisation's own row as it was. */
    void change(TenantTable root, long organisation, String row) throws SQLException {
        String columns = root.columnNames().stream()
                .filter(c -> !c.equals(TenantTable.OWNER))
                .map(CatalogueStore::quoted)
                .collect(Collectors.joining(", "));
        String name = "public." + CatalogueStore.quoted(root.name());
        change(
                "update " + name + " set (" + columns + ") = (select " + columns + " from jsonb_populate_record(null::"
                        + name + ", cast(? as jsonb))) where organisation_id = " + organisation,
                row);
    }

    /** Sets sealed rows of an older trail beside the new one, as they were. */
    long inherit(long organisation, int chapter, String rows) throws SQLException {
        return change("""
                insert into platform_audit_inherited (organisation_id, chapter, sequence, digest, entry_id,
                    origin_organisation_id, at, person_id, action, subject_kind, subject_id, detail)
                select %d, %d, r.sequence, r.digest, r.id, r.organisation_id, r.at, r.person_id, r.action,
                    r.subject_kind, r.subject_id, r.detail
                from jsonb_populate_recordset(null::platform_audit_entry, cast(? as jsonb)) r
                """.formatted(organisation, chapter), rows);
    }

    int newestChapter(long organisation) throws SQLException {
        return (int) number("select coalesce(max(chapter), 0) from platform_audit_inherited where organisation_id = "
                + organisation);
    }

    boolean isLoginTaken(String login) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from platform_account where login_name = ?")) {
            statement.setString(1, login);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Keeps the row of a file without a person; returns its id. */
    long file(long organisation, String name, String type, long size, String sha256, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into platform_file (organisation_id, name, content_type, size, sha256, at)
                values (?, ?, ?, ?, ?, ?) returning id
                """)) {
            statement.setLong(1, organisation);
            statement.setString(2, name);
            statement.setString(3, type);
            statement.setLong(4, size);
            statement.setString(5, sha256);
            statement.setObject(6, at.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Says in the new trail what came, from where the old trail goes on. */
    void arrived(long organisation, Instant at, String detail) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into platform_audit_entry (organisation_id, at, action, subject_kind, subject_id, detail)
                values (?, ?, 'organisation.import', 'organisation', ?, cast(? as jsonb))
                """)) {
            statement.setLong(1, organisation);
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            statement.setString(3, Long.toString(organisation));
            statement.setString(4, detail);
            statement.executeUpdate();
        }
    }

    void move(long organisation, Instant at, LeavingManifest manifest, long distance, @Nullable Long record)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into platform_move (organisation_id, at, exported_at, product, distance, rows, files, elsewhere,
                    record_file_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            statement.setLong(1, organisation);
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            statement.setObject(3, manifest.at().atOffset(ZoneOffset.UTC));
            statement.setString(4, manifest.product());
            statement.setLong(5, distance);
            statement.setLong(6, manifest.rows());
            statement.setLong(7, manifest.files());
            statement.setLong(8, manifest.elsewhere());
            statement.setObject(9, record, Types.BIGINT);
            statement.executeUpdate();
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long change(String sql, String json) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, json);
            return statement.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
