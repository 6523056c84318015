package jp.kizahashi.org.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.audit.AuditChain;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.leaving.PersonalRecords;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class PersonalTests {
    private final Mirai mirai;
    private final PersonalRecords records;
    private final AuditChain chain;
    private final JdbcClient owner;
    private final int port;

    PersonalTests(
            Mirai mirai, PersonalRecords records, AuditChain chain, DatabaseServer server, @LocalServerPort int port) {
        this.mirai = mirai;
        this.records = records;
        this.chain = chain;
        this.owner = JdbcClient.create(server.ownerDataSource());
        this.port = port;
    }

    @Test
    void everything_that_names_a_person_is_listed_and_nothing_of_others_nor_a_secret() {
        Town town = mirai.found();
        long person = town.actor(Role.STAFF).personId();
        new Visitor(port).signIn(town, Role.STAFF);
        var tables = mirai.in(town.id(), () -> records.of("org_person", person));
        assertThat(tables).extracting(t -> t.name()).contains("職員", "所属・職", "アカウント", "アカウントの役割", "操作の記録");
        assertThat(tables.toString())
                .contains("架空 " + Role.STAFF.ordinal() + "子")
                .doesNotContain("argon2", "架空 99子");
        for (Role other : Role.values())
            if (other != Role.STAFF) assertThat(tables.toString()).doesNotContain(town.login(other) + "]");
    }

    @Test
    void who_has_left_is_erased_and_the_audit_chain_still_verifies() {
        Town town = mirai.found();
        long person = town.actor(Role.STAFF).personId();
        String name = "架空 " + Role.STAFF.ordinal() + "子";
        new Visitor(port).signIn(town, Role.STAFF);
        Visitor administrator = new Visitor(port).signIn(town, Role.ADMINISTRATOR);
        String page = "/org/people/" + person + "/personal";
        String number = "9" + Role.STAFF.ordinal();
        assertThat(administrator.get(page).body()).contains(name).doesNotContain("name=\"staffNumber\"");
        assertThat(administrator
                        .post(page + "/erasure", Map.of("staffNumber", number))
                        .body())
                .contains("PLT-074");

        owner.sql("update org_post set valid_to = '2026-03-31' where person_id = :person")
                .param("person", person)
                .update();
        owner.sql(
                        "update platform_account set disabled_at = now() where person_id = :person and organisation_id = :town")
                .param("person", person)
                .param("town", town.id())
                .update();
        assertThat(administrator
                        .post(page + "/erasure", Map.of("staffNumber", "1"))
                        .body())
                .contains("PLT-073");
        assertThat(administrator.get(page + "/records.xlsx").status()).isEqualTo(200);
        assertThat(administrator
                        .post(page + "/erasure", Map.of("staffNumber", number))
                        .to())
                .endsWith("?erased");
        assertThat(administrator.get(page).body()).doesNotContain(name);
        assertThat(owner.sql("""
                        select p.name || p.kana || p.staff_number || a.login_name || coalesce(a.password_hash, '')
                        from org_person p join platform_account a on a.person_id = p.id and a.organisation_id = p.organisation_id
                        where p.id = :person
                        """).param("person", person).query(String.class).single())
                .doesNotContain("架空", "カクウ", town.prefix(), "argon2");
        chain.sealAll();
        var verified = Tenant.as(town.id(), chain::verify);
        assertThat(verified.holds()).isTrue();
        assertThat(verified.entries()).isPositive();
        assertThat(new Visitor(port)
                        .signIn(town, Role.ADMINISTRATOR)
                        .get("/org/people")
                        .status())
                .isEqualTo(200);
    }
}
