package jp.kizahashi.survey.study.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.stats.Reference;
import jp.kizahashi.stats.sample.Bootstrap;
import jp.kizahashi.survey.study.estimate.Recipe;
import jp.kizahashi.survey.study.estimate.RecipeEstimates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole study with 1,000 resamples against R; bench/stats/recipe.R wrote the reference from the same resamples. */
class RecipeTests {
    private static final Recipe RECIPE = new Recipe(
            List.of(domain("leadership", 4), domain("culture", 4), domain("expertise", 2), domain("governance", 3)),
            List.of("reform", "managed", "managed8"),
            IntStream.rangeClosed(1, 11).mapToObj(k -> "outcome" + k).toList());

    @TempDir
    Path folder;

    private static Recipe.Domain domain(String name, int items) {
        return new Recipe.Domain(
                name, IntStream.rangeClosed(1, items).mapToObj(i -> name + i).toList());
    }

    private static RecipeEstimates estimates() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String name : RECIPE.columns()) columns.put(name, Reference.numbers("towns", name));
        return new RecipeEstimates(RECIPE, columns);
    }

    @Test
    void points_agree_with_r_to_10_digits_and_interval_ends_to_8() throws Exception {
        RecipeEstimates estimates = estimates();
        Bootstrap bootstrap = Bootstrap.run(Bootstrap.indices(290, 1000, 1), estimates, 2);
        List<NamedCsvRecord> reference;
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/stats/recipe.csv"))) {
            reference = reader.stream().toList();
        }
        assertThat(reference.stream().map(r -> r.getField("name")).toList()).isEqualTo(estimates.names());
        for (int j = 0; j < reference.size(); j++) {
            Bootstrap.Interval interval = bootstrap.interval(j, 0.95);
            String name = estimates.names().get(j);
            meets(name, estimates.points()[j], reference.get(j).getField("estimate"), 1e-10);
            meets(name + " low", interval.low(), reference.get(j).getField("low"), 1e-8);
            meets(name + " high", interval.high(), reference.get(j).getField("high"), 1e-8);
            assertThat(interval.missing()).as(name).isZero();
        }
    }

    private static void meets(String name, double computed, String reference, double relative) {
        double value = Double.parseDouble(reference);
        // The constant of a regression on centred scores is a mean: R leaves rounding where others leave nothing.
        assertThat(computed).as(name).isCloseTo(value, within(relative * Math.max(Math.abs(value), 1e-4)));
    }

    @Test
    void a_resample_that_turns_a_component_round_does_not_turn_its_coefficient() {
        RecipeEstimates estimates = estimates();
        int loading = estimates.names().indexOf("expertise:loading:expertise1");
        Bootstrap bootstrap = Bootstrap.run(Bootstrap.indices(290, 200, 2), estimates, 2);
        assertThat(Arrays.stream(bootstrap.estimates(loading)).min().orElseThrow())
                .isPositive();
    }

    @Test
    void indices_are_read_as_they_were_written() throws Exception {
        int[][] indices = Bootstrap.indices(12, 3, 9);
        Path file = folder.resolve("indices.csv");
        IndexFile.write(file, indices);
        assertThat(IndexFile.read(file, 12)).isDeepEqualTo(indices);
    }

    @Test
    void a_resample_with_an_unknown_case_is_refused_with_its_line() throws Exception {
        for (String line : List.of("1,2,4", "1,2", "1,2,3,3", "1,,2", "1,0,2", "1,x,2", "1,2,99999999999", "")) {
            Path file = Files.writeString(folder.resolve("indices.csv"), "3,2,1\n" + line + "\n");
            assertThatThrownBy(() -> IndexFile.read(file, 3))
                    .as(line)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("indices.csv:2");
        }
    }
}
