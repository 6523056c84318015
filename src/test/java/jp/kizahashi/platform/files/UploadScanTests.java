package jp.kizahashi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadScanTests {
    @TempDir
    Path folder;

    @Test
    void without_a_scanner_nothing_is_run() throws IOException {
        assertThatCode(() -> new UploadScan(" ", 5).check(file("clean"))).doesNotThrowAnyException();
    }

    @Test
    void a_clean_file_passes_and_an_infected_one_is_refused_whatever_its_name() throws IOException {
        UploadScan scan = new UploadScan(scanner("! grep -q virus \"$2\"") + " --quiet", 5);
        assertThatCode(() -> scan.check(file("clean; exit 1"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> scan.check(file("virus"))).hasMessageContaining("PLT-051");
    }

    @Test
    void a_scanner_that_breaks_is_missing_or_hangs_lets_nothing_through() throws IOException {
        assertThatThrownBy(() -> new UploadScan(scanner("exit 2"), 5).check(file("clean")))
                .hasMessageContaining("PLT-052");
        assertThatThrownBy(() -> new UploadScan("/no/such/scanner", 5).check(file("clean")))
                .hasMessageContaining("PLT-052");
        long before = System.nanoTime();
        assertThatThrownBy(() -> new UploadScan(scanner("exec sleep 60"), 1).check(file("clean")))
                .hasMessageContaining("PLT-052");
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    }

    @Test
    void the_gate_asks_the_scanner_before_it_reads_a_file() throws IOException {
        UploadCheck gate = new UploadCheck(UploadLimits.STANDARD, new UploadScan(scanner("exit 1"), 5));
        assertThatThrownBy(() -> gate.check(file("番号,名前\n1,架空\n"), "a.csv", java.util.Set.of(FileKind.CSV)))
                .hasMessageContaining("PLT-051");
    }

    private Path file(String words) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "upload $(exit 1) ", ".csv"), words);
    }

    private String scanner(String body) throws IOException {
        Path script = Files.writeString(Files.createTempFile(folder, "scan", ".sh"), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }
}
