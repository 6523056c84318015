package jp.kizahashi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class RowSecurityTests {
    private final Mirai mirai;
    private final JdbcClient db;
    private final RowSecurityCheck check;
    private final DatabaseServer server;

    RowSecurityTests(Mirai mirai, JdbcClient db, RowSecurityCheck check, DatabaseServer server) {
        this.mirai = mirai;
        this.db = db;
        this.check = check;
        this.server = server;
    }

    @Test
    void without_a_tenant_no_tenant_row_is_visible() {
        mirai.found();
        for (String table : tenantTables())
            assertThat(db.sql("select count(*) from " + table).query(Long.class).single())
                    .as(table)
                    .isZero();
    }

    @Test
    void a_town_sees_its_own_rows_only_even_when_it_names_anothers() {
        var here = mirai.found();
        var there = mirai.found();
        long seen = mirai.in(
                here.id(),
                () -> db.sql("select count(*) from org_person where organisation_id = :there")
                        .param("there", there.id())
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
        assertThat(mirai.in(
                        here.id(),
                        () -> db.sql("select distinct organisation_id from org_person")
                                .query(Long.class)
                                .list()))
                .containsExactly(here.id());
    }

    @Test
    void a_town_can_neither_write_into_another_nor_move_a_row_there() {
        var here = mirai.found();
        var there = mirai.found();
        assertThatThrownBy(() -> mirai.in(
                        here.id(),
                        () -> db.sql(
                                        "insert into org_person (organisation_id, staff_number, name) values (:there, 'x', 'x')")
                                .param("there", there.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> mirai.in(
                        here.id(),
                        () -> db.sql("update org_person set organisation_id = :there")
                                .param("there", there.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_tenant_ends_with_its_transaction() {
        var here = mirai.found();
        mirai.in(here.id(), () -> db.sql("select 1").query(Integer.class).single());
        assertThat(db.sql("select coalesce(current_setting('app.organisation', true), '')")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void every_table_with_an_organisation_has_a_policy_and_the_pool_cannot_get_round_it() {
        assertThat(check.faults()).isEmpty();
        assertThat(tenantTables()).hasSizeGreaterThan(8);
    }

    @Test
    void start_up_is_refused_when_a_tenant_table_lacks_its_policy() throws SQLException {
        asOwner("create table platform_unprotected (id bigint, organisation_id bigint)");
        try {
            assertThat(check.faults()).containsExactly("table platform_unprotected has an organisation but no policy");
            assertThatThrownBy(() -> check.afterSingletonsInstantiated()).hasMessageContaining("platform_unprotected");
        } finally {
            asOwner("drop table platform_unprotected");
        }
    }

    @Test
    void start_up_is_refused_when_the_pool_owns_a_table_or_a_view_runs_as_its_owner() throws SQLException {
        asOwner("grant create on schema public to kizahashi_app");
        db.sql("create table platform_mine (id bigint)").update();
        asOwner("create view platform_view as select 1 as one");
        try {
            assertThat(check.faults())
                    .containsExactlyInAnyOrder(
                            "kizahashi_app owns platform_mine", "view platform_view is not security_invoker");
        } finally {
            db.sql("drop table platform_mine").update();
            asOwner("drop view platform_view");
            asOwner("revoke create on schema public from kizahashi_app");
        }
    }

    private List<String> tenantTables() {
        return db.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where a.attname = 'organisation_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                        """).query(String.class).list();
    }

    private void asOwner(String sql) throws SQLException {
        var owner = server.owner();
        try (var connection = DriverManager.getConnection(server.url(), owner.role(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
