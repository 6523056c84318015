package jp.kizahashi.org.leaving;

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
import java.util.stream.Stream;
import jp.kizahashi.platform.Megabytes;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.leaving.Departure;
import org.springframework.stereotype.Component;

/** Where ordered archives lie: below the home folder, one folder an organisation. */
@Component
class ExportFolder {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    /** An archive that is ready. */
    record Export(Path file, Instant at, long bytes) {
        public String name() {
            return file.getFileName().toString();
        }

        public String size() {
            return Megabytes.text(bytes);
        }
    }

    private final DatabaseServer server;
    private final Home home;
    private final InstantSource clock;

    ExportFolder(DatabaseServer server, Home home, InstantSource clock) {
        this.server = server;
        this.home = home;
        this.clock = clock;
    }

    /** Writes an archive of the organisation as it is now. */
    void make(long organisation) {
        Path file = folder(organisation)
                .resolve("kizahashi-" + organisation + "-"
                        + STAMP.format(clock.instant().atZone(TOKYO)) + ".zip");
        try {
            Files.createDirectories(folder(organisation));
            new Departure(server, home, clock, new Names(server.ownerDataSource())).write(organisation, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the organisation could not be read", e);
        }
    }

    /** The newest first. */
    List<Export> all(long organisation) {
        if (!Files.isDirectory(folder(organisation))) return List.of();
        try (Stream<Path> files = Files.list(folder(organisation))) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .map(ExportFolder::export)
                    .sorted(Comparator.comparing(Export::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Export export) {
        try {
            Files.deleteIfExists(export.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(long organisation) {
        return home.shared().resolve("exports").resolve(Long.toString(organisation));
    }

    private static Export export(Path file) {
        try {
            return new Export(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
