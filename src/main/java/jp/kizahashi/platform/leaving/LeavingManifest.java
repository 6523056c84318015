package jp.kizahashi.platform.leaving;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the archive of an organisation holds, written as its last entry {@code manifest.json}: an archive without it was cut
 * off.
 *
 * @param format of the archive, {@link #FORMAT}
 * @param product version of the product that made it
 * @param schema version of the newest migration
 * @param organisation whose archive it is
 * @param others organisations that its rows name, by code and name only
 * @param highest the greatest id in it
 * @param sealed how many audit rows are sealed into the chain
 * @param head the newest digest of the chain in hexadecimal, null when nothing is sealed
 * @param tables with rows
 * @param leftOut tables that stay behind; the manual says why
 * @param parts every other entry with its size and SHA-256
 * @param missing files that a row names and that were not in the home folder
 */
public record LeavingManifest(
        int format,
        String product,
        String schema,
        Instant at,
        Named organisation,
        List<Named> others,
        long highest,
        long sealed,
        @Nullable String head,
        List<TableRows> tables,
        List<String> leftOut,
        List<Part> parts,
        List<String> missing) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** An organisation by what a letter to it would show; the code is null for bodies without one. */
    public record Named(
            long id,
            String kind,
            @Nullable String code,
            String name,
            String kana,
            String prefecture,
            boolean demonstration) {}

    /**
     * Rows of a table.
     *
     * @param rows its own
     * @param elsewhere own rows that hang on another organisation's, kept as a record beside
     */
    public record TableRows(String name, long rows, long elsewhere) {}

    /** An entry of the archive. */
    public record Part(String path, long bytes, String sha256) {}

    public long rows() {
        return tables.stream().mapToLong(TableRows::rows).sum();
    }

    public long elsewhere() {
        return tables.stream().mapToLong(TableRows::elsewhere).sum();
    }

    public long files() {
        return parts.stream().filter(p -> p.path().startsWith("files/")).count();
    }
}
