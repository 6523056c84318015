package jp.kizahashi.platform.leaving;

import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ObjectNode;

/** The SQL that reads rows of any tenant table by an id that they name. */
@Repository
class PersonalStore {
    private final JdbcTemplate template;
    private final JdbcClient db;

    PersonalStore(JdbcTemplate template, JdbcClient db) {
        this.template = template;
        this.db = db;
    }

    List<TenantTable> tables() {
        List<TenantTable> tables = template.execute(
                (ConnectionCallback<List<TenantTable>>) connection -> new CatalogueStore(connection).tables());
        return tables == null ? List.of() : tables;
    }

    /** Own rows only: what another organisation lets the tenant read is not the tenant's to hand out. */
    List<ObjectNode> rows(TenantTable table, String column, List<Long> ids) {
        return db.sql("select to_jsonb(t)::text from public." + CatalogueStore.quoted(table.name()) + " t where t."
                        + CatalogueStore.quoted(column)
                        + " = any(cast(:ids as bigint[])) and t.organisation_id = platform_organisation() order by 1")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> secretless(table, Rows.read(row.getString(1))))
                .list();
    }

    /** Digests and keys are no words about a person. */
    private static ObjectNode secretless(TenantTable table, ObjectNode row) {
        for (String column : table.columnNames())
            if (column.equals("password_hash")
                    || Declared.rules(table.name(), column).stream().anyMatch(r -> r.kind() == Declared.Kind.BLANK))
                row.putNull(column);
        return row;
    }
}
