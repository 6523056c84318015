package jp.kizahashi.platform.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds, written as its last entry {@code backup.json}: a backup without it was cut off.
 *
 * @param format of the archive, {@link #FORMAT}
 * @param product version of the product that made it
 * @param schema version of the newest migration in the database
 * @param server version of PostgreSQL it came from, for information
 * @param missing files that a row names but that were not in the home folder, by their path
 */
public record Manifest(
        int format,
        String product,
        String schema,
        String server,
        Instant at,
        List<Table> tables,
        List<Sequence> sequences,
        List<Kept> files,
        List<String> missing) {
    /** The only format so far: tables as COPY text in UTF-8, files as they are. */
    static final int FORMAT = 1;

    /** The name of the entry that holds the manifest. */
    static final String ENTRY = "backup.json";

    /**
     * A table's rows.
     *
     * @param rows how many
     * @param bytes of the COPY text
     * @param sha256 of the COPY text
     */
    public record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** Where a sequence stood; null when it was never used. */
    public record Sequence(String name, @Nullable Long last) {}

    /** A file of the home folder, by its path below it. */
    public record Kept(String path, long bytes, String sha256) {}

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
