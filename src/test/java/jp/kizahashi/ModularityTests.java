package jp.kizahashi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the ten rooms. */
class ModularityTests {
    static final List<String> MODULES =
            List.of("platform", "stats", "org", "ai", "survey", "process", "plan", "talent", "partner", "civic");

    @Test
    void modules_use_only_what_they_are_allowed_to() {
        ApplicationModules.of(Kizahashi.class).verify();
    }

    @Test
    void every_module_declares_what_it_may_use() throws Exception {
        Path root = Path.of("src/main/java/jp/kizahashi");
        try (var folders = Files.list(root)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(MODULES);
        }
        for (String module : MODULES) {
            Path info = root.resolve(module).resolve("package-info.java");
            assertThat(Files.readString(info)).as(module).contains("allowedDependencies = {");
        }
    }
}
