package jp.kizahashi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a benchmark calls may move; whoever moves it learns here that the benchmark no longer runs. */
class BenchGuardTests {
    @TempDir
    Path classes;

    @Test
    void every_program_of_the_benchmarks_compiles() throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var found = new DiagnosticCollector<JavaFileObject>();
        try (Stream<Path> programs = Files.list(Path.of("bench"));
                StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            List<Path> sources =
                    programs.filter(p -> p.toString().endsWith(".java")).toList();
            List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString());
            boolean compiles = compiler.getTask(
                            null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(sources).isNotEmpty();
            assertThat(compiles).as("%s", found.getDiagnostics()).isTrue();
        }
    }
}
