package jp.kizahashi.platform.leaving;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.leaving.TenantTable.Column;
import jp.kizahashi.platform.leaving.TenantTable.Key;

/** The SQL that finds every table of tenants, whatever module made it. */
final class CatalogueStore {
    private final Connection connection;

    CatalogueStore(Connection connection) {
        this.connection = connection;
    }

    /** Every table with an organisation, each after those that it refers to. */
    List<TenantTable> tables() throws SQLException {
        Map<String, TenantTable> tables = new LinkedHashMap<>();
        read(
                """
                select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attidentity <> ''
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                    and not a.attisdropped and a.attgenerated = ''
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and exists (
                    select 1 from pg_attribute o where o.attrelid = c.oid and o.attname = 'organisation_id')
                order by c.relname, a.attnum
                """,
                row -> tables.computeIfAbsent(
                                row.getString(1),
                                name -> new TenantTable(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()))
                        .columns()
                        .add(new Column(row.getString(2), row.getString(3), row.getBoolean(4))));
        read("""
                select c.relname, a.attname, t.relname, ta.attname from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                join pg_attribute ta on ta.attrelid = t.oid and ta.attnum = k.confkey[1]
                where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and a.attname <> 'organisation_id'
                order by c.relname, a.attname
                """, row -> {
            TenantTable table = tables.get(row.getString(1));
            if (table != null) table.keys().add(new Key(row.getString(2), row.getString(3), row.getString(4)));
        });
        read("""
                select c.relname, a.attname from pg_constraint k join pg_class c on c.oid = k.conrelid
                join lateral unnest(k.conkey) with ordinality p (attnum, place) on true
                join pg_attribute a on a.attrelid = c.oid and a.attnum = p.attnum
                where k.contype = 'p' and c.relnamespace = 'public'::regnamespace order by c.relname, p.place
                """, row -> {
            TenantTable table = tables.get(row.getString(1));
            if (table != null) table.primary().add(row.getString(2));
        });
        return ordered(tables);
    }

    private static List<TenantTable> ordered(Map<String, TenantTable> tables) {
        Map<String, TenantTable> ordered = new LinkedHashMap<>();
        tables.values().stream().filter(TenantTable::isRoot).forEach(t -> ordered.put(t.name(), t));
        tables.values().forEach(t -> place(t, tables, ordered, 0));
        return List.copyOf(ordered.values());
    }

    private static void place(
            TenantTable table, Map<String, TenantTable> tables, Map<String, TenantTable> ordered, int depth) {
        if (ordered.containsKey(table.name())) return;
        if (depth > tables.size()) throw new IllegalStateException("tables refer to each other: " + table.name());
        for (Key key : table.keys()) {
            TenantTable target = tables.get(key.table());
            if (target != null && target != table) place(target, tables, ordered, depth + 1);
        }
        ordered.put(table.name(), table);
    }

    /** What is done with a row of the catalogue. */
    private interface Reading {
        void row(ResultSet row) throws SQLException;
    }

    private void read(String sql, Reading reading) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) reading.row(rows);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
