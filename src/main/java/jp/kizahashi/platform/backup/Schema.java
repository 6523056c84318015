package jp.kizahashi.platform.backup;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Which migrations a database has seen, and how it comes to have seen others. */
public final class Schema {
    private final DataSource owner;

    Schema(DataSource owner) {
        this.owner = owner;
    }

    /** The newest migration in a database that has been migrated. */
    public static String of(DataSource owner) {
        return new Schema(owner).current().orElseThrow(() -> new IllegalStateException("an empty database"));
    }

    /** The newest migration in the database; empty when there is none yet. */
    Optional<String> current() {
        return Optional.ofNullable(flyway().load().info().current()).map(Schema::version);
    }

    /** The newest migration that this product brings. */
    static String newest(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(m -> m.getState().isResolved())
                .max((a, b) -> Objects.requireNonNull(a.getVersion()).compareTo(b.getVersion()))
                .map(Schema::version)
                .orElseThrow();
    }

    String newest() {
        return newest(flyway().load());
    }

    /** Whether the database has seen a migration that this product does not bring. */
    static boolean isAhead(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .anyMatch(m -> !m.getState().isResolved());
    }

    /** Brings an empty database to exactly this version. */
    void migrateTo(String version) {
        flyway().target(MigrationVersion.fromVersion(version)).load().migrate();
    }

    /** Brings the database to the newest version. */
    void migrate() {
        flyway().load().migrate();
    }

    static boolean isNewer(String version, String than) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(than)) > 0;
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(java.util.Map.of("app", "kizahashi_app"));
    }

    private static String version(MigrationInfo migration) {
        return Objects.requireNonNull(migration.getVersion()).getVersion();
    }
}
