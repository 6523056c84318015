package jp.kizahashi.platform.leaving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.leaving.LeavingManifest.Part;
import tools.jackson.core.JacksonException;

/** An organisation's archive opened for reading. */
public final class LeavingArchive implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final LeavingManifest manifest;

    private LeavingArchive(Path file, ZipFile zip, LeavingManifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens an archive and reads it whole once; bad input in one line when a byte is not as it was written. */
    public static LeavingArchive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BadInput(file + ": not a whole archive: " + e.getMessage());
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read: " + e.getMessage());
        }
        try {
            LeavingArchive archive = new LeavingArchive(file, zip, manifest(file, zip));
            for (Part part : archive.manifest.parts()) archive.check(part);
            return archive;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static LeavingManifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(LeavingManifest.ENTRY);
        if (entry == null)
            throw new BadInput(
                    file + ": no " + LeavingManifest.ENTRY + " in it: not an organisation's archive, or cut off");
        try (InputStream in = zip.getInputStream(entry)) {
            LeavingManifest manifest = Rows.INDENTED.readValue(in, LeavingManifest.class);
            if (manifest.format() != LeavingManifest.FORMAT)
                throw new BadInput(file + ": format " + manifest.format() + " is not known to this version");
            return manifest;
        } catch (JacksonException e) {
            throw new BadInput(file + ": " + LeavingManifest.ENTRY + " cannot be read");
        }
    }

    private void check(Part part) throws IOException {
        MessageDigest sha = ArchiveParts.sha256();
        try (InputStream in = bytes(part.path())) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha));
        } catch (ZipException e) {
            throw new BadInput(file + ": " + part.path() + ": " + e.getMessage());
        }
        if (!HexFormat.of().formatHex(sha.digest()).equals(part.sha256()))
            throw new BadInput(file + ": " + part.path() + ": another content than was written");
    }

    public LeavingManifest manifest() {
        return manifest;
    }

    InputStream bytes(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) throw new BadInput(file + ": " + path + " is missing");
        return zip.getInputStream(entry);
    }

    /** The lines of a table's rows; empty when it has none. */
    Optional<BufferedReader> rows(String table) throws IOException {
        ZipEntry entry = zip.getEntry("data/" + table + ".jsonl");
        if (entry == null) return Optional.empty();
        return Optional.of(
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
