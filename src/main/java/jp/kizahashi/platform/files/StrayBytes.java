package jp.kizahashi.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Bytes of the tenant that no row names: an upload that was rolled back, or a removal that ended in between. */
@Component
class StrayBytes implements RetentionRule {
    private final StoredFileStore store;
    private final Path folder;

    StrayBytes(StoredFileStore store, Home home) {
        this.store = store;
        this.folder = home.files();
    }

    @Override
    public String key() {
        return "stray";
    }

    @Override
    public int standardDays() {
        return 30;
    }

    @Override
    public long due(Instant before) {
        return old(before).size();
    }

    @Override
    public long remove(Instant before) {
        long removed = 0;
        for (Path file : old(before)) {
            // The same bytes may have been uploaded anew while the others were removed.
            if (store.isNamed(file.getFileName().toString()) || !isOlder(file, before)) continue;
            try {
                if (Files.deleteIfExists(file)) removed++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return removed;
    }

    private List<Path> old(Instant before) {
        Path own = folder.resolve(Long.toString(Tenant.current().orElseThrow()));
        if (!Files.isDirectory(own)) return List.of();
        Set<String> named = store.digests();
        try (Stream<Path> files = Files.walk(own)) {
            return files.filter(file -> !named.contains(file.getFileName().toString()))
                    .filter(file -> Files.isRegularFile(file) && isOlder(file, before))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.exists(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
