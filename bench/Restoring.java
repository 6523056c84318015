import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipFile;
import jp.kizahashi.Kizahashi;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.audit.AuditVerifyCommand;
import jp.kizahashi.platform.backup.BackupCreateCommand;
import jp.kizahashi.platform.backup.BackupRestoreCommand;
import jp.kizahashi.platform.backup.Backups;
import jp.kizahashi.platform.database.ExternalPostgres;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.files.FileKind;
import jp.kizahashi.platform.files.StoredFiles;
import org.springframework.boot.SpringApplication;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup of the demonstration region while eight writers add persons and files, restored into an empty folder and into a
 * PostgreSQL 15 of its own; what comes out of each again is compared table by table and file by file. Needs a tree built
 * with its tests: {@code java -cp target/test-classes:target/classes:… bench/Restoring.java FOLDER}.
 */
final class Restoring {
    private static final int WRITERS = 8;

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
        Path first = folder.resolve("first.zip");
        String[] settings = {"--kizahashi.home=" + folder.resolve("from"), "--kizahashi.mode=demonstration", "--server.port=0"};
        try (var product = SpringApplication.run(Kizahashi.class, settings)) {
            AtomicBoolean going = new AtomicBoolean(true);
            AtomicLong written = new AtomicLong();
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(Thread.ofPlatform().start(() -> write(product.getBean(People.class), product.getBean(StoredFiles.class),
                        product.getBean(TransactionTemplate.class), writer, going, written)));
            }
            Thread.sleep(5_000);
            long before = written.get();
            long begin = System.nanoTime();
            product.getBean(Backups.class).write(first);
            say("backup", begin);
            System.out.println("written meanwhile: " + (written.get() - before) + " transactions, before it " + before);
            going.set(false);
            for (Thread writer : writers) writer.join();
        }
        JsonNode saved = manifest(first);
        System.out.println(sums(saved) + ", " + Files.size(first) + " bytes");
        long begin = System.nanoTime();
        tool(new BackupRestoreCommand(), first.toString(), "--home", folder.resolve("into").toString(), "--mode", "real");
        say("restore into an empty folder (PostgreSQL 18)", begin);
        Path second = folder.resolve("second.zip");
        tool(new BackupCreateCommand(), "--home", folder.resolve("into").toString(), "--mode", "real", "--to", second.toString());
        compare(saved, manifest(second));
        System.out.println(tool(new AuditVerifyCommand(), "--home", folder.resolve("into").toString(), "--mode", "real")
                .lines().skip(1).findFirst().orElseThrow());
        try (ExternalPostgres own = ExternalPostgres.start("15")) {
            System.setProperty("kizahashi.home", folder.resolve("files-of-15").toString());
            long start = System.nanoTime();
            own.during(() -> tool(new BackupRestoreCommand(), first.toString(), "--mode", "real"));
            say("restore into PostgreSQL " + own.version(), start);
            Path third = folder.resolve("third.zip");
            own.during(() -> tool(new BackupCreateCommand(), "--mode", "real", "--to", third.toString()));
            compare(saved, manifest(third));
            System.out.println(own.during(() -> tool(new AuditVerifyCommand(), "--mode", "real")).lines().skip(1).findFirst().orElseThrow());
        }
        System.exit(0);
    }

    private static void write(People people, StoredFiles files, TransactionTemplate transaction, int writer, AtomicBoolean going, AtomicLong written) {
        for (int n = 0; going.get(); n++) {
            String name = "W" + writer + "-" + n;
            Tenant.run(1, () -> transaction.executeWithoutResult(status -> {
                long person = people.addPerson(name, "架空 " + name, "");
                files.keep(1, person, new ByteArrayInputStream(("%PDF-1.4\n" + name + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8)), name + ".pdf", java.util.Set.of(FileKind.PDF));
            }));
            written.incrementAndGet();
        }
    }

    private static String tool(Command command, String... arguments) throws Exception {
        var out = new ByteArrayOutputStream();
        command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode manifest(Path archive) throws Exception {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return JsonMapper.shared().readTree(zip.getInputStream(zip.getEntry("backup.json")));
        }
    }

    private static String sums(JsonNode manifest) {
        long rows = 0;
        for (JsonNode table : manifest.get("tables")) rows += table.get("rows").asLong();
        return manifest.get("tables").size() + " tables, " + rows + " rows, " + manifest.get("files").size() + " files, "
                + manifest.get("missing").size() + " missing";
    }

    private static void compare(JsonNode before, JsonNode after) {
        Map<String, String> expected = digests(before);
        Map<String, String> found = digests(after);
        System.out.println(sums(after) + (expected.equals(found) ? ": equal, every table and file by SHA-256" : ": DIFFERENT"));
    }

    private static Map<String, String> digests(JsonNode manifest) {
        Map<String, String> digests = new HashMap<>();
        for (JsonNode table : manifest.get("tables")) digests.put(table.get("name").asString(), table.get("rows") + " " + table.get("sha256").asString());
        for (JsonNode file : manifest.get("files")) digests.put(file.get("path").asString(), file.get("sha256").asString());
        return digests;
    }

    private static void say(String what, long begin) {
        System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    }
}
