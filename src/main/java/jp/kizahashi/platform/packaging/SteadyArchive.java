package jp.kizahashi.platform.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Archives whose bytes depend on the files alone: entries sorted by name, one time for all of them, owner 0, and the only
 * right that counts is whether a file can be executed.
 */
final class SteadyArchive {
    private SteadyArchive() {}

    /** The folder, its own name first, as a .tar.gz. */
    static void tarGz(Path folder, Path to, Instant time) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to));
                var tar = new TarArchiveOutputStream(new GZIPOutputStream(out, 1 << 16), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Path path : sorted(folder)) add(tar, path, name(folder, path, true), time);
        }
    }

    /** The folder's content as a ZIP, its own name first when asked for; a jar too, with its manifest at the head. */
    static void zip(Path folder, boolean named, Path to, Instant time) throws IOException {
        LocalDateTime at = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (Path path : sorted(folder)) {
                // Class path scanning finds packages by the entries of their folders.
                boolean isFolder = Files.isDirectory(path);
                ZipEntry entry = new ZipEntry(name(folder, path, named) + (isFolder ? "/" : ""));
                entry.setTimeLocal(at);
                zip.putNextEntry(entry);
                if (!isFolder) Files.copy(path, zip);
                zip.closeEntry();
            }
        }
    }

    private static void add(TarArchiveOutputStream tar, Path path, String name, Instant time) throws IOException {
        boolean link = Files.isSymbolicLink(path);
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        TarArchiveEntry entry = link
                ? new TarArchiveEntry(name, TarConstants.LF_SYMLINK)
                : new TarArchiveEntry(folder ? name + "/" : name);
        if (link) entry.setLinkName(Files.readSymbolicLink(path).toString());
        entry.setModTime(time.toEpochMilli());
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        entry.setMode(folder || link || Files.isExecutable(path) ? 0755 : 0644);
        if (!link && !folder) entry.setSize(Files.size(path));
        tar.putArchiveEntry(entry);
        if (!link && !folder) Files.copy(path, tar);
        tar.closeArchiveEntry();
    }

    private static String name(Path folder, Path path, boolean named) {
        String below = folder.relativize(path).toString();
        return named ? folder.getFileName() + "/" + below : below;
    }

    /** The manifest of a jar must be its first file. */
    private static List<Path> sorted(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .sorted(Comparator.comparing((Path path) -> !path.startsWith(folder.resolve("META-INF")))
                            .thenComparing(path -> !path.endsWith("META-INF/MANIFEST.MF"))
                            .thenComparing(Path::toString))
                    .toList();
        }
    }
}
