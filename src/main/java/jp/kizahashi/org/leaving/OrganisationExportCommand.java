package jp.kizahashi.org.leaving;

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
import jp.kizahashi.platform.leaving.Departure;
import jp.kizahashi.platform.leaving.LeavingManifest;
import jp.kizahashi.platform.leaving.LeavingManifest.Named;

/** {@code ./tool organisation export}: everything of one organisation in one archive, also while the product runs. */
public final class OrganisationExportCommand implements Command {
    @Override
    public String words() {
        return "organisation export";
    }

    @Override
    public String summary() {
        return "write everything of one organisation into one archive (needs --home or KIZAHASHI_DB_URL)";
    }

    @Override
    public String help() {
        return """
                ./tool organisation export CODE --out FILE.zip [--home FOLDER] [--mode real|demonstration]

                CODE is the 6-digit code of the organisation, or #14 for one without a code (its id).
                The archive holds every row of that organisation and of no other, its kept files and audit trail, the
                same as Excel workbooks and CSV files for people, and manifest.json with counts and SHA-256. It holds
                names, answers and password digests: keep it where only administrators can read.
                Stays behind: passkeys, confirmation codes and one-time codes of surveys (bound to this installation's
                address and keys). Answers to other organisations' surveys go along as a record to be read.
                JSON: file, bytes, organisation, schema, tables, rows, elsewhere, files, auditEntries, missing[].
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        DatabaseArguments given = DatabaseArguments.of(words(), arguments, "--out");
        if (given.rest().size() != 1)
            throw new BadInput(words() + ": give one code; see ./tool " + words() + " --help");
        Path file = Path.of(
                given.option("--out").orElseThrow(() -> new BadInput(words() + ": say where with --out FILE.zip")));
        if (Files.exists(file)) throw new BadInput(words() + ": " + file + " is there already");
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) throw new BadInput(words() + ": no folder " + folder);
        try (DatabaseServer server = given.existingAsOwner()) {
            Names names = new Names(server.ownerDataSource());
            Named organisation = names.find(given.rest().getFirst())
                    .orElseThrow(() -> new BadInput(
                            words() + ": no organisation " + given.rest().getFirst()));
            LeavingManifest manifest = new Departure(server, given.home(), InstantSource.system(), names)
                    .write(organisation.id(), file.toAbsolutePath());
            out.print(Json.write(report(file, manifest)));
        }
    }

    private static Map<String, Object> report(Path file, LeavingManifest manifest) throws java.io.IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("file", file.toString());
        report.put("bytes", Files.size(file));
        report.put("organisation", manifest.organisation().name());
        report.put("schema", manifest.schema());
        report.put("tables", manifest.tables().size());
        report.put("rows", manifest.rows());
        report.put("elsewhere", manifest.elsewhere());
        report.put("files", manifest.files());
        report.put("auditEntries", manifest.sealed());
        report.put("missing", manifest.missing());
        return report;
    }
}
