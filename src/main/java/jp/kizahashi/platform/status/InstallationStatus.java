package jp.kizahashi.platform.status;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Megabytes;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.PlatformModule;
import jp.kizahashi.platform.backup.Backups;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.directory.Directory;
import jp.kizahashi.platform.directory.DirectorySettings;
import jp.kizahashi.platform.mail.Postman;
import jp.kizahashi.platform.status.Finding.Level;
import jp.kizahashi.platform.status.StatusStore.Server;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at everything an administrator is responsible for and says what is so and what to do. */
@Component
class InstallationStatus {
    private static final long GB = 1_000_000_000;
    private static final Duration LATE = Duration.ofMinutes(15);

    private final StatusStore store;
    private final DatabaseServer server;
    private final Home home;
    private final Backups backups;
    private final Postman postman;
    private final Surroundings surroundings;

    InstallationStatus(
            StatusStore store,
            DatabaseServer server,
            Home home,
            Backups backups,
            Postman postman,
            Surroundings surroundings) {
        this.store = store;
        this.server = server;
        this.home = home;
        this.backups = backups;
        this.postman = postman;
        this.surroundings = surroundings;
    }

    /** The settings and the clock of this node. */
    @Component
    record Surroundings(Environment settings, InstantSource clock) {
        String value(String name) {
            return settings.getProperty(name, "").strip();
        }
    }

    /** Everything that was looked at, for the running tenant; what is wrong stands first. */
    @Transactional(readOnly = true)
    public List<Finding> findings() {
        Server now = store.server();
        List<Finding> all = new ArrayList<>();
        all.add(disk("disk", home.root()));
        if (!home.shared().equals(home.root())) all.add(disk("shared", home.shared()));
        all.add(Finding.of("database", Level.GOOD, now.version(), Megabytes.text(now.bytes()), kind()));
        all.add(backup());
        all.add(mail());
        all.add(jobs());
        all.add(clock(now));
        all.addAll(address());
        directory().ifPresent(all::add);
        all.add(Finding.of(
                "version",
                Level.GOOD,
                PlatformModule.version(),
                Runtime.version().toString()));
        all.sort(Comparator.comparing(Finding::level).reversed());
        return all;
    }

    /** Below 1 GB nothing can be kept soon; below 5 GB a backup may not fit. */
    static Level room(long bytes) {
        return bytes < GB ? Level.WRONG : bytes < 5 * GB ? Level.NOTICE : Level.GOOD;
    }

    private static Finding disk(String subject, Path folder) {
        long free = folder.toFile().getUsableSpace();
        return Finding.of(subject, room(free), Megabytes.text(free), folder.toString());
    }

    private String kind() {
        return server.isEmbedded()
                ? Messages.get("platform.status.database.embedded")
                : Messages.get("platform.status.database.external");
    }

    private Finding backup() {
        var all = backups.all();
        if (all.isEmpty()) return Finding.named("backup", Level.NOTICE, "NONE");
        long hours = Duration.between(all.getFirst().at(), now()).toHours();
        return Finding.of("backup", hours > 26 ? Level.WRONG : Level.GOOD, hours);
    }

    private Finding mail() {
        int failed = store.failedMails();
        int late = store.mailsWaitingSince(now().minus(Duration.ofHours(1)));
        if (failed > 0) return Finding.of("mail", Level.WRONG, failed);
        if (!postman.isConfigured())
            return late > 0 ? Finding.of("mail", Level.NOTICE, late) : Finding.named("mail", Level.GOOD, "NONE");
        return late > 0 ? Finding.named("mail", Level.WRONG, "LATE", late) : Finding.of("mail", Level.GOOD);
    }

    private Finding jobs() {
        List<String> trouble = store.tasksInTrouble(now().minus(LATE));
        return trouble.isEmpty()
                ? Finding.of("jobs", Level.GOOD)
                : Finding.of("jobs", Level.WRONG, String.join(", ", trouble));
    }

    /** Two machines may differ; deadlines hang on the clock. */
    private static Finding clock(Server server) {
        long apart = Math.abs(Duration.between(server.now(), Instant.now()).toSeconds());
        return Finding.of("clock", apart > 5 ? Level.WRONG : Level.GOOD, apart);
    }

    private List<Finding> address() {
        String configured = surroundings.value("kizahashi.public-url");
        if (configured.isEmpty()) return List.of(Finding.of("address", Level.NOTICE));
        URI address = URI.create(configured);
        if (!"https".equals(address.getScheme())) return List.of(Finding.of("address", Level.WRONG, configured));
        return List.of(Finding.of("address", Level.GOOD, configured), certificate(CertificateEnd.of(address), now()));
    }

    private Optional<Finding> directory() {
        return DirectorySettings.of(surroundings::value)
                .map(d -> new Directory(d)
                        .fault()
                        .map(fault -> Finding.of("directory", Level.WRONG, fault.sentence(d)))
                        .orElseGet(() -> Finding.of("directory", Level.GOOD, d.address())));
    }

    /** Thirty days are time enough to order the next one. */
    static Finding certificate(Optional<Instant> end, Instant now) {
        if (end.isEmpty()) return Finding.named("certificate", Level.NOTICE, "UNKNOWN");
        long days = Duration.between(now, end.get()).toDays();
        if (end.get().isBefore(now)) return Finding.of("certificate", Level.WRONG);
        return Finding.of("certificate", days < 30 ? Level.NOTICE : Level.GOOD, days);
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}
