package jp.kizahashi.org.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.AuditTrail;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.retention.Retention;
import jp.kizahashi.platform.retention.Retention.Line;
import jp.kizahashi.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class RetentionTests {
    private final Mirai mirai;
    private final Retention retention;
    private final AuditTrail trail;
    private final JdbcClient owner;
    private final Home home;
    private final int port;

    RetentionTests(
            Mirai mirai,
            Retention retention,
            AuditTrail trail,
            DatabaseServer server,
            Home home,
            @LocalServerPort int port) {
        this.home = home;
        this.mirai = mirai;
        this.retention = retention;
        this.trail = trail;
        this.owner = JdbcClient.create(server.ownerDataSource());
        this.port = port;
    }

    @Test
    void what_is_over_its_time_goes_in_the_own_town_only_and_the_count_is_recorded() {
        Town here = mirai.found();
        Town there = mirai.found();
        for (Town town : new Town[] {here, there}) {
            mail(town, "SENT", 400);
            mail(town, "WAITING", 400);
            mail(town, "SENT", 10);
        }
        assertThat(due(here)).containsEntry("mail", 1L);
        Map<String, Long> removed = mirai.in(here.id(), retention::run);
        assertThat(removed).isEqualTo(Map.of("mail", 1L));
        assertThat(due(here)).containsEntry("mail", 0L);
        assertThat(due(there)).containsEntry("mail", 1L);
        assertThat(mirai.in(
                                here.id(),
                                () -> trail.page(
                                        new AuditTrail.Filter("retention", "", "retention.run", null, null), 1))
                        .entries())
                .singleElement()
                .satisfies(e -> assertThat(e.detail()).isEqualTo("{\"mail\": 1}"));
        assertThat(mirai.in(here.id(), retention::run)).isEmpty();
    }

    @Test
    void a_town_chooses_its_own_days_and_the_choice_is_recorded() {
        Town town = mirai.found();
        mail(town, "FAILED", 40);
        assertThat(due(town)).containsEntry("mail", 0L);
        mirai.as(town, Role.ADMINISTRATOR, () -> {
            retention.choose(town.actor(Role.ADMINISTRATOR), "mail", 30);
            return true;
        });
        assertThat(due(town)).containsEntry("mail", 1L);
        assertThatThrownBy(() -> mirai.as(town, Role.ADMINISTRATOR, () -> {
                    retention.choose(town.actor(Role.ADMINISTRATOR), "mail", 3);
                    return true;
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PLT-072");
    }

    /** The rule itself is tested with attachments; here only that an unknown sheet's file goes and a handed-in one cannot. */
    @Test
    void a_file_taken_off_before_handing_in_goes_and_one_that_an_edition_names_stays() {
        Town town = mirai.found();
        long invitation = invitation(town);
        long forgotten = attachment(town, invitation, "忘れもの.pdf");
        long handedIn = attachment(town, invitation, "提出.pdf");
        owner.sql("""
                        insert into survey_submission (organisation_id, invitation_id, wave_id, number, content, sha256,
                            note, via, receipt, at)
                        select :town, i.id, i.wave_id, 1, jsonb_build_object('Q1', jsonb_build_object('values',
                            jsonb_build_array(:file || ' ' || repeat('c', 64) || ' 5 提出.pdf'))), 'x', '', 'WEB', 'r',
                            now() from survey_invitation i where i.id = :invitation
                        """)
                .param("town", town.id())
                .param("file", Long.toString(handedIn))
                .param("invitation", invitation)
                .update();
        assertThat(due(town)).containsEntry("attachment", 1L);
        mirai.in(town.id(), retention::run);
        assertThat(owner.sql("select id from survey_attachment where organisation_id = :town")
                        .param("town", town.id())
                        .query(Long.class)
                        .list())
                .containsExactly(handedIn)
                .doesNotContain(forgotten);
        assertThat(owner.sql("select name from platform_file where organisation_id = :town")
                        .param("town", town.id())
                        .query(String.class)
                        .list())
                .containsExactly("提出.pdf");
    }

    @Test
    void an_upload_that_nobody_took_in_goes_after_a_day_and_the_report_of_one_that_was_after_its_own_time() {
        Town town = mirai.found();
        upload(town, 2, null);
        upload(town, 0, null);
        upload(town, 2, 2);
        upload(town, 100, 100);
        assertThat(due(town)).containsEntry("upload", 1L).containsEntry("import", 1L);
        assertThat(mirai.in(town.id(), retention::run)).isEqualTo(Map.of("upload", 1L, "import", 1L));
        assertThat(owner.sql("select count(*) from org_import where organisation_id = :town")
                        .param("town", town.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void bytes_that_no_row_names_go_and_named_or_fresh_ones_stay() throws IOException {
        Town town = mirai.found();
        Path named = bytes(town, "a", 60);
        Path stray = bytes(town, "b", 60);
        Path fresh = bytes(town, "d", 1);
        owner.sql("""
                        insert into platform_file (organisation_id, name, content_type, size, sha256, at)
                        values (:town, '要綱.pdf', 'application/pdf', 1, repeat('a', 64), now())
                        """).param("town", town.id()).update();
        assertThat(due(town)).containsEntry("stray", 1L);
        assertThat(mirai.in(town.id(), retention::run)).isEqualTo(Map.of("stray", 1L));
        assertThat(stray).doesNotExist();
        assertThat(named).exists();
        assertThat(fresh).exists();
    }

    private Path bytes(Town town, String letter, int daysAgo) throws IOException {
        String digest = letter.repeat(64);
        Path file = home.files()
                .resolve(Long.toString(town.id()))
                .resolve(digest.substring(0, 2))
                .resolve(digest);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(daysAgo, ChronoUnit.DAYS)));
        return file;
    }

    private void upload(Town town, int daysAgo, @Nullable Integer committedDaysAgo) {
        owner.sql("""
                        insert into org_import (organisation_id, kind, file_name, sheets, mapping, source, as_of, person_id,
                            uploaded_at, committed_at)
                        values (:town, 'staff', '名簿.csv', '[]', '{}', '', '2026-04-01', :person,
                            now() - make_interval(days => :days), now() - make_interval(days => cast(:committed as int)))
                        """)
                .param("town", town.id())
                .param("person", town.actor(Role.HOST).personId())
                .param("days", daysAgo)
                .param("committed", committedDaysAgo, Types.INTEGER)
                .update();
    }

    @Test
    void the_page_shows_each_rule_with_its_reason_and_takes_a_change() {
        Town town = mirai.found();
        Visitor visitor = new Visitor(port).signIn(town, Role.ADMINISTRATOR);
        var page = visitor.get("/retention");
        assertThat(page.body()).contains(Messages.get("retention.title"));
        for (Line line : mirai.in(town.id(), retention::lines)) {
            assertThat(line.what()).doesNotStartWith("retention.");
            assertThat(page.body()).contains(line.what(), line.why(), line.basis());
        }
        assertThat(visitor.post("/retention/export", Map.of("days", "14")).to()).endsWith("/retention?done");
        assertThat(visitor.post("/retention/export", Map.of("days", "0")).body())
                .contains("PLT-072");
        assertThat(new Visitor(port).signIn(town, Role.STAFF).get("/retention").status())
                .isEqualTo(403);
    }

    private Map<String, Long> due(Town town) {
        return mirai.in(town.id(), retention::lines).stream().collect(Collectors.toMap(Line::key, Line::due));
    }

    private void mail(Town town, String state, int daysAgo) {
        owner.sql("""
                        insert into platform_mail (organisation_id, recipient, subject, body, state, person_id, queued_at)
                        values (:town, 'a@example.jp', 's', 'b', :state, :person, now() - make_interval(days => :days))
                        """)
                .param("town", town.id())
                .param("state", state)
                .param("person", town.actor(Role.HOST).personId())
                .param("days", daysAgo)
                .update();
    }

    private long invitation(Town town) {
        return owner.sql("""
                        with wave as (insert into survey_wave (organisation_id, title, questionnaire, sheet_version,
                            targets, fiscal_year, as_of, due_at, status, disclosure, cells, settings, contacts_until,
                            created_by, created_at) values (:town, '照会', '{}', 1, '{}', 2026, '2026-11-01', now(), 'CLOSED',
                            'AGGREGATED', 'NONE', '{}', '2027-11-01', :person, now()) returning id)
                        insert into survey_invitation (organisation_id, wave_id, body_organisation_id, code, name,
                            prefecture, kind, form_number, due_at)
                        select :town, id, :town, '012025', 'みらい市', '架空県', 'MUNICIPALITY', 'F' || id, now() from wave
                        returning id
                        """)
                .param("town", town.id())
                .param("person", town.actor(Role.HOST).personId())
                .query(Long.class)
                .single();
    }

    private long attachment(Town town, long invitation, String name) {
        return owner.sql("""
                        with file as (insert into platform_file (organisation_id, name, content_type, size, sha256, at)
                            values (:town, :name, 'application/pdf', 5, repeat('c', 64), now()) returning id)
                        insert into survey_attachment (organisation_id, invitation_id, question, file_id, name,
                            content_type, size, sha256, at)
                        select :town, :invitation, 'Q1', id, :name, 'application/pdf', 5, repeat('c', 64),
                            now() - interval '100 days' from file returning id
                        """)
                .param("town", town.id())
                .param("invitation", invitation)
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
