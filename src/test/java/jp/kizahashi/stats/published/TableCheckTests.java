package jp.kizahashi.stats.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.stats.published.PublishedTable.Row;
import jp.kizahashi.stats.published.Verdict.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The nationwide study's regression table, true and with misprints planted. The borders were computed with R's qt, pf. */
class TableCheckTests {
    private static final Map<String, String> PRINTED = Map.ofEntries(
            Map.entry("constant t", "41.686"),
            Map.entry("constant p", "0"),
            Map.entry("leadership beta", "-0.114"),
            Map.entry("leadership t", "-1.461"),
            Map.entry("leadership p", "0.145"),
            Map.entry("culture beta", "0.119"),
            Map.entry("culture t", "1.605"),
            Map.entry("culture p", "0.110"),
            Map.entry("expertise beta", "0.078"),
            Map.entry("expertise t", "0.985"),
            Map.entry("expertise p", "0.326"),
            Map.entry("governance beta", "0.114"),
            Map.entry("governance t", "1.449"),
            Map.entry("governance p", "0.148"),
            Map.entry(" R", "0.199"),
            Map.entry(" R2", "0.040"),
            Map.entry(" F", "2.935"),
            Map.entry(" Fp", "0.021"));

    @Test
    void the_printed_figures_agree_and_leave_two_numbers_of_cases() {
        TableCheck check = check(null, null);
        assertThat(check.isConsistent()).isTrue();
        assertThat(check.possibleN()).containsExactly(289, 290);
        assertThat(check.verdicts()).hasSize(19);
    }

    @ParameterizedTest
    @CsvSource({
        "leadership t, -1.460",
        "leadership t, -1.463",
        "culture t, 1.601",
        "expertise t, 0.983",
        "leadership beta, -0.999",
        "constant t, 3.521",
        "constant p, 0.000",
        "constant p, 0.001未満",
        "' R', 0.200",
        "' R2', 0.039",
        "' F', 2.923",
        "' F', 2.952",
        "governance p, 0.149"
    })
    void a_misprint_inside_its_range_is_not_flagged(String figure, String misprint) {
        assertThat(flagged(check(figure, misprint))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "leadership t, -1.464", "leadership t, -1.459", "leadership p, 0.144", "leadership p, 0.146",
        "culture t, 1.607", "culture p, 0.101", "expertise t, 0.895", "governance p, 0.184",
        "constant t, 3.520", "constant p, 0.5"
    })
    void a_misprint_in_a_line_flags_its_t_and_p_and_nothing_else(String figure, String misprint) {
        String line = figure.substring(0, figure.indexOf(' '));
        assertThat(flagged(check(figure, misprint))).containsExactlyInAnyOrder(line + " t", line + " p");
    }

    @ParameterizedTest
    @CsvSource({"leadership, 0.114", "culture, -0.119", "expertise, -0.078"})
    void a_wrong_sign_is_flagged(String line, String misprint) {
        assertThat(flagged(check(line + " beta", misprint))).containsExactlyInAnyOrder(line + " beta", line + " t");
    }

    @ParameterizedTest
    @CsvSource({
        "' R', 0.198",
        "' R', 0.202",
        "' R2', 0.041",
        "' R2', 0.004",
        "' F', 2.922",
        "' F', 2.953",
        "' F', 29.35",
        "' Fp', 0.020",
        "' Fp', 0.012"
    })
    void a_misprint_of_the_model_flags_that_figure(String figure, String misprint) {
        assertThat(flagged(check(figure, misprint))).contains(figure).allMatch(f -> f.startsWith(" "));
    }

    @ParameterizedTest
    @ValueSource(ints = {289, 290})
    void a_possible_number_of_cases_agrees(int n) {
        assertThat(flagged(new TableCheck(table(PRINTED, n, 4), 2000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {288, 291, 209, 1741})
    void an_impossible_number_of_cases_is_flagged(int n) {
        assertThat(flagged(new TableCheck(table(PRINTED, n, 4), 2000))).contains(" n");
    }

    @Test
    void a_wrong_number_of_variables_is_flagged() {
        assertThat(flagged(new TableCheck(table(PRINTED, null, 5), 2000))).contains(" k");
    }

    @Test
    void every_printed_value_is_flagged_exactly_when_it_leaves_the_range_told() {
        for (Verdict verdict : check(null, null).verdicts()) {
            if (verdict.figure().equals("n") || verdict.figure().equals("beta")) continue;
            String name = verdict.row() + " " + verdict.figure();
            int decimals = 3;
            double printed = Double.parseDouble(verdict.printed());
            for (int units = -6; units <= 6; units += 3) {
                double planted = Math.round(printed * 1000 + units) / 1000.0;
                if (planted < 0 && printed >= 0) continue;
                boolean inside = verdict.unseen().stream().anyMatch(r -> r.low() <= planted && planted <= r.high());
                var check = check(name, String.format("%." + decimals + "f", planted));
                assertThat(flagged(check).contains(name))
                        .as("%s = %s", name, planted)
                        .isEqualTo(!inside);
            }
        }
    }

    @Test
    void a_figure_that_nothing_else_depends_on_is_unchecked() {
        PublishedTable table = new PublishedTable(
                null,
                null,
                null,
                List.of(new Row("x", Printed.of("0.3"), null, Printed.of("0.04"))),
                Printed.of("0.3"),
                null,
                null,
                null);
        assertThat(new TableCheck(table, 50).verdicts()).allSatisfy(v -> {
            if (!v.figure().equals("beta")) assertThat(v.outcome()).isEqualTo(Outcome.UNCHECKED);
        });
    }

    @Test
    void full_width_and_less_than_are_read() {
        assertThat(Printed.of("－０．１１４").value()).isEqualTo(-0.114);
        assertThat(Printed.of("−0.114").half()).isEqualTo(0.0005);
        assertThat(Printed.of("＜0.001").truth()).isEqualTo(new Range(0, 0.001));
        assertThatThrownBy(() -> Printed.of("n.s.")).isInstanceOf(NumberFormatException.class);
    }

    private static TableCheck check(@Nullable String figure, @Nullable String misprint) {
        Map<String, String> printed = new TreeMap<>(PRINTED);
        if (figure != null && misprint != null) printed.put(figure, misprint);
        return new TableCheck(table(printed, null, null), 600);
    }

    private static PublishedTable table(Map<String, String> printed, @Nullable Integer n, @Nullable Integer k) {
        List<Row> rows = new ArrayList<>();
        for (String name : Arrays.asList("leadership", "culture", "expertise", "governance"))
            rows.add(row(printed, name));
        return new PublishedTable(
                n,
                k,
                row(printed, "constant"),
                rows,
                read(printed, " R"),
                read(printed, " R2"),
                read(printed, " F"),
                read(printed, " Fp"));
    }

    private static Row row(Map<String, String> printed, String name) {
        return new Row(name, read(printed, name + " beta"), read(printed, name + " t"), read(printed, name + " p"));
    }

    private static @Nullable Printed read(Map<String, String> printed, String key) {
        String text = printed.get(key);
        return text == null ? null : Printed.of(text, 3);
    }

    private static List<String> flagged(TableCheck check) {
        return check.verdicts().stream()
                .filter(v -> v.outcome() == Outcome.DISAGREES)
                .map(v -> v.row() + " " + v.figure())
                .toList();
    }
}
