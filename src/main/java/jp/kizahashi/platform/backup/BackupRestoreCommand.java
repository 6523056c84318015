package jp.kizahashi.platform.backup;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.backup.BackupArchive.Unreadable;
import jp.kizahashi.platform.database.DatabaseArguments;
import jp.kizahashi.platform.database.DatabaseServer;

/** {@code ./tool backup restore}: fills an empty home folder, or an empty external PostgreSQL, from a backup. */
public final class BackupRestoreCommand implements Command {
    @Override
    public String words() {
        return "backup restore";
    }

    @Override
    public String summary() {
        return "fill an empty home folder or an empty external PostgreSQL from a backup";
    }

    @Override
    public String help() {
        return """
                ./tool backup restore FILE [--home FOLDER] [--mode real|demonstration]

                Into an empty home folder (--home or KIZAHASHI_HOME; the mode's folder below it), or, with
                KIZAHASHI_DB_URL and both passwords, into an empty external PostgreSQL; files and keys go to the
                home folder in both cases. This is also how a town moves from the embedded server to its own.
                Every row count and digest is compared, every foreign key checked; nothing that is there is
                overwritten. Everybody signs in again afterwards.
                JSON: restored, home, schema, tables, rows, files, missing[].
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        DatabaseArguments given = DatabaseArguments.of(words(), arguments);
        try (BackupArchive archive = BackupVerifyCommand.open(words(), given.file());
                DatabaseServer server = given.empty()) {
            new Restore(archive, server.ownerDataSource(), given.home()).run();
            Manifest manifest = archive.manifest();
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("restored", true);
            report.put("home", given.home().root().toString());
            report.put("schema", manifest.schema());
            report.put("tables", manifest.tables().size());
            report.put("rows", manifest.rows());
            report.put("files", manifest.files().size());
            report.put("missing", manifest.missing());
            out.print(Json.write(report));
        } catch (Unreadable e) {
            throw new BadInput(words() + ": " + given.file() + ": " + e.getMessage());
        }
    }
}
