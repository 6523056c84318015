package jp.kizahashi.org.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.AuditVerifyCommand;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.ExternalPostgres;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@AppTest
class OrganisationMoveTests {
    private static final byte[] PDF = "%PDF-1.4\n架空\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private final Mirai mirai;
    private final StoredFiles files;
    private final Home home;
    private final JdbcClient owner;

    @TempDir
    Path folder;

    OrganisationMoveTests(Mirai mirai, StoredFiles files, Home home, DatabaseServer server) {
        this.mirai = mirai;
        this.files = files;
        this.home = home;
        this.owner = JdbcClient.create(server.ownerDataSource());
    }

    @Test
    void a_town_moved_beside_another_is_equal_value_by_value_and_its_audit_trail_verifies() throws Exception {
        Town town = furnished();
        Path first = export(town);
        Path away = AppTest.Folder.temporary("kizahashi-moved");
        MoveDrill drill = MoveDrill.onwards(away, first);
        assertThat(drill.differences()).isEmpty();
        assertThat(drill.report().get("rows").asLong()).isGreaterThan(50);
        assertThat(drill.report().get("files").asLong()).isEqualTo(1);
        assertThat(drill.report().get("elsewhere").asLong()).isEqualTo(2);
        assertThat(MoveDrill.tool(new AuditVerifyCommand(), "--home", away.toString(), "--mode", "real"))
                .contains("\"holds\": true")
                .doesNotContain("\"holds\": false");
        assertThatThrownBy(() -> MoveDrill.tool(
                        new OrganisationImportCommand(), first.toString(), "--home", away.toString(), "--mode", "real"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PLT-071");
    }

    @Test
    void an_archive_holds_no_row_and_no_word_of_another_town() throws Exception {
        Town there = furnished();
        owner.sql("update org_person set name = '秘密 太郎' where organisation_id = :there")
                .param("there", there.id())
                .update();
        Town here = furnished();
        Path archive = export(here);
        for (var table : MoveDrill.rows(archive).entrySet())
            for (JsonNode row : table.getValue())
                assertThat(row.get("organisation_id").asLong())
                        .as(table.getKey())
                        .isEqualTo(here.id());
        try (var zip = FileSystems.newFileSystem(archive);
                var all = Files.walk(zip.getPath("/"))) {
            for (Path part : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator)
                assertThat(Files.readAllBytes(part))
                        .as(part.toString())
                        .satisfies(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                                .doesNotContain("秘密", there.prefix()));
        }
    }

    @Test
    void a_changed_archive_and_one_of_another_version_are_refused_in_a_sentence() throws Exception {
        Path archive = export(mirai.found());
        Path changed = Files.copy(archive, folder.resolve("changed.zip"));
        try (var zip = FileSystems.newFileSystem(changed, Map.of())) {
            Path people = zip.getPath("data/org_person.jsonl");
            Files.writeString(people, Files.readString(people).replaceFirst("架空", "別人"));
        }
        assertThatThrownBy(() -> imported(changed))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("data/org_person.jsonl: another content");
        Path older = Files.copy(archive, folder.resolve("older.zip"));
        try (var zip = FileSystems.newFileSystem(older, Map.of())) {
            Path manifest = zip.getPath("manifest.json");
            Files.writeString(
                    manifest, Files.readString(manifest).replaceFirst("\"schema\" : \"[^\"]+\"", "\"schema\" : \"1\""));
        }
        assertThatThrownBy(() -> imported(older)).isInstanceOf(Refused.class).hasMessageContaining("PLT-070");
        assertThatThrownBy(() -> imported(folder.resolve("none.zip"))).isInstanceOf(BadInput.class);
    }

    /** A town with a file, an own wave answered by itself with that file, and an answer to another host's wave. */
    private Town furnished() {
        Town town = mirai.found();
        owner.sql(
                        "update org_organisation set municipality_code = 'Z' || lpad(cast(:town as text), 5, '0') where organisation_id = :town")
                .param("town", town.id())
                .update();
        long file = mirai.as(
                town,
                Role.DX_OFFICE,
                () -> files.keep(town.actor(Role.DX_OFFICE), new ByteArrayInputStream(PDF), "根拠.pdf"));
        Town host = mirai.found();
        long own = invitation(town, town);
        String sha = "a".repeat(64);
        long attachment = owner.sql("""
                        insert into survey_attachment (organisation_id, invitation_id, question, file_id, name,
                            content_type, size, sha256, at)
                        values (:town, :invitation, 'Q1', :file, '根拠.pdf', 'application/pdf', 5, :sha, now()) returning id
                        """)
                .param("town", town.id())
                .param("invitation", own)
                .param("file", file)
                .param("sha", sha)
                .query(Long.class)
                .single();
        submission(town, own, "{\"Q1\": {\"values\": [\"" + attachment + " " + sha + " 5 根拠.pdf\"]}}");
        long other = invitation(host, town);
        submission(town, other, "{\"Q1\": {\"values\": [\"4\"]}}");
        owner.sql("""
                        insert into survey_consent (organisation_id, invitation_id, reader_id, given_at)
                        values (:town, :invitation, :host, now())
                        """)
                .param("town", town.id())
                .param("invitation", other)
                .param("host", host.id())
                .update();
        return town;
    }

    private long invitation(Town host, Town body) {
        long person = host.actor(Role.HOST).personId();
        long wave = owner.sql("""
                        insert into survey_wave (organisation_id, title, questionnaire, sheet_version, targets, fiscal_year,
                            as_of, due_at, status, disclosure, cells, settings, contacts_until, created_by, created_at)
                        select :host, '照会', '{"id": "own-7"}', 1, '{}', 2026, '2026-11-01', now(), 'OPEN', disclosure,
                            cells, '{}', '2027-11-01', :person, now() from (values ('AGGREGATED', 'NONE')) v (disclosure, cells)
                        returning id
                        """)
                .param("host", host.id())
                .param("person", person)
                .query(Long.class)
                .single();
        return owner.sql("""
                        insert into survey_invitation (organisation_id, wave_id, body_organisation_id, code, name,
                            prefecture, kind, form_number, due_at)
                        values (:host, :wave, :body, '012025', 'みらい市', '架空県', 'MUNICIPALITY', :form, now()) returning id
                        """)
                .param("host", host.id())
                .param("wave", wave)
                .param("body", body.id())
                .param("form", "F" + wave)
                .query(Long.class)
                .single();
    }

    private void submission(Town body, long invitation, String content) {
        owner.sql("""
                        insert into survey_submission (organisation_id, invitation_id, wave_id, number, content, sha256,
                            note, via, receipt, at)
                        select :body, i.id, i.wave_id, 1, cast(:content as jsonb), 'x', '', 'WEB', i.form_number || '-1',
                            now() from survey_invitation i where i.id = :invitation
                        """)
                .param("body", body.id())
                .param("content", content)
                .param("invitation", invitation)
                .update();
    }

    private Path export(Town town) throws Exception {
        Path archive = folder.resolve("town-" + town.id() + ".zip");
        String said = here(new OrganisationExportCommand(), "#" + town.id(), "--out", archive.toString());
        assertThat(said).contains("\"missing\": []");
        return archive;
    }

    private String imported(Path archive) throws Exception {
        return here(new OrganisationImportCommand(), archive.toString());
    }

    /** Runs a command against the database of this run. */
    private String here(Command command, String... arguments) throws Exception {
        var external = ExternalPostgres.ofThisRun();
        List<String> all = new ArrayList<>(List.of(arguments));
        if (external.isPresent()) return external.get().during(() -> withHome(command, all));
        all.addAll(List.of("--home", home.root().toString()));
        return MoveDrill.tool(command, all.toArray(String[]::new));
    }

    private String withHome(Command command, List<String> arguments) throws Exception {
        System.setProperty("kizahashi.home", home.root().getParent().toString());
        System.setProperty("kizahashi.mode", home.root().getFileName().toString());
        try {
            return MoveDrill.tool(command, arguments.toArray(String[]::new));
        } finally {
            System.clearProperty("kizahashi.home");
            System.clearProperty("kizahashi.mode");
        }
    }
}
