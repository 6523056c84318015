package jp.kizahashi.platform.audit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.database.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code ./tool audit verify}: every organisation's chain, from its beginning, without the web. */
public final class AuditVerifyCommand implements Command {
    @Override
    public String words() {
        return "audit verify";
    }

    @Override
    public String summary() {
        return "verify the audit chain of every organisation (needs --home or KIZAHASHI_DB_URL)";
    }

    @Override
    public String help() {
        return """
                ./tool audit verify [--home FOLDER] [--mode real|demonstration]

                Reads every sealed row and compares its digest. Needs a database: KIZAHASHI_DB_URL with both
                passwords, else the embedded one below --home (KIZAHASHI_HOME). A server that runs already is
                used and left running; otherwise one is started and stopped again.
                JSON: holds, organisations[] {organisation, entries, unsealed, head, holds, brokenAt}.
                brokenAt is the place of the first row that does not fit, null when the chain holds.
                Exit 0 also when a chain is broken: read "holds".
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) {
        Map<String, String> options = options(arguments);
        try (DatabaseServer server = server(options)) {
            var transactions = new TransactionTemplate(server.transactions());
            var store = AuditStore.over(server.appDataSource());
            out.print(Json.write(report(store, new AuditChain(store, transactions))));
        } catch (BadSqlGrammarException e) {
            throw new BadInput("audit verify: the database is of an older version; start the product once");
        }
    }

    private static Map<String, Object> report(AuditStore store, AuditChain chain) {
        boolean holds = true;
        List<Object> lines = new ArrayList<>();
        for (long organisation : store.organisations()) {
            var found = Tenant.as(organisation, chain::verify);
            holds &= found.holds();
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("organisation", organisation);
            line.put("entries", found.entries());
            line.put("unsealed", found.unsealed());
            line.put("head", found.head().orElse(null));
            line.put("holds", found.holds());
            line.put("brokenAt", found.brokenAt().orElse(null));
            lines.add(line);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("holds", holds);
        report.put("organisations", lines);
        return report;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!List.of("--home", "--mode").contains(name) || i + 1 == arguments.size())
                throw new BadInput("audit verify: unexpected '" + name + "'; see ./tool audit verify --help");
            options.put(name, arguments.get(i + 1));
        }
        return options;
    }

    private static DatabaseServer server(Map<String, String> options) {
        String url = System.getenv().getOrDefault("KIZAHASHI_DB_URL", "");
        if (!url.isBlank() && !options.containsKey("--home")) return DatabaseServer.external(url, password());
        Path database = home(options).database();
        if (!Files.exists(database.resolve("data/PG_VERSION")))
            throw new BadInput("audit verify: no database below " + database + "; give --home or KIZAHASHI_DB_URL");
        return DatabaseServer.attached(home(options));
    }

    private static String password() {
        String password = System.getenv().getOrDefault("KIZAHASHI_DB_APP_PASSWORD", "");
        if (password.isBlank()) throw new BadInput("audit verify: KIZAHASHI_DB_URL needs KIZAHASHI_DB_APP_PASSWORD");
        return password;
    }

    /** The named folder itself when it holds a database, else the one mode that has one below it. */
    private static Home home(Map<String, String> options) {
        @Nullable String folder = options.getOrDefault("--home", System.getenv("KIZAHASHI_HOME"));
        @Nullable String mode = options.getOrDefault("--mode", System.getenv("KIZAHASHI_MODE"));
        if (mode != null) return Home.of(folder, mode);
        if (folder != null && Files.isDirectory(Path.of(folder, "database"))) return new Home(Path.of(folder));
        List<Home> found = List.of(Home.of(folder, "real"), Home.of(folder, "demonstration")).stream()
                .filter(home -> Files.isDirectory(home.database()))
                .toList();
        if (found.size() == 2)
            throw new BadInput("audit verify: two databases there; say --mode real or demonstration");
        return found.isEmpty() ? Home.of(folder, "real") : found.getFirst();
    }
}
