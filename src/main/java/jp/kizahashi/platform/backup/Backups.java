package jp.kizahashi.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.kizahashi.platform.Megabytes;
import jp.kizahashi.platform.database.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backups below the home folder: made, listed, and thrown away when there are enough newer ones. */
public class Backups {
    private static final Logger log = LoggerFactory.getLogger(Backups.class);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final Pattern NAME =
            Pattern.compile("kizahashi-(\\d{8}-\\d{6})-(" + String.join("|", Kind.words()) + ")\\.zip");

    /** Why a backup was made. */
    public enum Kind {
        NIGHTLY,
        BY_HAND,
        BEFORE_UPGRADE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static List<String> words() {
            return Stream.of(values()).map(Kind::word).toList();
        }
    }

    /**
     * A backup that lies in the folder.
     *
     * @param at when it was begun
     * @param bytes its size
     */
    public record Listed(Path file, Kind kind, Instant at, long bytes) {
        public String name() {
            return file.getFileName().toString();
        }

        public String size() {
            return Megabytes.text(bytes);
        }
    }

    private final DataSource owner;
    private final Home home;
    private final InstantSource clock;
    private final int kept;

    /**
     * @param owner connections of the role that owns every table
     * @param kept how many of each kind stay
     */
    public Backups(DataSource owner, Home home, InstantSource clock, int kept) {
        this.owner = owner;
        this.home = home;
        this.clock = clock;
        this.kept = kept;
    }

    /** Makes a backup below the home folder and throws away what is older than those kept of its kind. */
    public synchronized Listed make(Kind kind) {
        Path file = next(kind);
        write(file);
        mustBeWhole(file);
        List<Listed> all = all();
        all.stream().filter(b -> b.kind() == kind).skip(kept).forEach(Backups::remove);
        return all.stream().filter(b -> b.file().equals(file)).findFirst().orElseThrow();
    }

    /** Where a backup made by hand would be written now. */
    Path nextByHand() {
        return next(Kind.BY_HAND);
    }

    private Path next(Kind kind) {
        String stamp = STAMP.format(clock.instant().atZone(TOKYO));
        return home.backups().resolve("kizahashi-" + stamp + "-" + kind.word() + ".zip");
    }

    /** Writes a backup to a place of the caller's choice. */
    public Manifest write(Path file) {
        try {
            Manifest manifest = new BackupWriter(owner, home, clock).write(file);
            log.info(
                    "backup {}: {} tables, {} rows, {} files, {} missing",
                    file.getFileName(),
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.files().size(),
                    manifest.missing().size());
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be read for a backup", e);
        }
    }

    /** A backup that cannot be read back is worse than none: it is thrown away, and somebody hears of it. */
    private static void mustBeWhole(Path file) {
        try (BackupArchive archive = BackupArchive.open(file)) {
            List<String> faults = archive.faults();
            if (faults.isEmpty()) return;
            Files.deleteIfExists(file);
            throw new IllegalStateException("backup " + file.getFileName() + " is not whole: " + faults.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies in the folder, newest first. */
    public List<Listed> all() {
        try (Stream<Path> files = Files.list(home.backups())) {
            return files.flatMap(file -> listed(file).stream())
                    .sorted(Comparator.comparing(Listed::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Listed> listed(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) return Optional.empty();
        Instant at = STAMP.withZone(TOKYO).parse(name.group(1), Instant::from);
        Kind kind = Kind.valueOf(name.group(2).toUpperCase(Locale.ROOT).replace('-', '_'));
        try {
            return Optional.of(new Listed(file, kind, at, Files.size(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void remove(Listed old) {
        try {
            Files.deleteIfExists(old.file());
        } catch (IOException e) {
            log.warn("an old backup could not be removed: {}", old.name(), e);
        }
    }
}
