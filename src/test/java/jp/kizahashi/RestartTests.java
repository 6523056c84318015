package jp.kizahashi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product and its own database, stopped and started again on the same folder. */
class RestartTests {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    @Test
    void whoever_is_signed_in_stays_so_over_a_restart() {
        Visitor visitor;
        String login;
        try (var first = start()) {
            Mirai.Town town = first.getBean(Mirai.class).found();
            login = town.login(Role.STAFF);
            visitor = new Visitor(port(first)).signIn(town, Role.STAFF);
            assertThat(visitor.get("/account").body()).contains(login);
        }
        try (var second = start()) {
            assertThat(visitor.movedTo(port(second)).get("/account").body()).contains(login);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Kizahashi.class)
                .run("--kizahashi.home=" + home, "--kizahashi.mode=test", "--kizahashi.port=0");
    }

    private static int port(ConfigurableApplicationContext product) {
        return product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
