package jp.kizahashi.org.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Checks and reads an uploaded table; the file itself is gone when its sheets are returned or it is refused. */
@Component
class Incoming {
    private static final long MEBI = 1024L * 1024;

    private final Path folder;
    private final UploadCheck check;

    Incoming(Home home, Environment settings) {
        this.folder = home.files().resolve("incoming");
        long megabytes = settings.getProperty("kizahashi.upload-limit-mb", Long.class, 20L);
        this.check = new UploadCheck(UploadLimits.STANDARD.withBytes(megabytes * MEBI));
    }

    /**
     * The sheets of a CSV file or a workbook.
     *
     * @throws jp.kizahashi.platform.Refused PLT-021 … PLT-039 when it is no such file
     */
    List<Sheet> sheets(InputStream from, String name) throws IOException {
        CheckedFile file = check.receive(from, name, Files.createDirectories(folder), SheetFile.KINDS);
        try {
            return SheetFile.read(file);
        } finally {
            Files.deleteIfExists(file.path());
        }
    }
}
