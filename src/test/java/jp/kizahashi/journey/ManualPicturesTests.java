package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * What the manual shows can be done in the demonstration. {@code -Dpictures=docs/manual/images} renews its pictures;
 * otherwise they go below target.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ManualPicturesTests.Demonstration.class)
@DirtiesContext
@Execution(ExecutionMode.CONCURRENT)
class ManualPicturesTests {
    @LocalServerPort
    int port;

    @Test
    void the_manual_can_be_followed_in_the_demonstration() {
        Path folder = Path.of(System.getProperty("pictures", "target/pictures/manual"));
        try (Chromium chromium = Chromium.at(port)) {
            assertThat(new ManualPictures(chromium, folder).takeAll()).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** Starts the made-up region in a folder of its own. */
    static class Demonstration implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path home = AppTest.Folder.temporary("kizahashi-demonstration");
            TestPropertyValues.of(Map.of("kizahashi.home", home.toString(), "kizahashi.mode", "demonstration"))
                    .applyTo(context);
        }
    }
}
