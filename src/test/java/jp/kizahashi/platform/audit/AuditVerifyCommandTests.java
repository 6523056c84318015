package jp.kizahashi.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.database.ExternalPostgres;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AppTest
class AuditVerifyCommandTests {
    private final Mirai mirai;
    private final Audit audit;
    private final AuditChain chain;
    private final Home home;

    AuditVerifyCommandTests(Mirai mirai, Audit audit, AuditChain chain, Home home) {
        this.mirai = mirai;
        this.audit = audit;
        this.chain = chain;
        this.home = home;
    }

    @Test
    void every_organisation_is_verified_beside_the_running_product() throws Exception {
        Town town = mirai.found();
        mirai.as(town, Role.STAFF, () -> {
            audit.record("trial", "thing", 1, Map.of());
            return true;
        });
        chain.sealAll();
        JsonNode line = lineOf(town, verify());
        assertThat(line.path("holds").asBoolean()).isTrue();
        assertThat(line.path("entries").asLong()).isPositive();
        assertThat(line.path("head").asString()).hasSize(64);
        assertThat(line.path("brokenAt").isNull()).isTrue();
        // The server that ran before still runs.
        assertThat(mirai.found().id()).isGreaterThan(town.id());
    }

    @Test
    void a_folder_without_a_database_is_bad_input(@TempDir Path empty) {
        assertThatThrownBy(() -> new AuditVerifyCommand()
                        .run(
                                List.of("--home", empty.toString()),
                                new PrintStream(new ByteArrayOutputStream()),
                                System.err))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no database below");
    }

    private JsonNode verify() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        var external = ExternalPostgres.ofThisRun();
        if (external.isEmpty())
            new AuditVerifyCommand().run(List.of("--home", home.root().toString()), to, System.err);
        else
            external.get().during(() -> {
                new AuditVerifyCommand().run(List.of(), to, System.err);
                return true;
            });
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode lineOf(Town town, JsonNode report) {
        for (JsonNode line : report.path("organisations"))
            if (line.path("organisation").asLong() == town.id()) return line;
        throw new AssertionError("not reported: " + town.id());
    }
}
