package jp.kizahashi.platform.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a town installs: the same bytes every time, and a start without network, JDK, Maven or Node. */
class PackageTests {
    private static final Instant TIME = Instant.parse("2026-11-22T03:00:00Z");
    private static final Path CLASSES = Path.of("target/classes");
    /** The script says so when the machine does not let it make a network of its own. */
    private static final int NOT_PERMITTED = 77;

    @TempDir
    Path folder;

    @Test
    void an_archive_does_not_depend_on_when_and_in_which_order_files_were_written() throws IOException {
        Path first = tree("first", "b", "a");
        Path second = tree("second", "a", "b");
        Files.setLastModifiedTime(second.resolve("a.txt"), FileTime.from(Instant.EPOCH));
        SteadyArchive.tarGz(first, folder.resolve("1.tar.gz"), TIME);
        SteadyArchive.tarGz(second, folder.resolve("2.tar.gz"), TIME);
        assertThat(folder.resolve("1.tar.gz")).hasSameBinaryContentAs(folder.resolve("2.tar.gz"));
        SteadyArchive.zip(first, true, folder.resolve("1.zip"), TIME);
        SteadyArchive.zip(second, true, folder.resolve("2.zip"), TIME);
        assertThat(folder.resolve("1.zip")).hasSameBinaryContentAs(folder.resolve("2.zip"));
    }

    @Test
    void the_checksums_are_those_that_sha256sum_reads() throws Exception {
        Path tree = tree("tree", "a", "b");
        Checksums.write(tree);
        assertThat(Programs.run(tree, Map.of(), List.of("sha256sum", "-c", Checksums.FILE)))
                .isEqualTo("a.txt: OK\nb.txt: OK\n");
    }

    @Test
    void a_manual_page_is_html_whose_links_lead_to_html() {
        String page = new ManualPages().page("""
                # 手引 & 設定

                | 名前 | 意味 |
                |---|---|
                | [次](02-setup.md#よく) | [外](https://example.lg.jp/a.md) <script> |
                """);
        assertThat(page)
                .contains("<title>手引 &amp; 設定</title>", "<table>", "href=\"02-setup.html#", "example.lg.jp/a.md\"")
                .doesNotContain("<script>");
    }

    @Test
    void it_starts_without_network_and_jdk_for_somebody_without_rights() throws Exception {
        assumeTrue(Files.exists(CLASSES.resolve("sbom/bom.json")), "the build wrote no bill of materials");
        Distribution distribution = new Distribution(Path.of("").toAbsolutePath(), folder.toRealPath(), "test", TIME);
        Path unpacked = distribution.linux();
        assertThat(unpacked.resolve("sbom.json"))
                .content()
                .contains("bpmn-js", "\"PostgreSQL\"", "Java runtime", TIME.toString());
        assertThat(unpacked.resolve("licences/PARTS.txt"))
                .content()
                .contains("spring-boot")
                .contains("htmx.org");
        assertThat(unpacked.resolve("docs/manual/index.html")).content().contains("階（きざはし）の手引");

        Path said = folder.resolve("said.json");
        Process drill = new ProcessBuilder("bench/package-offline.sh", unpacked.toString(), "120")
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(drill.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assumeTrue(drill.exitValue() != NOT_PERMITTED, "this machine permits no network namespace");
        assertThat(drill.exitValue()).isZero();
        assertThat(said).content().contains("\"signedIn\"");
    }

    private Path tree(String name, String... files) throws IOException {
        Path tree = Files.createDirectories(folder.resolve(name).resolve("tree"));
        for (String file : files) {
            Files.writeString(tree.resolve(file + ".txt"), file);
            Files.setPosixFilePermissions(
                    tree.resolve(file + ".txt"),
                    PosixFilePermissions.fromString(file.equals("a") ? "rwx------" : "rw-rw-rw-"));
        }
        return tree;
    }
}
