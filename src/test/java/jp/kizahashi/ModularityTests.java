package jp.kizahashi;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
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

    /** The front door of a module opens its rooms, and the rooms share its problems; between rooms there is one direction. */
    @Test
    void no_room_needs_one_that_needs_it() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String name = type.getPackageName();
                        return name.startsWith("jp.kizahashi.") && name.split("\\.").length > 3
                                ? SliceIdentifier.of(name)
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "rooms";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter().importPath(Path.of("target/classes/jp")));
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
