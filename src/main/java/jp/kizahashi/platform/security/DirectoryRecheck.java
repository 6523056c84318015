package jp.kizahashi.platform.security;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.directory.Directory.Looked;
import jp.kizahashi.platform.directory.Directory.Standing;
import jp.kizahashi.platform.directory.TownDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the directory again about those who came in by it: whoever is disabled, expired or gone there is signed out
 * everywhere. While the directory is silent nobody is.
 */
@Component
class DirectoryRecheck {
    private final TownDirectory directory;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    DirectoryRecheck(
            TownDirectory directory,
            Sessions sessions,
            Accounts accounts,
            Audit audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.directory = directory;
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        if (directory.settings().isEmpty()) return;
        Map<Long, Set<String>> signedIn = sessions.byDirectory();
        if (signedIn.isEmpty()) return;
        Set<String> names = signedIn.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        directory
                .look(names, clock.instant())
                .filter(looked -> looked.fault() == null)
                .ifPresent(looked -> signedIn.forEach((account, theirs) -> end(account, theirs, looked)));
    }

    private void end(long account, Set<String> names, Looked looked) {
        names.stream()
                .map(name -> looked.standings().getOrDefault(name, Standing.USABLE))
                .filter(standing -> standing != Standing.USABLE)
                .findFirst()
                .ifPresent(standing -> end(account, standing));
    }

    private void end(long account, Standing standing) {
        sessions.end(account);
        accounts.actor(account)
                .ifPresent(actor -> Tenant.run(
                        actor.organisationId(),
                        () -> transaction.executeWithoutResult(status -> audit.record(
                                "session.directory-end", "account", account, Map.of("why", standing.name())))));
    }
}
