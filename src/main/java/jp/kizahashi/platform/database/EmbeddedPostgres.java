package jp.kizahashi.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child of the product, for a town without a database server: unpacked from the build, started on a
 * free loopback port with a generated password, fsync and synchronous_commit on.
 *
 * <p>As root the server runs as {@code postgres}, else {@code nobody}. A server left over by a killed product is found
 * by its pid file and used again.
 */
final class EmbeddedPostgres implements AutoCloseable {
    static final String SUPERUSER = "kizahashi_root";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path root;
    private final Path data;
    private final Path binaries;
    private final String password;
    private final ServerAccount account = ServerAccount.current();
    private volatile int port;
    private volatile boolean closing;
    private boolean borrowed;

    private EmbeddedPostgres(Path root) {
        this.root = root;
        this.data = root.resolve("data");
        this.binaries = root.resolve("binaries");
        this.password = Secret.in(root.resolve("superuser.secret"));
    }

    /** Starts the server below the folder, or finds the one that already runs there. */
    static EmbeddedPostgres start(Path folder) {
        EmbeddedPostgres server = new EmbeddedPostgres(folder);
        try {
            server.prepare();
            server.startOrReuse();
        } catch (IOException e) {
            throw new UncheckedIOException("database below " + folder, e);
        }
        Thread.ofVirtual().name("postgres-watch").start(server::watch);
        return server;
    }

    /**
     * Uses the server below the folder for one errand: a running one is left running by {@link #close}, another is
     * started and stopped again, and neither is watched.
     */
    static EmbeddedPostgres attach(Path folder) {
        EmbeddedPostgres server = new EmbeddedPostgres(folder);
        try {
            server.prepare();
            server.borrowed = server.reuse();
            if (!server.borrowed) server.start(freePort());
        } catch (IOException e) {
            throw new UncheckedIOException("database below " + folder, e);
        }
        return server;
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops the server in order: running statements end, everything is written. */
    @Override
    public void close() {
        if (borrowed) return;
        closing = true;
        try {
            run(List.of(bin("pg_ctl"), "-D", data.toString(), "-m", "fast", "-w", "stop"), Duration.ofSeconds(60));
        } catch (IOException e) {
            log.warn("the database did not stop in order", e);
        }
    }

    private void prepare() throws IOException {
        Files.createDirectories(root);
        if (!Files.exists(binaries.resolve("bin/postgres"))) unpack();
        account.own(root);
        if (!Files.exists(data.resolve("PG_VERSION"))) initialise();
    }

    private void unpack() throws IOException {
        Path fresh = root.resolve("binaries.new");
        try (InputStream in = EmbeddedPostgres.class.getResourceAsStream(ARCHIVE)) {
            if (in == null) throw new IOException("no PostgreSQL for this machine in the build; set KIZAHASHI_DB_URL");
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
                for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) unpack(tar, e, fresh);
            }
        }
        Files.move(fresh, binaries);
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        Path target = to.resolve(entry.getName()).normalize();
        if (!target.startsWith(to)) throw new IOException("entry outside its folder: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0)
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void initialise() throws IOException {
        // Built-in C.UTF-8: the plain C locale would blind trigram search to Japanese.
        Path word = root.resolve("superuser.secret");
        run(
                List.of(
                        bin("initdb"),
                        "-D",
                        data.toString(),
                        "-U",
                        SUPERUSER,
                        "-A",
                        "scram-sha-256",
                        "-E",
                        "UTF8",
                        "--pwfile=" + word,
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C.UTF-8"),
                Duration.ofSeconds(60));
    }

    private void startOrReuse() throws IOException {
        if (!reuse()) start(freePort());
    }

    /** Finds the server that already runs; one that runs without answering is stopped. */
    private boolean reuse() throws IOException {
        var running = PostmasterPid.read(data);
        if (running.isEmpty()) return false;
        if (!running.get().serves(data)) {
            // A folder that was copied while its server ran: PostgreSQL would take the other server for its own.
            if (running.get().alive()) Files.delete(data.resolve("postmaster.pid"));
            return false;
        }
        port = running.get().port();
        if (answers()) {
            log.info(
                    "using the database server that still runs (process {})",
                    running.get().pid());
            return true;
        }
        close();
        closing = false;
        return false;
    }

    private void start(int onPort) throws IOException {
        String options = "-p " + onPort + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on"
                + " -c synchronous_commit=on -c max_connections=100 -c shared_buffers=128MB -c timezone=Asia/Tokyo"
                // Refused statements quote what somebody typed; what concerns the server itself is logged.
                + " -c log_statement=none -c log_min_error_statement=panic -c log_min_messages=log"
                + " -c log_error_verbosity=terse";
        run(
                List.of(
                        bin("pg_ctl"),
                        "-D",
                        data.toString(),
                        "-l",
                        root.resolve("server.log").toString(),
                        "-w",
                        "-t",
                        "60",
                        "-o",
                        options,
                        "start"),
                Duration.ofSeconds(90));
        port = onPort;
    }

    /** Starts the server again when it died under us; connections of the pool renew themselves. */
    private void watch() {
        while (!closing) {
            try {
                Thread.sleep(Duration.ofSeconds(1));
                var running = PostmasterPid.read(data);
                if (closing || (running.isPresent() && running.get().serves(data))) continue;
                log.error("the database server ended unexpectedly; starting it again");
                start(port);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException e) {
                log.error("the database server could not be started; trying again", e);
            }
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url("postgres"), SUPERUSER, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private String bin(String program) {
        return binaries.resolve("bin").resolve(program).toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(List<String> command, Duration limit) throws IOException {
        List<String> whole = new ArrayList<>(account.prefix());
        whole.addAll(command);
        Path output = Files.createTempFile("kizahashi-pg", ".log");
        try {
            var process = new ProcessBuilder(whole)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not end within " + limit);
            }
            if (process.exitValue() != 0) throw new IOException(command.getFirst() + ": " + Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Which account the server runs as: itself, or for root the first of {@code postgres} and {@code nobody}. */
    private record ServerAccount(List<String> prefix, String name) {
        static ServerAccount current() {
            if (!System.getProperty("user.name").equals("root")) return new ServerAccount(List.of(), "");
            String name = exists("postgres") ? "postgres" : "nobody";
            return new ServerAccount(
                    List.of("setpriv", "--reuid=" + name, "--regid=" + group(name), "--clear-groups", "--"), name);
        }

        private static boolean exists(String user) {
            try (var lines = Files.lines(Path.of("/etc/passwd"))) {
                return lines.anyMatch(line -> line.startsWith(user + ":"));
            } catch (IOException e) {
                return false;
            }
        }

        private static String group(String user) {
            try (var lines = Files.lines(Path.of("/etc/passwd"))) {
                return lines.filter(line -> line.startsWith(user + ":"))
                        .map(line -> line.split(":")[3])
                        .findFirst()
                        .orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Hands the folder and what is directly needed below it to the account. */
        void own(Path folder) throws IOException {
            if (name.isEmpty()) return;
            var lookup = folder.getFileSystem().getUserPrincipalLookupService();
            var owner = lookup.lookupPrincipalByName(name);
            try (var all = Files.walk(folder)) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    if (!Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                        Files.getFileAttributeView(
                                        path,
                                        java.nio.file.attribute.PosixFileAttributeView.class,
                                        LinkOption.NOFOLLOW_LINKS)
                                .setOwner(owner);
                    }
                }
            }
            Path home = folder.resolve("../..").normalize();
            for (Path up = folder; up != null; up = up.getParent()) openForTraversal(up, up.startsWith(home));
        }

        /** The account must be able to walk down to its folder; above our own home nothing is changed. */
        private void openForTraversal(Path folder, boolean ours) throws IOException {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(folder);
            if (rights.contains(PosixFilePermission.OTHERS_EXECUTE)) return;
            if (!ours)
                throw new IOException(
                        "the account " + name + " may not enter " + folder + "; choose another KIZAHASHI_HOME");
            rights.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(folder, rights);
        }
    }
}
