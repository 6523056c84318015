package jp.kizahashi.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.kizahashi.AppTest;

/**
 * A PostgreSQL of another version as a town's own server: a fresh cluster of installed binaries below a temporary folder,
 * with the two roles and an empty database as docs/how-to/move-to-your-postgresql.md has them made.
 */
public final class ExternalPostgres implements AutoCloseable {
    private static final Map<String, ExternalPostgres> STARTED = new java.util.concurrent.ConcurrentHashMap<>();

    private final DatabaseServer server;

    private ExternalPostgres(DatabaseServer server) {
        this.server = server;
    }

    /** The server that {@code -Dtest.postgres=15} asks all tests of this run to use; one for the whole run. */
    public static Optional<ExternalPostgres> ofThisRun() {
        String version = System.getProperty("test.postgres", "");
        if (version.isEmpty()) return Optional.empty();
        return Optional.of(STARTED.computeIfAbsent(version, v -> {
            ExternalPostgres started = start(v);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            return started;
        }));
    }

    /** Whether binaries of the version are installed, such as by Debian's package postgresql-15. */
    public static boolean isInstalled(String version) {
        return binaries(version).isPresent();
    }

    /** A fresh cluster with an empty database {@code kizahashi}; stopped by {@link #close}. */
    public static ExternalPostgres start(String version) {
        Home home = new Home(
                AppTest.Folder.temporary("kizahashi-postgres-" + version).resolve("test"));
        Path installed = binaries(version).orElseThrow(() -> new IllegalStateException("no PostgreSQL " + version));
        try {
            Files.createDirectories(home.database());
            // The product's own starter serves: it finds binaries and a data folder, and makes neither.
            Files.createSymbolicLink(home.database().resolve("binaries"), installed);
            initialise(home.database(), installed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExternalPostgres(DatabaseServer.prepared(home));
    }

    private static Optional<Path> binaries(String version) {
        return Stream.of("/usr/lib/postgresql/", "/usr/pgsql-")
                .map(place -> Path.of(place + version))
                .filter(place -> Files.isExecutable(place.resolve("bin/initdb")))
                .findFirst();
    }

    /** As an office would: UTF-8 and a locale of the operating system, not C. */
    private static void initialise(Path folder, Path installed) throws IOException {
        Secret.in(folder.resolve("superuser.secret"));
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            run(List.of("chown", "-R", "-h", "postgres", folder.toString()));
            run(List.of("chmod", "-R", "a+X", folder.getParent().getParent().toString()));
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
        }
        command.addAll(List.of(installed.resolve("bin/initdb").toString(), "-D", folder + "/data"));
        command.addAll(List.of("-U", EmbeddedPostgres.SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8"));
        command.addAll(List.of("--locale=C.UTF-8", "--pwfile=" + folder.resolve("superuser.secret")));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) throw new IOException(command.getFirst() + ": " + said);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** The settings by which a product uses this server. */
    public Map<String, String> settings() {
        return Map.of(
                "kizahashi.db-url", server.url(),
                "kizahashi.db-owner-password", server.owner().password(),
                "kizahashi.db-app-password", server.app().password());
    }

    /** Runs an errand of {@code ./tool} that is told of this server instead of a home folder. */
    public <T> T during(Callable<T> errand) throws Exception {
        settings().forEach(System::setProperty);
        try {
            return errand.call();
        } finally {
            settings().keySet().forEach(System::clearProperty);
        }
    }

    /** What {@code show server_version} says. */
    public String version() {
        try (var connection = DriverManager.getConnection(
                server.url(), server.app().role(), server.app().password())) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
