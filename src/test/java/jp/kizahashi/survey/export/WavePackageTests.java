package jp.kizahashi.survey.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.Via;
import jp.kizahashi.survey.column.BodyColumns;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.export.WaveFiles.Kind;
import jp.kizahashi.survey.person.PersonFixture;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.WaveFixture;
import jp.kizahashi.survey.wave.Waves;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@AppTest
class WavePackageTests {
    private final Mirai mirai;
    private final WaveFixture bodies;
    private final PersonFixture persons;
    private final Waves waves;
    private final Submissions submissions;
    private final BodyColumns columns;

    WavePackageTests(
            Mirai mirai,
            WaveFixture bodies,
            PersonFixture persons,
            Waves waves,
            Submissions submissions,
            BodyColumns columns) {
        this.mirai = mirai;
        this.bodies = bodies;
        this.persons = persons;
        this.waves = waves;
        this.submissions = submissions;
        this.columns = columns;
    }

    @Test
    void csv_holds_a_row_for_each_answer_and_tells_counts_and_digest() throws Exception {
        Town host = bodies.host();
        StoredColumns wave = answered(host, 3);
        Map<String, byte[]> files = files(host, wave, Kind.CSV);
        String csv = text(files.get("回答.csv"));
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("\ufeff団体コード,団体名,都道府県,人口区分,PEMM01 認識");
        assertThat(text(files.get("コード表.csv"))).contains("PEMM01,認識,1,");
        String record = text(files.get("記録.csv"));
        assertThat(record).contains("回答数,3", "書き出した行数,3", sha256(files.get("回答.csv")));
    }

    @Test
    void shift_jis_lists_what_it_cannot_write() throws Exception {
        Town host = mirai.found();
        StoredColumns wave = persons.closed(host, 6, "髙木さんと𠮷田さん");
        Map<String, byte[]> files = files(host, wave, Kind.SHIFT_JIS);
        assertThat(new String(files.get("回答.csv"), Charset.forName("windows-31j")))
                .startsWith("Q1 年代,Q2 生成AIの利用");
        assertThat(files).containsKey("書けない文字の一覧.csv");
    }

    @Test
    void a_workbook_opens_with_the_same_rows() throws Exception {
        Town host = bodies.host();
        StoredColumns wave = answered(host, 3);
        Map<String, byte[]> files = files(host, wave, Kind.EXCEL);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(files.get("回答_01of01.xlsx")))) {
            var sheet = book.getSheet("回答");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).hasSize(6);
            assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isBetween(1.0, 8.0);
        }
    }

    @Test
    void r_reads_the_answers_with_their_labels(@TempDir Path folder) throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/Rscript"))).isTrue();
        Town host = mirai.found();
        StoredColumns wave = persons.closed(host, 8, "時間がない");
        for (var file : files(host, wave, Kind.R).entrySet())
            Files.write(folder.resolve(file.getKey()), file.getValue());
        String said = run(
                folder,
                "source(\"read.R\", encoding = \"UTF-8\"); cat(nrow(answers), class(answers$Q1), sum(answers$Q3_1, na.rm = TRUE),"
                        + " sum(is.na(answers$Q3_1)), mean(answers$Q4), attr(answers$Q4, \"label\"))");
        assertThat(said).isEqualTo("8 factor 4 4 3.5 週の時間");
    }

    @Test
    void of_persons_free_texts_stand_apart_and_small_groups_are_hidden() throws Exception {
        Town host = mirai.found();
        StoredColumns wave = persons.closed(host, 8, "相談先がない");
        Map<String, byte[]> files = files(host, wave, Kind.CSV);
        String csv = text(files.get("回答.csv"));
        // Eight persons of four ages, two of each: nobody may be known by age.
        assertThat(csv.lines().skip(1)).hasSize(8).allMatch(line -> line.startsWith("秘匿,"));
        assertThat(csv).doesNotContain("相談先がない");
        assertThat(text(files.get("自由記述.csv"))).contains("Q5,困りごと,相談先がない0");
        assertThat(text(files.get("記録.csv"))).contains("属性を秘匿した行数,8");
    }

    @Test
    void a_correction_and_a_withdrawn_consent_are_in_the_next_file() throws Exception {
        Town host = bodies.host();
        StoredColumns before = answered(host, 2);
        long wave = waveOf(host);
        Invitation first = bodies.invitations(host, wave).getFirst();
        handIn(wave, first, "8", "訂正");
        StoredColumns after = mirai.in(host.id(), () -> columns.of(waves.get(wave)));
        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(text(files(host, after, Kind.CSV).get("回答.csv"))).contains(",8,8,8,8,8,8,8,8,8,8,8,8,8");
        StoredColumns again = mirai.in(host.id(), () -> columns.of(waves.get(wave)));
        assertThat(again.digest()).isEqualTo(after.digest());
    }

    private StoredColumns answered(Town host, int count) {
        long wave = bodies.open(host);
        List<Invitation> asked = bodies.invitations(host, wave);
        for (int i = 0; i < count; i++) handIn(wave, asked.get(i), Integer.toString(i % 8 + 1), "");
        return mirai.in(host.id(), () -> columns.of(waves.get(wave)));
    }

    private long waveOf(Town host) {
        return mirai.in(host.id(), () -> waves.hosted(host.id())).getFirst().id();
    }

    private void handIn(long wave, Invitation body, String score, String note) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        mirai.in(body.bodyId(), () -> {
            waves.get(wave).questionnaire().questions().forEach(q -> entries.put(q.code(), Entry.of(score)));
            return submissions.handIn(
                    waves.get(wave),
                    body,
                    new Submissions.HandIn(new AnswerSheet(entries), note, Via.WEB, null, false));
        });
    }

    private static Map<String, byte[]> files(Town host, StoredColumns wave, Kind kind) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Tenant.run(host.id(), () -> {
            try {
                WavePackage.write("試しの調査", wave, kind, packed);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static String run(Path folder, String script) throws Exception {
        Process r = new ProcessBuilder("/usr/bin/Rscript", "--vanilla", "-e", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        r.waitFor();
        return said.strip();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
