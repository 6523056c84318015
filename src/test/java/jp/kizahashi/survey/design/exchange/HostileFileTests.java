package jp.kizahashi.survey.design.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFileTests {
    private static final int FILES = 120;

    @TempDir
    Path folder;

    @Test
    void damaged_workbooks_are_read_or_refused() throws IOException {
        for (int seed = 0; seed < FILES / 3; seed++)
            unharmed("form.xlsx", new Damage(seed).workbook(Samples.workbook()), seed);
    }

    @Test
    void damaged_limesurvey_files_are_read_or_refused() throws IOException {
        for (int seed = 0; seed < FILES; seed++) unharmed("form.lss", new Damage(seed).xml(Samples.lss()), seed);
    }

    @Test
    void damaged_surveyjs_files_are_read_or_refused() throws IOException {
        for (int seed = 0; seed < FILES; seed++) unharmed("form.json", new Damage(seed).json(Samples.json()), seed);
    }

    @Test
    void damaged_yaml_files_are_read_or_refused() throws IOException {
        for (int seed = 0; seed < FILES; seed++) unharmed("form.yaml", new Damage(seed).yaml(Samples.yaml()), seed);
    }

    private void unharmed(String name, byte[] bytes, int seed) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        assertThatCode(() -> {
                    Imported imported;
                    try {
                        imported = QuestionnaireFile.read(file, name);
                    } catch (Refused refused) {
                        assertThat(refused.sentence()).matches("(?s)(SVY-14[0-4]|PLT-0[23][0-9]) .+");
                        return;
                    }
                    Unharmed.check(imported);
                })
                .as("seed " + seed)
                .doesNotThrowAnyException();
    }

    @Test
    void files_of_enormous_size_or_number_are_refused_at_once() throws IOException {
        refused(
                "a.json",
                ("{\"elements\":[" + "{\"type\":\"text\"},".repeat(100_000) + "{}]}").getBytes(StandardCharsets.UTF_8),
                "SVY-143");
        refused(
                "a.json",
                ("{\"elements\":[{\"type\":\"checkbox\",\"name\":\"a\",\"choices\":[" + "1,".repeat(100_000) + "1]}]}")
                        .getBytes(StandardCharsets.UTF_8),
                "SVY-143");
        refused("a.yaml", "a".repeat(6_000_000).getBytes(StandardCharsets.UTF_8), "SVY-143");
        StringBuilder rows =
                new StringBuilder("<document><LimeSurveyDocType>Survey</LimeSurveyDocType><questions><rows>");
        for (int i = 0; i < 60_000; i++) rows.append("<row><qid>").append(i).append("</qid><type>T</type></row>");
        refused(
                "a.lss",
                rows.append("</rows></questions></document>").toString().getBytes(StandardCharsets.UTF_8),
                "SVY-143");
        refused("a.xlsx", bomb(), "PLT-0");
        refused("a.txt", "\u0000\u0001\u0002".getBytes(StandardCharsets.UTF_8), "SVY-141");
        refused("a.xml", "<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8), "SVY-141");
    }

    /** A part that unpacks to 300 MB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types>application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml</Types>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 300; i++) zip.write(zeros);
        }
        return out.toByteArray();
    }

    private void refused(String name, byte[] bytes, String number) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        long began = System.nanoTime();
        assertThatCode(() -> QuestionnaireFile.read(file, name))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.sentence()).startsWith(number));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }
}
