package jp.kizahashi.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeded damage to honest files: each either reads or is refused with a number; nothing else may happen. */
class MutatedFileTests {
    private static final int FILES = 2_400;

    @TempDir
    Path folder;

    private enum Outcome {
        READ,
        REFUSED
    }

    @Test
    void damaged_files_are_read_or_refused_and_nothing_else() throws IOException {
        byte[] workbook = workbook();
        byte[] old = oldWorkbook();
        byte[] csv = csv();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        Random random = new Random(20261121);
        for (int i = 0; i < FILES; i++) {
            byte[] honest = switch (i % 4) {
                case 0 -> csv;
                case 1 -> old;
                case 2 -> inside(workbook, random);
                default -> workbook;
            };
            String name = List.of("a.csv", "a.xls", "a.xlsx", "a.xlsx").get(i % 4);
            byte[] damaged = damage(honest, random);
            Outcome outcome = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> load(damaged, name), "file " + i);
            counts.merge(outcome, 1, Integer::sum);
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(FILES);
        // A gate that let everything through, or nothing, would pass the rest of this test.
        assertThat(counts.get(Outcome.READ)).isGreaterThan(100);
        assertThat(counts.get(Outcome.REFUSED)).isGreaterThan(100);
    }

    private Outcome load(byte[] bytes, String name) throws IOException {
        Path file = Files.write(folder.resolve("damaged"), bytes);
        try {
            var checked = new UploadCheck(UploadLimits.STANDARD).check(file, name, SheetFile.KINDS);
            SheetFile.read(checked);
            return Outcome.READ;
        } catch (Refused e) {
            assertThat(e.sentence()).matches("(?s)PLT-0[23][0-9] .+");
            return Outcome.REFUSED;
        }
    }

    /** Flips, overwrites, cuts, doubles or deletes some bytes. */
    private static byte[] damage(byte[] honest, Random random) {
        byte[] bytes = honest.clone();
        int times = 1 + random.nextInt(4);
        for (int t = 0; t < times && bytes.length > 8; t++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
                case 3 -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at / 2, bytes.length));
                default ->
                    bytes = joined(
                            Arrays.copyOf(bytes, at),
                            Arrays.copyOfRange(bytes, Math.min(bytes.length, at + 9), bytes.length));
            }
            if (bytes.length > 200_000) bytes = Arrays.copyOf(bytes, 200_000);
        }
        return bytes;
    }

    /** Damages the text of one part and packs again, so that the zip itself is whole. */
    private static byte[] inside(byte[] workbook, Random random) throws IOException {
        var to = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                var out = new java.util.zip.ZipOutputStream(to)) {
            int chosen = random.nextInt(8);
            int part = 0;
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                byte[] text = in.readAllBytes();
                out.write(
                        part++ == chosen || chosen == 7 && entry.getName().contains("sheet")
                                ? digits(text, random)
                                : text);
            }
        }
        return to.toByteArray();
    }

    /** Changes digits and letters only, so that the XML mostly stays whole and the numbers in it lie. */
    private static byte[] digits(byte[] text, Random random) {
        byte[] bytes = text.clone();
        for (int t = 0; t < 6; t++) {
            int at = random.nextInt(bytes.length);
            if (Character.isLetterOrDigit(bytes[at])) bytes[at] = (byte) "0123456789AZaz-".charAt(random.nextInt(15));
        }
        return bytes;
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    private static byte[] workbook() throws IOException {
        var to = new ByteArrayOutputStream();
        ExcelFile.write(List.of(table(), table("二枚目")), Unwritable.REFUSE, to);
        return to.toByteArray();
    }

    private static byte[] oldWorkbook() throws IOException {
        var to = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("人口");
            for (int r = 0; r < 40; r++)
                for (int c = 0; c < 4; c++) {
                    var row = c == 0 ? sheet.createRow(r) : sheet.getRow(r);
                    if (c % 2 == 0) row.createCell(c).setCellValue("みらい市" + r);
                    else row.createCell(c).setCellValue(r * 100.5);
                }
            workbook.write(to);
        }
        return to.toByteArray();
    }

    private static byte[] csv() throws IOException {
        var to = new ByteArrayOutputStream();
        CsvFile.write(table(), CsvFile.Encoding.WINDOWS_31J, Unwritable.REFUSE, to);
        assertThat(to.toString(Charset.forName("windows-31j"))).contains("みらい市");
        return to.toByteArray();
    }

    private static OutTable table(String... name) {
        List<List<OutCell>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++)
            rows.add(List.of(
                    OutCell.text("99%04d".formatted(i)),
                    OutCell.text("みらい市 \"" + i + "\"課"),
                    OutCell.number(i * 100L),
                    OutCell.day(LocalDate.of(2026, 4, 1).plusDays(i))));
        return new OutTable(name.length == 0 ? "人口" : name[0], List.of("団体コード", "団体名", "人口", "基準日"), rows);
    }
}
