package jp.kizahashi.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTests {
    private static final Path DOCUMENT = Path.of("docs/how-to/settings.md");
    private static final Pattern PROPERTY = Pattern.compile("(?:\"|\\$\\{)(kizahashi\\.[a-z]+(?:-[a-z]+)*)(?=[\":}])");
    private static final Pattern VARIABLE = Pattern.compile("\\bKIZAHASHI_[A-Z_]+\\b");

    @TempDir
    Path home;

    @Test
    void the_document_lists_every_setting_with_default_and_meaning() throws IOException {
        String table = document();
        Files.writeString(Path.of("target/settings.md"), table);
        assertThat(DOCUMENT).as("copy target/settings.md to " + DOCUMENT).hasContent(table);
    }

    @Test
    void nothing_is_read_that_is_no_setting_and_every_setting_is_read() throws IOException {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : (Iterable<Path>) files.filter(SettingsTests::mayRead)::iterator) {
                String text = Files.readString(file);
                PROPERTY.matcher(text).results().forEach(m -> read.add(variable(m.group(1))));
            }
        }
        for (String door : new String[] {
            "run",
            "test",
            "tool",
            "src/main/scripts/start.sh",
            "src/main/packaging/linux/kizahashi",
            "src/main/packaging/linux/install.sh"
        }) VARIABLE.matcher(Files.readString(Path.of(door))).results().forEach(m -> read.add(m.group()));
        assertThat(read)
                .isEqualTo(Arrays.stream(Setting.values())
                        .map(Setting::variable)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void without_any_setting_nothing_is_wrong() {
        assertThat(SettingsCheck.faults(Map.of("KIZAHASHI_HOME", home.toString(), "PATH", "/bin")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "KIZAHASHI_PORT, 80a",
        "KIZAHASHI_PORT, 70000",
        "KIZAHASHI_MODE, production",
        "KIZAHASHI_PUBLIC_URL, kizahashi.example",
        "KIZAHASHI_PUBLIC_URL, https://",
        "KIZAHASHI_LOCK_MINUTES, 0",
        "KIZAHASHI_HEAP, 1",
        "KIZAHASHI_DB_CONNECTIONS, viele",
        "KIZAHASHI_FORWARD_HEADERS, yes",
        "KIZAHASHI_PROT, 8080",
    })
    void a_wrong_value_and_an_unknown_name_are_named(String name, String value) {
        var faults = SettingsCheck.faults(Map.of("KIZAHASHI_HOME", home.toString(), name, value));
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().name()).isEqualTo(name);
        assertThat(faults.getFirst().sentence()).contains(name).doesNotContain("setting.fault");
    }

    @Test
    void what_needs_a_companion_says_so() {
        var faults = SettingsCheck.faults(Map.of(
                "KIZAHASHI_HOME", home.toString(),
                "KIZAHASHI_DB_URL", "postgresql://db.example:5432/kizahashi",
                "KIZAHASHI_OIDC_ISSUER", "https://id.example"));
        assertThat(faults)
                .extracting(SettingsCheck.Fault::name)
                .containsExactly(
                        "KIZAHASHI_DB_OWNER_PASSWORD", "KIZAHASHI_DB_APP_PASSWORD", "KIZAHASHI_OIDC_CLIENT_ID");
    }

    @Test
    void a_secret_that_others_can_read_is_named() throws IOException {
        Path keys = Files.createDirectories(home.resolve("demonstration/keys"));
        Path secret = Files.writeString(keys.resolve("sealing.secret"), "x");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(SettingsCheck.faults(Map.of("KIZAHASHI_HOME", home.toString())))
                .extracting(SettingsCheck.Fault::name)
                .containsExactly(secret.toString());
    }

    @Test
    void a_home_that_is_a_file_is_named() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "x");
        assertThat(SettingsCheck.faults(Map.of("KIZAHASHI_HOME", file.toString())))
                .hasSize(1);
    }

    private static boolean mayRead(Path file) {
        return file.toString().matches(".*\\.(java|yml)") && !file.toString().contains("node_modules");
    }

    private static String variable(String property) {
        return "KIZAHASHI_"
                + property.substring("kizahashi.".length()).replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("# 設定（settings）\n\n");
        text.append("設定はすべて環境変数で渡します。`./tool config check` で、起動する前に確かめられます。")
                .append("秘密の値は、起動する利用者だけが読めるところに置いてください。\n\n");
        text.append("| 名前 | 既定値 | 意味 |\n|---|---|---|\n");
        for (Setting setting : Setting.values()) {
            String standard = setting.standard().isEmpty() ? "（なし）" : "`" + setting.standard() + "`";
            text.append("| `%s` | %s | %s |%n".formatted(setting.variable(), standard, setting.meaning()));
        }
        return text.toString();
    }
}
