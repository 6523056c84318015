package jp.kizahashi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import jp.kizahashi.AppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@AppTest
class InstallationTests {
    private final Installation installation;
    private final Home home;

    @TempDir
    Path folder;

    InstallationTests(Installation installation, Home home) {
        this.installation = installation;
        this.home = home;
    }

    @Test
    void a_second_node_starts_with_the_shared_keys_only() {
        Home second = new Home(folder.resolve("second"), home.shared());
        assertThatCode(() -> installation.check(second)).doesNotThrowAnyException();
        assertThatThrownBy(() -> installation.check(new Home(folder.resolve("stranger"))))
                .hasMessageContaining("KIZAHASHI_SHARED_FOLDER");
    }

    @Test
    void what_nodes_share_and_what_is_their_own() {
        Home node =
                Home.of(folder.resolve("node").toString(), folder.resolve("nas").toString(), "real");
        assertThat(node.files()).isEqualTo(folder.resolve("nas/real/files"));
        assertThat(node.keys()).isEqualTo(folder.resolve("nas/real/keys"));
        assertThat(node.backups()).isEqualTo(folder.resolve("nas/real/backups"));
        assertThat(node.logs()).isEqualTo(folder.resolve("node/real/logs"));
        assertThat(Home.of(folder.toString(), "", "real").files()).isEqualTo(folder.resolve("real/files"));
    }
}
