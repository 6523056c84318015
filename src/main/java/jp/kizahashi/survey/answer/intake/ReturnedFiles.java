package jp.kizahashi.survey.answer.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.FileKind;
import jp.kizahashi.platform.files.PackedFile;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import jp.kizahashi.survey.answer.sheet.AnswerForms;
import jp.kizahashi.survey.answer.sheet.ReturnedWorkbook;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Opens uploaded files, workbooks or ZIPs of workbooks, one after the other. What was read leaves nothing on the disk. */
@Component
class ReturnedFiles {
    private static final long MEBI = 1024L * 1024;
    private static final Set<FileKind> ACCEPTED = Set.of(FileKind.XLSX, FileKind.XLS, FileKind.ZIP);

    private final Path folder;
    private final UploadCheck outer;
    private final UploadCheck inner = new UploadCheck(AnswerForms.LIMITS);

    ReturnedFiles(Home home, Environment settings) {
        this.folder = home.files().resolve("incoming");
        long megabytes = settings.getProperty("kizahashi.upload-limit-mb", Long.class, 20L);
        this.outer = new UploadCheck(UploadLimits.STANDARD.withBytes(megabytes * MEBI));
    }

    /** Every file by name, whether it can be read or not; a ZIP stands for the files in it. */
    List<OpenedFile> open(List<MultipartFile> uploads) throws IOException {
        List<OpenedFile> opened = new ArrayList<>();
        Files.createDirectories(folder);
        for (MultipartFile upload : uploads) {
            String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
            if (name.isEmpty() && upload.isEmpty()) continue;
            try (InputStream in = upload.getInputStream()) {
                upload(in, withoutFolders(name), opened);
            }
        }
        return opened;
    }

    private void upload(InputStream in, String name, List<OpenedFile> opened) throws IOException {
        try {
            CheckedFile file = outer.receive(in, name, folder, ACCEPTED);
            try {
                if (file.kind() == FileKind.ZIP) parts(file, opened);
                else opened.add(workbook(file));
            } finally {
                Files.deleteIfExists(file.path());
            }
        } catch (Refused refusal) {
            opened.add(refused(name, refusal));
        }
    }

    private void parts(CheckedFile packed, List<OpenedFile> opened) throws IOException {
        try (ZipFile zip = PackedFile.open(packed.path())) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                if (part.isDirectory()) continue;
                try (InputStream in = zip.getInputStream(part)) {
                    opened.add(part(in, withoutFolders(part.getName())));
                }
            }
        }
    }

    private OpenedFile part(InputStream in, String name) throws IOException {
        try {
            CheckedFile file = inner.receive(in, name, folder, ReturnedWorkbook.KINDS);
            try {
                return workbook(file);
            } finally {
                Files.deleteIfExists(file.path());
            }
        } catch (Refused refusal) {
            return refused(name, refusal);
        }
    }

    private OpenedFile workbook(CheckedFile file) throws IOException {
        inner.check(file.path(), file.name(), ReturnedWorkbook.KINDS);
        ReturnedWorkbook workbook = ReturnedWorkbook.open(file);
        return new OpenedFile(file.name(), workbook, workbook.savedAt().orElse(null), "");
    }

    private static OpenedFile refused(String name, Refused refusal) {
        return new OpenedFile(name, null, null, refusal.sentence());
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
