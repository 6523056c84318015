package jp.kizahashi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import jp.kizahashi.platform.database.ExternalPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.util.FileSystemUtils;

/**
 * A test against the whole product on a real port and a real PostgreSQL. All such tests share one running product; each
 * works in an organisation of its own, made by {@link Mirai}. With {@code -Dtest.postgres=15} the database is a cluster of
 * that version's installed binaries, reached as a town's own server is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.file.name=target/test-log/product.log",
            "kizahashi.metrics-token=" + AppTest.METRICS_TOKEN
        })
@ContextConfiguration(initializers = AppTest.Folder.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface AppTest {
    /** What a monitoring tool shows to read the figures. */
    String METRICS_TOKEN = "metrics-of-the-tests";

    /** Gives the product an empty home folder for this run and removes it afterwards. */
    class Folder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        static final Path HOME = temporary("kizahashi-test");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(Map.of(
                            "kizahashi.home", HOME.toString(),
                            "kizahashi.mode", "test",
                            "kizahashi.sign-ins-per-minute", "1000000"))
                    .applyTo(context);
            ExternalPostgres.ofThisRun()
                    .ifPresent(
                            server -> TestPropertyValues.of(server.settings()).applyTo(context));
        }

        /** An empty home folder that is removed when the tests end. */
        public static Path temporary(String name) {
            try {
                Path home = Files.createTempDirectory(name);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
                return home;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** While a database server of some mode still runs on it. */
        private static boolean isServed(Path home) {
            return Stream.of("test", "real", "demonstration")
                    .anyMatch(mode -> Files.exists(home.resolve(mode + "/database/data/postmaster.pid")));
        }

        private static void remove(Path home) {
            try {
                for (int i = 0; i < 200 && isServed(home); i++) Thread.sleep(100);
                FileSystemUtils.deleteRecursively(home);
            } catch (IOException | InterruptedException e) {
                // The folder of a test run stays behind; nothing depends on it.
            }
        }
    }
}
