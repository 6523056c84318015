package jp.kizahashi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the address of a town's own PostgreSQL says is passed on to the driver as it stands. */
@EnabledIf("isFifteenInstalled")
class ExternalServerTests {
    static boolean isFifteenInstalled() {
        return ExternalPostgres.isInstalled("15");
    }

    @Test
    void an_address_that_asks_for_tls_never_falls_back_to_an_open_connection() throws Exception {
        try (ExternalPostgres own = ExternalPostgres.start("15")) {
            assertThat(server(own, "").ownerDataSource().getConnection().isValid(5))
                    .isTrue();
            assertThatThrownBy(() ->
                            server(own, "?sslmode=require").ownerDataSource().getConnection())
                    .hasMessageContaining("SSL");
            assertThatThrownBy(() ->
                            server(own, "?sslmode=verify-full").appDataSource().getConnection())
                    .hasMessageContaining("SSL");
        }
    }

    private static DatabaseServer server(ExternalPostgres own, String options) {
        var named = own.settings();
        return DatabaseServer.external(
                named.get("kizahashi.db-url").substring("jdbc:".length()) + options,
                named.get("kizahashi.db-owner-password"),
                named.get("kizahashi.db-app-password"));
    }
}
