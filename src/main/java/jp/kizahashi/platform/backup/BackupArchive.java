package jp.kizahashi.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.kizahashi.platform.backup.Manifest.Kept;
import jp.kizahashi.platform.backup.Manifest.Table;
import tools.jackson.core.JacksonException;

/** A backup opened for reading. */
public final class BackupArchive implements AutoCloseable {
    /** A file that is no whole backup; the message says why in one line. */
    public static final class Unreadable extends IOException {
        Unreadable(String why) {
            super(why);
        }
    }

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupArchive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a backup and reads what it should hold. */
    public static BackupArchive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Unreadable("not a whole archive: " + e.getMessage());
        }
        try {
            return new BackupArchive(zip, manifest(zip));
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) throw new Unreadable("no " + Manifest.ENTRY + " in it: not a backup, or cut off");
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = BackupWriter.JSON.readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT)
                throw new Unreadable("format " + manifest.format() + " is not known to this version");
            return manifest;
        } catch (JacksonException e) {
            throw new Unreadable(Manifest.ENTRY + " cannot be read");
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Reads everything; one line for each part that is not as the manifest says, none when all is whole. */
    public List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Table table : manifest.tables()) check(table.entry(), table.bytes(), table.sha256(), faults);
        for (Kept file : manifest.files()) check(file.path(), file.bytes(), file.sha256(), faults);
        return faults;
    }

    private void check(String name, long bytes, String sha256, List<String> faults) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            faults.add(name + ": missing");
            return;
        }
        HashedStream hashed = new HashedStream(OutputStream.nullOutputStream());
        try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(hashed);
        } catch (ZipException e) {
            faults.add(name + ": " + e.getMessage());
            return;
        }
        if (hashed.bytes() != bytes) faults.add(name + ": " + hashed.bytes() + " bytes instead of " + bytes);
        else if (!hashed.sha256Hex().equals(sha256)) faults.add(name + ": another content than was written");
    }

    /** The rows of a table; the caller compares {@link DigestInputStream} by {@link #isWhole} when all was read. */
    DigestInputStream rows(Table table) throws IOException {
        return read(table.entry());
    }

    DigestInputStream bytes(Kept file) throws IOException {
        return read(file.path());
    }

    private DigestInputStream read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw new Unreadable(name + " is missing");
        return new DigestInputStream(zip.getInputStream(entry), HashedStream.sha256());
    }

    static boolean isWhole(DigestInputStream read, String sha256) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest()).equals(sha256);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
