package jp.kizahashi.survey.study.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.kizahashi.survey.study.estimate.BootstrapResult;
import jp.kizahashi.survey.study.estimate.OutcomePart;
import jp.kizahashi.survey.study.estimate.StudyRun;
import jp.kizahashi.survey.study.estimate.StudySample;
import jp.kizahashi.survey.study.estimate.TownSample;
import jp.kizahashi.survey.study.exhibit.StudyPart.Shown;
import jp.kizahashi.survey.study.exhibit.StudyStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reproduction package, unpacked and run by R where there is one. */
class ReproductionTests {
    private static final int RESAMPLES = 60;

    @TempDir
    Path folder;

    /** The towns with gaps and with an outcome that never varies, so that the script meets both. */
    private static StudySample sample() {
        StudySample gaps = TownSample.scored(
                TownSample.whole(),
                3,
                n -> n % 41 == 0
                        ? null
                        : TownSample.whole().cases().get(n - 1).scores().get(3));
        return TownSample.valued(gaps, OutcomePart.CLOUD, n -> 1);
    }

    private static Shown shown() {
        StudySample sample = sample();
        StudyStamp stamp = new StudyStamp("架空の分析", "架空研究所", "調査", "成果", "", "第1版", "0", 1, "", "");
        return new Shown(
                sample,
                StudyRun.of(sample, 1),
                Optional.of(BootstrapResult.of(sample, RESAMPLES, 1, 2, done -> {})),
                stamp);
    }

    @Test
    void r_finds_every_figure_to_10_digits_and_interval_ends_to_8() throws Exception {
        assumeThat(hasR()).as("Rscript is not on this machine").isTrue();
        unpack(new ReproductionPackage(shown(), RESAMPLES).zip());
        Process r = new ProcessBuilder("Rscript", "reproduce.R", "--bootstrap")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(r.getInputStream().readAllBytes());
        assertThat(r.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(r.exitValue()).as(said).isZero();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve("agreement.csv"))) {
            List<NamedCsvRecord> figures = reader.stream().toList();
            assertThat(figures).hasSizeGreaterThan(200);
            assertThat(figures).noneMatch(f -> f.getField("name").startsWith("cloud"));
            for (NamedCsvRecord figure : figures) {
                String name = figure.getField("name");
                // p-values come from tail functions of two libraries: eight digits, as elsewhere.
                double least = name.contains(":p:") || name.endsWith("fP") ? 8 : 10;
                assertThat(digits(figure, "digits")).as(name + " " + said).isGreaterThanOrEqualTo(least);
                if (figure.getField("lowDigits").equals("NA")) continue;
                assertThat(digits(figure, "lowDigits")).as(name + " low").isGreaterThanOrEqualTo(8);
                assertThat(digits(figure, "highDigits")).as(name + " high").isGreaterThanOrEqualTo(8);
            }
        }
    }

    private static double digits(NamedCsvRecord figure, String column) {
        return Double.parseDouble(figure.getField(column));
    }

    private static boolean hasR() {
        try {
            return new ProcessBuilder("Rscript", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void unpack(byte[] zip) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry())
                Files.write(folder.resolve(e.getName()), in.readAllBytes());
        }
    }

    @Test
    void the_data_file_holds_every_body_that_answered_and_leaves_gaps_empty() {
        List<String> lines = DataFiles.data(sample()).lines().toList();
        assertThat(lines).hasSize(291);
        assertThat(lines.getFirst()).startsWith("study,leadership1,").endsWith(",reform10");
        assertThat(lines.get(41).split(",", -1)[4]).isEmpty();
        assertThat(DataFiles.recipe(sample()))
                .doesNotContain("cloud")
                .contains("rate,reformRate,reformRate,\"行政改革実施率\"");
    }
}
