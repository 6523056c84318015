package jp.kizahashi.org.leaving;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.database.DatabaseArguments;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.leaving.Arrival;
import jp.kizahashi.platform.leaving.Arrival.Report;
import jp.kizahashi.platform.leaving.LeavingArchive;

/** {@code ./tool organisation import}: takes one organisation in where others may live already. */
public final class OrganisationImportCommand implements Command {
    @Override
    public String words() {
        return "organisation import";
    }

    @Override
    public String summary() {
        return "take an organisation from its archive into this installation";
    }

    @Override
    public String help() {
        return """
                ./tool organisation import FILE.zip [--home FOLDER] [--mode real|demonstration]

                Into an installation that has been started once and has nothing of that organisation; others may live in
                it and stay as they are. Both installations must be of the same version: upgrade the older one first.
                Ids grow by one distance (34 becomes 1000034), so that they meet no other; everything else stays as it
                was. The audit trail comes along as it was sealed and verifies (./tool audit verify). Everything is
                there afterwards, or nothing.
                JSON: organisation (its id here), distance, rows, files, elsewhere, renamedLogins {before: now}.
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        DatabaseArguments given = DatabaseArguments.of(words(), arguments);
        try (LeavingArchive archive = LeavingArchive.open(given.file());
                DatabaseServer server = given.existingAsOwner()) {
            Report report = new Arrival(
                            server,
                            given.home(),
                            InstantSource.system(),
                            (connection, named) -> new NamedStore(connection).found(named))
                    .take(archive);
            Map<String, Object> lines = new LinkedHashMap<>();
            lines.put("organisation", report.organisation());
            lines.put("distance", report.distance());
            lines.put("rows", report.rows());
            lines.put("files", report.files());
            lines.put("elsewhere", report.elsewhere());
            lines.put("renamedLogins", report.renamedLogins());
            out.print(Json.write(lines));
        }
    }
}
