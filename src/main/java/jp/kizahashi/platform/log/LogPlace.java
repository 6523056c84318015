package jp.kizahashi.platform.log;

import java.util.Map;
import jp.kizahashi.platform.database.Home;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Puts the log file below the home folder, and JSON on the console of a real town too, whose console a system journal keeps.
 * Runs before logging begins, so it is named in META-INF/spring.factories.
 */
final class LogPlace implements EnvironmentPostProcessor {
    private static final String FILE = "logging.file.name";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        if (settings.containsProperty(FILE)) return;
        String mode = settings.getProperty("kizahashi.mode", "demonstration");
        Home home = Home.of(settings.getProperty("kizahashi.home"), mode);
        String file = home.logs().resolve(LogFiles.NAME).toString();
        Map<String, Object> places = mode.equals("real")
                ? Map.of(FILE, file, "logging.structured.format.console", LogLine.class.getName())
                : Map.of(FILE, file);
        settings.getPropertySources().addLast(new MapPropertySource("place of the log", places));
    }
}
