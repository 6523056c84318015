package jp.kizahashi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadCheckTests {
    static final Set<FileKind> TABLES = Set.of(FileKind.CSV, FileKind.XLSX);

    @TempDir
    Path folder;

    @Test
    void honest_files_pass_under_their_true_kind() throws IOException {
        assertThat(check(Workbooks.zip(Workbooks.parts()), "人口.xlsx").kind()).isEqualTo(FileKind.XLSX);
        CheckedFile csv = check("団体コード\n".getBytes(Charset.forName("windows-31j")), "C:\\送付\\人口.CSV");
        assertThat(csv.kind()).isEqualTo(FileKind.CSV);
        assertThat(csv.name()).isEqualTo("人口.CSV");
    }

    @Test
    void the_content_decides_and_not_the_name() {
        assertRefused("PLT-024", Workbooks.zip(Workbooks.parts()), "人口.csv");
        assertRefused("PLT-024", "a,b\n".getBytes(StandardCharsets.UTF_8), "人口.xlsx");
        assertRefused("PLT-023", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "人口.xlsx");
        assertRefused("PLT-023", new byte[] {'M', 'Z', 0, 1, 2}, "人口.csv");
        assertRefused("PLT-023", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8), "人口.csv");
        assertRefused("PLT-023", Workbooks.zip(Map.of("a.txt", "x")), "人口.xlsx");
        assertRefused("PLT-021", new byte[0], "人口.csv");
    }

    @Test
    void a_file_over_the_limit_is_refused_while_it_is_received() throws IOException {
        UploadCheck small = new UploadCheck(UploadLimits.STANDARD.withBytes(1_000));
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThatThrownBy(() -> small.receive(endless, "a.csv", folder, TABLES))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.sentence()).contains("PLT-022", "1000バイト"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_refused_or_broken_upload_leaves_nothing_behind() {
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };
        UploadCheck check = new UploadCheck(UploadLimits.STANDARD);
        assertThatThrownBy(() -> check.receive(breaking, "a.csv", folder, TABLES))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> check.receive(new ByteArrayInputStream(new byte[] {0}), "a.csv", folder, TABLES))
                .isInstanceOf(Refused.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void bombs_are_stopped_at_the_limit() {
        assertRefused(
                "PLT-027", workbook(p -> p.put(Workbooks.SHEET, Workbooks.sheet(" ".repeat(5_000_000)))), "a.xlsx");
        UploadLimits low = UploadLimits.STANDARD.withUnpackedBytes(500_000);
        byte[] large = workbook(p -> p.put("xl/media/a.bin", "x".repeat(600_000)));
        assertThatThrownBy(() -> new UploadCheck(low).check(write(large), "a.xlsx", TABLES))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.problem()).isEqualTo(PlatformProblem.UNPACKED_TOO_LARGE));
        assertRefused(
                "PLT-028",
                workbook(p -> {
                    for (int i = 0; i < 2_001; i++) p.put("xl/media/" + i, "");
                }),
                "a.xlsx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE worksheet>"
            })
    void a_doctype_in_any_part_is_refused(String doctype) {
        for (String part : new String[] {Workbooks.SHEET, "xl/workbook.xml", "_rels/.rels", "docProps/custom.xml"})
            assertRefused("PLT-029", workbook(p -> p.put(part, doctype + p.getOrDefault(part, "<a/>"))), "a.xlsx");
    }

    @Test
    void programs_inside_are_refused() {
        assertRefused("PLT-030", workbook(p -> p.put("xl/vbaProject.bin", "x")), "a.xlsx");
        assertRefused("PLT-030", workbook(p -> p.put("xl/embeddings/oleObject1.bin", "x")), "a.xlsx");
        assertRefused("PLT-030", workbook(p -> p.put("xl/macrosheets/sheet1.xml", "<a/>")), "a.xlsx");
        Consumer<Map<String, String>> enabled = p -> p.compute(
                "[Content_Types].xml",
                (k, v) -> v.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        assertRefused("PLT-030", workbook(enabled), "a.xlsm");
    }

    @Test
    void a_locked_workbook_is_told_from_an_old_one() throws Exception {
        var locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("x");
            try (var to = encryptor.getDataStream(container)) {
                to.write(Workbooks.zip(Workbooks.parts()));
            }
            container.writeFilesystem(locked);
        }
        assertRefused("PLT-031", locked.toByteArray(), "a.xlsx");
    }

    @Test
    void formulas_are_refused_only_where_the_caller_says_so() throws IOException {
        byte[] computed = workbook(p -> p.put(Workbooks.SHEET, Workbooks.sheet("<c r=\"A1\"><f>1+1</f><v>2</v></c>")));
        assertThat(check(computed, "a.xlsx").kind()).isEqualTo(FileKind.XLSX);
        UploadCheck strict = new UploadCheck(UploadLimits.STANDARD.withoutFormulas());
        assertThatThrownBy(() -> strict.check(write(computed), "a.xlsx", TABLES))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.problem()).isEqualTo(PlatformProblem.FORMULAS_FORBIDDEN));
    }

    @Test
    void parts_that_climb_or_repeat_are_refused() {
        assertRefused("PLT-033", workbook(p -> p.put("../../etc/cron.d/x", "x")), "a.xlsx");
        assertRefused("PLT-033", workbook(p -> p.put("XL/workbook.xml", "<a/>")), "a.xlsx");
    }

    @Test
    void a_cut_or_broken_file_is_refused() {
        byte[] whole = Workbooks.zip(Workbooks.parts());
        for (int length : new int[] {5, 30, whole.length / 2, whole.length - 1})
            assertRefused("PLT-025", Arrays.copyOf(whole, length), "a.xlsx");
        assertRefused("PLT-025", workbook(p -> p.put(Workbooks.SHEET, "<worksheet>")), "a.xlsx");
        assertRefused(
                "PLT-025", workbook(p -> p.put(Workbooks.SHEET, "<a>".repeat(5_000) + "</a>".repeat(5_000))), "a.xlsx");
    }

    @Test
    void a_size_that_lies_does_not_matter() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : Workbooks.parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/media/big.bin"));
            for (int i = 0; i < 300; i++) zip.write(new byte[1 << 20]);
        }
        assertRefused("PLT-027", bytes.toByteArray(), "a.xlsx");
    }

    @ParameterizedTest
    @EnumSource(PlatformProblem.class)
    void every_refusal_has_its_sentence(PlatformProblem problem) {
        assertThat(Messages.pattern(problem.messageKey())).isPresent();
    }

    private static byte[] workbook(Consumer<Map<String, String>> change) {
        Map<String, String> parts = Workbooks.parts();
        change.accept(parts);
        return Workbooks.zip(parts);
    }

    private void assertRefused(String number, byte[] bytes, String name) {
        assertThatThrownBy(() -> check(bytes, name))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.sentence()).startsWith(number + " "));
    }

    private CheckedFile check(byte[] bytes, String name) throws IOException {
        return new UploadCheck(UploadLimits.STANDARD).check(write(bytes), name, TABLES);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("upload"), bytes);
    }
}
