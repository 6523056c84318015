package jp.kizahashi.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The PostgreSQL in use, with its two roles: {@code kizahashi_owner} makes and changes tables and is used by
 * migrations only; {@code kizahashi_app} owns nothing and is the only role of web and jobs.
 */
public final class DatabaseServer implements AutoCloseable {
    static final String OWNER = "kizahashi_owner";
    static final String APP = "kizahashi_app";

    /** A role with its password. */
    record Login(String role, String password) {}

    private final String url;
    private final Login owner;
    private final Login app;
    private final @Nullable EmbeddedPostgres embedded;
    private final DataSource source;

    private DatabaseServer(String url, Login owner, Login app, @Nullable EmbeddedPostgres embedded) {
        this.url = url;
        this.owner = owner;
        this.app = app;
        this.embedded = embedded;
        this.source = new DriverManagerDataSource(url, app.role(), app.password());
    }

    /** The external server named by {@code KIZAHASHI_DB_URL}, else the embedded one below the home folder. */
    static DatabaseServer of(Environment settings, Home home) {
        String url = settings.getProperty("kizahashi.db-url", "");
        return url.isBlank() ? embedded(home) : external(url, settings);
    }

    private static DatabaseServer external(String url, Environment settings) {
        String jdbc = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        return new DatabaseServer(
                jdbc,
                new Login(OWNER, settings.getRequiredProperty("kizahashi.db-owner-password")),
                new Login(APP, settings.getRequiredProperty("kizahashi.db-app-password")),
                null);
    }

    /** An external server for an errand of {@code ./tool}; an empty password when the errand does not need the role. */
    public static DatabaseServer external(String url, String ownerPassword, String appPassword) {
        String jdbc = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        return new DatabaseServer(jdbc, new Login(OWNER, ownerPassword), new Login(APP, appPassword), null);
    }

    /** The embedded server for an errand of {@code ./tool}: nothing is prepared, a running one is left running. */
    public static DatabaseServer attached(Home home) {
        EmbeddedPostgres server = EmbeddedPostgres.attach(home.database());
        return over(server, home);
    }

    /** A fresh embedded server for an errand that fills it: roles and database are made, stopped by {@link #close}. */
    public static DatabaseServer prepared(Home home) {
        return prepare(EmbeddedPostgres.attach(home.database()), home);
    }

    private static DatabaseServer embedded(Home home) {
        return prepare(EmbeddedPostgres.start(home.database()), home);
    }

    private static DatabaseServer prepare(EmbeddedPostgres server, Home home) {
        DatabaseServer prepared = over(server, home);
        try (Connection root =
                DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.SUPERUSER, server.password())) {
            createRole(root, prepared.owner());
            createRole(root, prepared.app());
            createDatabase(root);
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be prepared", e);
        }
        return prepared;
    }

    private static DatabaseServer over(EmbeddedPostgres server, Home home) {
        Login owner = new Login(OWNER, Secret.in(home.keys().resolve("database-owner.secret")));
        Login app = new Login(APP, Secret.in(home.keys().resolve("database-app.secret")));
        return new DatabaseServer(server.url("kizahashi"), owner, app, server);
    }

    private static void createRole(Connection root, Login login) throws SQLException {
        boolean exists = one(root, "select 1 from pg_roles where rolname = '" + login.role() + "'")
                .isPresent();
        try (var statement = root.createStatement()) {
            // The password is hexadecimal and made by us; role names are constants.
            statement.execute((exists ? "alter" : "create") + " role " + login.role()
                    + " login nosuperuser nobypassrls nocreatedb nocreaterole password '" + login.password() + "'");
        }
    }

    private static void createDatabase(Connection root) throws SQLException {
        if (one(root, "select 1 from pg_database where datname = 'kizahashi'").isPresent()) return;
        try (var statement = root.createStatement()) {
            statement.execute("create database kizahashi owner " + OWNER);
            statement.execute("revoke all on database kizahashi from public");
            statement.execute("grant connect on database kizahashi to " + APP);
        }
    }

    private static Optional<String> one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    public String url() {
        return url;
    }

    /** Connections of the application's role, for an errand without a pool. */
    public DataSource appDataSource() {
        return source;
    }

    /** Connections of the role that owns every table: for migrations and backups only, never for web or jobs' work. */
    public DataSource ownerDataSource() {
        return new DriverManagerDataSource(url, owner.role(), owner.password());
    }

    /** Transactions over {@link #appDataSource} that tell PostgreSQL the tenant. */
    public PlatformTransactionManager transactions() {
        return new TenantTransactionManager(source);
    }

    Login owner() {
        return owner;
    }

    Login app() {
        return app;
    }

    public boolean isEmbedded() {
        return embedded != null;
    }

    @Override
    public void close() {
        if (embedded != null) embedded.close();
    }
}
