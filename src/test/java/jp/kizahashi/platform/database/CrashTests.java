package jp.kizahashi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.kizahashi.AppTest;
import org.junit.jupiter.api.Test;

/** The embedded server killed and copied while rows are written: what was acknowledged is there. bench/crash.mjs does it at length. */
class CrashTests {
    private final Path home = AppTest.Folder.temporary("kizahashi-crash");
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean writing = true;

    @Test
    void acknowledged_rows_outlive_kill_9_and_a_cut_of_power() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.resolve("test/database"))) {
            try (Connection connection = connect(server);
                    var statement = connection.createStatement()) {
                statement.execute("create table answer (number int primary key)");
            }
            Thread writer = Thread.ofPlatform().start(() -> write(server));
            until(50);
            for (ProcessHandle process : processes(home)) process.destroyForcibly();
            until(acknowledged.get() + 50);

            int before = acknowledged.get();
            Path copy = frozenCopy();
            try (EmbeddedPostgres elsewhere = EmbeddedPostgres.attach(copy.resolve("test/database"))) {
                assertThat(elsewhere.port())
                        .as("the copy is a server of its own")
                        .isNotEqualTo(server.port());
                assertThat(stored(elsewhere)).isGreaterThanOrEqualTo(before);
            }
            writing = false;
            writer.join(30_000);
            assertThat(stored(server)).isEqualTo(acknowledged.get());
        }
    }

    /** One row after the other; the same again until the server says that it has it. */
    private void write(EmbeddedPostgres server) {
        while (writing) {
            try (Connection connection = connect(server);
                    var insert = connection.prepareStatement("insert into answer values (?) on conflict do nothing")) {
                while (writing) {
                    insert.setInt(1, acknowledged.get() + 1);
                    insert.executeUpdate();
                    acknowledged.incrementAndGet();
                }
            } catch (SQLException e) {
                pause();
            }
        }
    }

    private void until(int rows) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (acknowledged.get() < rows && System.nanoTime() < end) pause();
        assertThat(acknowledged.get()).isGreaterThanOrEqualTo(rows);
    }

    /** Everything stands still while the folder is copied, as a cut of power would leave it. */
    private Path frozenCopy() throws Exception {
        Path copy = AppTest.Folder.temporary("kizahashi-crash-copy");
        List<String> all = processes(home).stream()
                .map(process -> Long.toString(process.pid()))
                .toList();
        run(Stream.concat(Stream.of("kill", "-STOP"), all.stream()).toList());
        try {
            run(List.of("cp", "-a", home + "/.", copy.toString()));
        } finally {
            run(Stream.concat(Stream.of("kill", "-CONT"), all.stream()).toList());
        }
        return copy;
    }

    private static List<ProcessHandle> processes(Path home) throws IOException {
        long server = Long.parseLong(Files.readAllLines(home.resolve("test/database/data/postmaster.pid"))
                .getFirst());
        ProcessHandle first = ProcessHandle.of(server).orElseThrow();
        return Stream.concat(Stream.of(first), first.descendants()).toList();
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static int stored(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from answer")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.SUPERUSER, server.password());
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
