package jp.kizahashi.platform.backup;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.database.DatabaseArguments;
import jp.kizahashi.platform.database.DatabaseServer;

/** {@code ./tool backup create}: database and files in one archive, also while the product runs. */
public final class BackupCreateCommand implements Command {
    @Override
    public String words() {
        return "backup create";
    }

    @Override
    public String summary() {
        return "write database, files and keys into one archive (needs --home or KIZAHASHI_DB_URL)";
    }

    @Override
    public String help() {
        return """
                ./tool backup create [--home FOLDER] [--mode real|demonstration] [--to FILE]

                Reads every table in one snapshot, then the files that it names; the product may go on working.
                The archive holds keys: keep it where only administrators can read. Without --to it is written
                below backups/ of the home folder. With KIZAHASHI_DB_URL both passwords are needed, and --home is
                replaced by KIZAHASHI_HOME for files and keys.
                JSON: file, bytes, schema, tables, rows, files, missing[] (files that a row names and that are gone).
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        DatabaseArguments given =
                DatabaseArguments.of(words(), arguments, "--to").alone();
        try (DatabaseServer server = given.existingAsOwner()) {
            Backups backups =
                    new Backups(server.ownerDataSource(), given.home(), InstantSource.system(), Integer.MAX_VALUE);
            Path file = given.option("--to").map(Path::of).orElseGet(() -> backups.nextByHand());
            if (Files.exists(file)) throw new BadInput(words() + ": " + file + " is there already");
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) throw new BadInput(words() + ": no folder " + folder);
            out.print(Json.write(report(file, backups.write(file))));
        }
    }

    private static Map<String, Object> report(Path file, Manifest manifest) throws java.io.IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("file", file.toString());
        report.put("bytes", Files.size(file));
        report.put("schema", manifest.schema());
        report.put("tables", manifest.tables().size());
        report.put("rows", manifest.rows());
        report.put("files", manifest.files().size());
        report.put("missing", manifest.missing());
        return report;
    }
}
