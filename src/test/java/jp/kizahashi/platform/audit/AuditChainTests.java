package jp.kizahashi.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.platform.database.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class AuditChainTests {
    private final Mirai mirai;
    private final AuditChain chain;
    private final Audit audit;
    private final JdbcClient db;

    AuditChainTests(Mirai mirai, AuditChain chain, Audit audit, JdbcClient db) {
        this.mirai = mirai;
        this.chain = chain;
        this.audit = audit;
        this.db = db;
    }

    @Test
    void every_change_is_sealed_into_a_chain_that_verifies() {
        var town = mirai.found();
        chain.sealAll();
        var found = Tenant.as(town.id(), chain::verify);
        assertThat(found.holds()).isTrue();
        assertThat(found.entries()).isGreaterThan(20);
        assertThat(found.unsealed()).isZero();
        assertThat(found.head()).hasValueSatisfying(h -> assertThat(h).hasSize(64));
    }

    @Test
    void what_is_rolled_back_leaves_no_trace() {
        var town = mirai.found();
        assertThatThrownBy(() -> mirai.in(town.id(), () -> {
                    audit.record("test.change", "test", 1, Map.of());
                    throw new IllegalArgumentException("rolled back");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        long rows = mirai.in(
                town.id(),
                () -> db.sql("select count(*) from platform_audit_entry where action = 'test.change'")
                        .query(Long.class)
                        .single());
        assertThat(rows).isZero();
    }

    @Test
    void the_application_can_neither_change_nor_delete_an_entry() {
        var town = mirai.found();
        chain.sealAll();
        for (String sql : new String[] {
            "update platform_audit_entry set action = 'other'",
            "delete from platform_audit_entry",
            "update platform_audit_entry set digest = null"
        })
            assertThatThrownBy(() -> mirai.in(town.id(), () -> db.sql(sql).update()))
                    .as(sql)
                    .isNotNull();
    }

    @Test
    void a_digest_depends_on_every_field() {
        var row = new AuditEntry(1, 2, java.time.Instant.EPOCH, 3L, "a", "b", "c", "{}", 1L, null);
        var other = new AuditEntry(1, 2, java.time.Instant.EPOCH, 3L, "a", "bc", "", "{}", 1L, null);
        assertThat(row.digestAfter(new byte[32], 1)).isNotEqualTo(other.digestAfter(new byte[32], 1));
        assertThat(row.digestAfter(new byte[32], 1)).isNotEqualTo(row.digestAfter(new byte[32], 2));
    }
}
