package jp.kizahashi.platform.packaging;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The clone that {@code ./tool} runs from. A package is made from its commit, never from what lies about in the folder.
 *
 * @param root the folder that holds pom.xml
 */
record SourceTree(Path root) {
    /** The clone around the running classes; empty inside an installed package. */
    static Optional<SourceTree> around(Class<?> type) {
        try {
            Path classes = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!classes.endsWith("target/classes")) return Optional.empty();
            Path root = classes.resolve("../..").normalize();
            return Files.exists(root.resolve(".git")) ? Optional.of(new SourceTree(root)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The commit checked out, 40 hexadecimal digits. */
    String commit() throws IOException {
        return git("rev-parse", "HEAD").strip();
    }

    /** When the commit was made: the time of every file in the package (SOURCE_DATE_EPOCH). */
    Instant committedAt() throws IOException {
        return Instant.ofEpochSecond(
                Long.parseLong(git("log", "-1", "--format=%ct").strip()));
    }

    /** Whether files differ from the commit; those changes do not come into the package. */
    boolean hasChanges() throws IOException {
        return !git("status", "--porcelain").isBlank();
    }

    /** Writes the files of the commit into an empty folder. */
    void export(Path to) throws IOException {
        Path archive = Files.createTempFile("kizahashi-commit", ".tar");
        try {
            git("archive", "--format=tar", "--output=" + archive, "HEAD");
            try (var tar = new TarArchiveInputStream(Files.newInputStream(archive))) {
                for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                    Path target = to.resolve(e.getName());
                    if (e.isDirectory()) Files.createDirectories(target);
                    else Files.copy(tar, target);
                }
            }
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    private String git(String... words) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return Programs.run(root, Map.of(), command);
    }
}
