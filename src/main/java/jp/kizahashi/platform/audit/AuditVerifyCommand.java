package jp.kizahashi.platform.audit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.database.DatabaseArguments;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.Tenant;
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
                JSON: holds, organisations[] {organisation, entries, unsealed, head, holds, brokenAt, inherited[]}.
                inherited[] {chapter, entries, holds}: trails brought from other installations.
                brokenAt is the place of the first row that does not fit, null when the chain holds.
                Exit 0 also when a chain is broken: read "holds".
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) {
        try (DatabaseServer server =
                DatabaseArguments.of(words(), arguments).alone().existing()) {
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
            line.put(
                    "inherited",
                    found.inherited().stream()
                            .map(i -> Map.of("chapter", i.chapter(), "entries", i.entries(), "holds", i.holds()))
                            .toList());
            lines.add(line);
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("holds", holds);
        report.put("organisations", lines);
        return report;
    }
}
