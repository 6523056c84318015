package jp.kizahashi.platform.security;

import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.platform.security.RoleGrants.Grant;
import jp.kizahashi.platform.security.RoleGrants.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of dated roles. */
@Repository
class RoleGrantStore {
    private final JdbcClient db;

    RoleGrantStore(JdbcClient db) {
        this.db = db;
    }

    List<Grant> of(long accountId) {
        return db.sql("""
                        select id, role, valid_from, valid_to, derived from platform_role_grant
                        where account_id = :account order by valid_from, id
                        """)
                .param("account", accountId)
                .query((row, n) -> new Grant(
                        row.getLong("id"),
                        new Span(
                                Role.valueOf(row.getString("role")),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)),
                        row.getBoolean("derived")))
                .list();
    }

    void deleteDerived(long accountId) {
        db.sql("delete from platform_role_grant where account_id = :account and derived")
                .param("account", accountId)
                .update();
    }

    void add(long organisation, long accountId, Span span, boolean derived) {
        db.sql("""
                        insert into platform_role_grant (organisation_id, account_id, role, valid_from, valid_to, derived)
                        values (:organisation, :account, :role, :from, :to, :derived)
                        """)
                .param("organisation", organisation)
                .param("account", accountId)
                .param("role", span.role().name())
                .param("from", span.from())
                .param("to", span.to())
                .param("derived", derived)
                .update();
    }
}
