package jp.kizahashi.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.audit.AuditVerifyCommand;
import jp.kizahashi.platform.backup.Backups.Kind;
import jp.kizahashi.platform.backup.Backups.Listed;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.ExternalPostgres;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@AppTest
class BackupTests {
    private static final byte[] PDF = "%PDF-1.4\n架空\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private final Mirai mirai;
    private final StoredFiles files;
    private final Backups backups;
    private final DatabaseServer server;
    private final Home home;

    @TempDir
    Path folder;

    BackupTests(Mirai mirai, StoredFiles files, Backups backups, DatabaseServer server, Home home) {
        this.mirai = mirai;
        this.files = files;
        this.backups = backups;
        this.server = server;
        this.home = home;
    }

    /** The drill: everything goes into an empty folder and comes out of it again, row by row and byte by byte. */
    @Test
    void what_was_restored_gives_the_same_backup_again_and_its_audit_chain_holds() throws Exception {
        var town = mirai.found();
        mirai.as(
                town,
                Role.DX_OFFICE,
                () -> files.keep(town.actor(Role.DX_OFFICE), new ByteArrayInputStream(PDF), "根拠.pdf"));
        Path first = folder.resolve("first.zip");
        Manifest saved = backups.write(first);
        assertThat(saved.rows()).isPositive();
        assertThat(saved.files()).anySatisfy(f -> assertThat(f.bytes()).isEqualTo(PDF.length));
        assertThat(saved.missing()).isEmpty();

        Path restored = AppTest.Folder.temporary("kizahashi-restored");
        assertThat(tool(new BackupRestoreCommand(), first.toString(), "--home", restored.toString(), "--mode", "real"))
                .contains("\"restored\": true", "\"rows\": " + saved.rows());
        Path second = folder.resolve("second.zip");
        tool(new BackupCreateCommand(), "--home", restored.toString(), "--mode", "real", "--to", second.toString());
        try (BackupArchive again = BackupArchive.open(second)) {
            assertThat(again.manifest().tables()).isEqualTo(saved.tables());
            assertThat(again.manifest().files()).isEqualTo(saved.files());
            assertThat(again.manifest().sequences()).isEqualTo(saved.sequences());
        }
        assertThat(tool(new AuditVerifyCommand(), "--home", restored.toString(), "--mode", "real"))
                .contains("\"holds\": true")
                .doesNotContain("\"holds\": false");
        assertThatThrownBy(() -> tool(
                        new BackupRestoreCommand(), first.toString(), "--home", restored.toString(), "--mode", "real"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("holds a database already");
    }

    /** How a town moves from the embedded server to its own, of the oldest version that it may bring. */
    @Test
    @EnabledIf("isFifteenInstalled")
    void what_was_moved_to_a_postgresql_15_of_the_towns_own_is_equal_table_by_table() throws Exception {
        var town = mirai.found();
        mirai.as(
                town,
                Role.DX_OFFICE,
                () -> files.keep(town.actor(Role.DX_OFFICE), new ByteArrayInputStream(PDF), "根拠.pdf"));
        Path first = folder.resolve("first.zip");
        Manifest saved = backups.write(first);
        Path second = folder.resolve("second.zip");
        try (ExternalPostgres own = ExternalPostgres.start("15")) {
            assertThat(own.version()).startsWith("15.");
            System.setProperty("kizahashi.home", folder.toString());
            String said = own.during(() -> tool(new BackupRestoreCommand(), first.toString(), "--mode", "real"));
            assertThat(said).contains("\"restored\": true", "\"rows\": " + saved.rows());
            own.during(() -> tool(new BackupCreateCommand(), "--mode", "real", "--to", second.toString()));
            assertThat(own.during(() -> tool(new AuditVerifyCommand(), "--mode", "real")))
                    .contains("\"holds\": true")
                    .doesNotContain("\"holds\": false");
            assertThatThrownBy(() ->
                            own.during(() -> tool(new BackupRestoreCommand(), first.toString(), "--mode", "real")))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("the database is not empty");
        } finally {
            System.clearProperty("kizahashi.home");
        }
        try (BackupArchive again = BackupArchive.open(second)) {
            assertThat(again.manifest().tables()).isEqualTo(saved.tables());
            assertThat(again.manifest().files()).isEqualTo(saved.files());
            assertThat(again.manifest().sequences()).isEqualTo(saved.sequences());
        }
    }

    static boolean isFifteenInstalled() {
        return ExternalPostgres.isInstalled("15");
    }

    @Test
    void a_changed_a_cut_and_a_foreign_file_are_told_from_a_whole_backup() throws Exception {
        Path file = folder.resolve("backup.zip");
        backups.write(file);
        assertThat(tool(new BackupVerifyCommand(), file.toString())).contains("\"whole\": true");

        Path changed = Files.copy(file, folder.resolve("changed.zip"));
        try (var zip = FileSystems.newFileSystem(changed, Map.of())) {
            Path table = zip.getPath("tables/org_organisation.copy");
            Files.writeString(table, Files.readString(table).replaceFirst(".", "9"));
            Files.delete(zip.getPath("tables/platform_file.copy"));
        }
        assertThat(tool(new BackupVerifyCommand(), changed.toString()))
                .contains("\"whole\": false", "tables/org_organisation.copy", "tables/platform_file.copy: missing");

        Path cut = folder.resolve("cut.zip");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> tool(new BackupVerifyCommand(), cut.toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("not a whole archive");
        assertThatThrownBy(() -> tool(
                        new BackupVerifyCommand(), folder.resolve("none.zip").toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no file");
    }

    @Test
    void a_backup_of_a_newer_version_and_a_full_database_are_refused_untouched() throws Exception {
        Path file = folder.resolve("backup.zip");
        backups.write(file);
        try (BackupArchive archive = BackupArchive.open(file)) {
            assertThatThrownBy(() -> new Restore(archive, server.ownerDataSource(), new Home(folder)).run())
                    .hasMessageContaining("the database is not empty");
        }
        Path newer = Files.copy(file, folder.resolve("newer.zip"));
        try (var zip = FileSystems.newFileSystem(newer, Map.of())) {
            Path entry = zip.getPath(Manifest.ENTRY);
            Files.writeString(
                    entry, Files.readString(entry).replaceFirst("\"schema\" : \"\\d+", "\"schema\" : \"29991231"));
        }
        try (BackupArchive archive = BackupArchive.open(newer)) {
            assertThatThrownBy(() -> new Restore(archive, server.ownerDataSource(), new Home(folder)).run())
                    .hasMessageContaining("newer version");
        }
    }

    @Test
    void the_newest_of_each_kind_stay() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-01T17:00:00Z"));
        InstantSource clock = () -> now.updateAndGet(before -> before.plusSeconds(3600));
        Backups kept = new Backups(server.ownerDataSource(), new Home(folder), clock, 2);
        Listed upgrade = kept.make(Kind.BEFORE_UPGRADE);
        List<Listed> nightly = new ArrayList<>();
        for (int i = 0; i < 3; i++) nightly.add(kept.make(Kind.NIGHTLY));
        assertThat(kept.all()).containsExactly(nightly.get(2), nightly.get(1), upgrade);
        assertThat(BackupAge.of(kept.all(), nightly.get(2).at().plusSeconds(25 * 3600)))
                .satisfies(age -> assertThat(age.isTooOld()).isFalse());
        assertThat(BackupAge.of(kept.all(), nightly.get(2).at().plusSeconds(50 * 3600)))
                .satisfies(age -> {
                    assertThat(age.isTooOld()).isTrue();
                    assertThat(age.days()).isEqualTo(2);
                });
    }

    private static String tool(jp.kizahashi.platform.Command command, String... arguments) throws Exception {
        var out = new ByteArrayOutputStream();
        command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        return out.toString(StandardCharsets.UTF_8);
    }
}
