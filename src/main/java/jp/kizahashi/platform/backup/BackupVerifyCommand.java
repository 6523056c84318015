package jp.kizahashi.platform.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.backup.BackupArchive.Unreadable;
import jp.kizahashi.platform.database.DatabaseArguments;

/** {@code ./tool backup verify}: whether an archive still holds what was written into it. */
public final class BackupVerifyCommand implements Command {
    @Override
    public String words() {
        return "backup verify";
    }

    @Override
    public String summary() {
        return "read a backup whole and compare every table and file with its digest";
    }

    @Override
    public String help() {
        return """
                ./tool backup verify FILE

                JSON: whole, at, product, schema, tables, rows, files, missing[], faults[] (one line for each part that is
                not as it was written). Exit 0 also when it is not whole: read "whole". Exit 2 when it is no backup.
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        Path file = DatabaseArguments.of(words(), arguments).file();
        try (BackupArchive archive = open(words(), file)) {
            List<String> faults = archive.faults();
            Manifest manifest = archive.manifest();
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("whole", faults.isEmpty());
            report.put("at", manifest.at());
            report.put("product", manifest.product());
            report.put("schema", manifest.schema());
            report.put("tables", manifest.tables().size());
            report.put("rows", manifest.rows());
            report.put("files", manifest.files().size());
            report.put("missing", manifest.missing());
            report.put("faults", faults);
            out.print(Json.write(report));
        }
    }

    static BackupArchive open(String words, Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new BadInput(words + ": no file " + file);
        try {
            return BackupArchive.open(file);
        } catch (Unreadable e) {
            throw new BadInput(words + ": " + file + ": " + e.getMessage());
        }
    }
}
