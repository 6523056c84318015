package jp.kizahashi.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Files of the tenant: the row in the database, the bytes in the home folder under organisation and digest. The bytes are
 * in place before the row is committed; a rolled-back upload leaves bytes that no row names, never the reverse.
 */
@Component
public class StoredFiles {
    /** What may be kept as evidence or attachment. */
    public static final Set<FileKind> DOCUMENTS = EnumSet.of(
            FileKind.PDF, FileKind.DOCX, FileKind.XLSX, FileKind.PPTX, FileKind.CSV, FileKind.PNG, FileKind.JPEG);

    private final StoredFileStore store;
    private final Path folder;
    private final Audit audit;
    private final InstantSource clock;
    private final UploadCheck gate = new UploadCheck(UploadLimits.STANDARD);

    StoredFiles(StoredFileStore store, Home home, Audit audit, InstantSource clock) {
        this.store = store;
        this.folder = home.files();
        this.audit = audit;
        this.clock = clock;
    }

    /** A kept file with the place of its bytes and their digest in hexadecimal. */
    public record Stored(long id, String name, String contentType, long size, String sha256, Path path) {}

    /** Checks and keeps an uploaded document; returns its id. Refused (PLT-021 …) when it does not pass. */
    @Transactional
    public long keep(Actor by, InputStream from, String fileName) {
        return keep(by, from, fileName, DOCUMENTS);
    }

    /** As {@link #keep(Actor, InputStream, String)} for other kinds of file. */
    @Transactional
    public long keep(Actor by, InputStream from, String fileName, Set<FileKind> accepted) {
        return keep(by.organisationId(), by.personId(), from, fileName, accepted)
                .id();
    }

    /**
     * As {@link #keep(Actor, InputStream, String, Set)} for the running tenant.
     *
     * @param person null when nobody knows who it is: it came by a one-time code
     */
    @Transactional
    public Stored keep(
            long organisation, @Nullable Long person, InputStream from, String fileName, Set<FileKind> accepted) {
        try {
            CheckedFile checked =
                    gate.receive(from, fileName, Files.createDirectories(folder.resolve("incoming")), accepted);
            String digest = digest(checked.path());
            Path place = place(organisation, digest);
            Files.createDirectories(place.getParent());
            Files.move(checked.path(), place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            String type = contentType(checked.kind());
            long id = store.add(organisation, person, checked, type, digest, clock.instant());
            audit.record("file.keep", "file", id, Map.of("sha256", digest, "bytes", checked.bytes()));
            return new Stored(id, checked.name(), type, checked.bytes(), digest, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the tenant. */
    @Transactional(readOnly = true)
    public Optional<Stored> find(long id) {
        long organisation = Tenant.current().orElseThrow();
        return store.find(id)
                .map(row -> new Stored(
                        id,
                        row.name(),
                        row.contentType(),
                        row.size(),
                        row.sha256(),
                        place(organisation, row.sha256())));
    }

    /**
     * Takes a file away for good once the transaction is committed; the bytes stay while another row names them. What refers
     * to it must be gone.
     */
    @Transactional
    public void forget(long id) {
        Optional<Stored> file = find(id);
        if (file.isEmpty()) return;
        audit.record("file.forget", "file", id, Map.of("sha256", file.get().sha256()));
        if (!store.remove(id, file.get().sha256())) return;
        Path bytes = file.get().path();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    Files.deleteIfExists(bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /** A file of the tenant to be read again; it passed the check when it was kept. */
    @Transactional(readOnly = true)
    public Optional<CheckedFile> checked(long id) {
        return find(id).map(file -> {
            try {
                return new CheckedFile(file.path(), file.name(), FileSignature.kindOf(file.path()), file.size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Where the bytes of a file lie that another organisation lets the running tenant read. Only for a digest from a row that
     * row-level security showed: the row is the permission.
     */
    public Path bytes(long owner, String sha256) {
        return place(owner, sha256);
    }

    private Path place(long organisation, String digest) {
        return folder.resolve(Long.toString(organisation))
                .resolve(digest.substring(0, 2))
                .resolve(digest);
    }

    private static String contentType(FileKind kind) {
        return switch (kind) {
            case PDF -> "application/pdf";
            case PNG -> "image/png";
            case JPEG -> "image/jpeg";
            case CSV -> "text/csv";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case PPTX -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            default -> "application/octet-stream";
        };
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
