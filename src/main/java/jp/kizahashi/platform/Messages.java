package jp.kizahashi.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Every Japanese text of the product, one properties file (UTF-8) a module. Works without Spring, so that
 * {@code ./tool} and the web say the same sentence.
 */
public final class Messages {
    /** The modules in the order of their files; a key belongs to one file only. */
    public static final List<String> MODULES =
            List.of("platform", "stats", "org", "ai", "survey", "process", "plan", "talent", "partner", "civic");

    private static final Properties TEXTS = load();

    private Messages() {}

    /** The text of the key with its places filled; the key itself when it is missing, so that a test can find it. */
    public static String get(String key, Object... arguments) {
        String pattern = TEXTS.getProperty(key);
        if (pattern == null) return key;
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.JAPAN).format(arguments);
    }

    /** The raw pattern of a key. */
    public static Optional<String> pattern(String key) {
        return Optional.ofNullable(TEXTS.getProperty(key));
    }

    /** The keys that begin so. */
    public static List<String> keys(String prefix) {
        return TEXTS.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    private static Properties load() {
        Properties all = new Properties();
        for (String module : MODULES) {
            String file = "/messages/" + module + ".properties";
            try (var in = Messages.class.getResourceAsStream(file)) {
                if (in != null) all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        return all;
    }
}
