package jp.kizahashi.org.body;

import static jp.kizahashi.org.body.SuccessionFixture.body;
import static jp.kizahashi.org.body.SuccessionFixture.code;
import static jp.kizahashi.org.body.SuccessionFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.org.body.Lineage.Change;
import org.junit.jupiter.api.Test;

class LineageTests {
    private static final String A = "99301 A町";
    private static final String B = "99302 B町";
    private static final String C = "99201 C市";
    private static final String D = "99202 D市";
    private static final String E = "99303 E町";

    @Test
    void a_body_that_nothing_happened_to_is_itself() {
        Lineage lineage = lineage(C, "2025-10-01", "2026-10-01", founding("2026-04-01", A, D));
        assertThat(lineage.change()).isEqualTo(Change.NONE);
        assertThat(lineage.names()).isEqualTo("C市");
        assertThat(lineage.isComparable()).isTrue();
    }

    @Test
    void a_founded_body_was_all_that_merged_and_is_not_compared() {
        Lineage lineage =
                lineage(C, "2025-10-01", "2026-10-01", founding("2026-04-01", A, C), founding("2026-04-01", B, C));
        assertThat(lineage.change()).isEqualTo(Change.MERGED);
        assertThat(lineage.names()).isEqualTo("A町・B町");
        assertThat(lineage.isComparable()).isFalse();
    }

    @Test
    void who_took_others_in_was_itself_and_they() {
        Lineage lineage = lineage(C, "2025-10-01", "2026-10-01", absorbed("2026-04-01", A, C));
        assertThat(lineage.names()).isEqualTo("C市・A町");
        assertThat(lineage.isComparable()).isFalse();
    }

    @Test
    void a_founding_that_keeps_one_of_the_codes_is_a_merger() {
        Lineage lineage =
                lineage(C, "2025-10-01", "2026-10-01", founding("2026-04-01", C, C), founding("2026-04-01", A, C));
        assertThat(lineage.names()).isEqualTo("C市・A町");
        assertThat(lineage.change()).isEqualTo(Change.MERGED);
    }

    @Test
    void a_town_that_became_a_city_or_took_a_new_name_stays_itself() {
        Lineage city = lineage(C, "2025-10-01", "2026-10-01", same("2026-04-01", SuccessionKind.CITY_STATUS, A, C));
        assertThat(city.isComparable()).isTrue();
        assertThat(city.change()).isEqualTo(Change.RENAMED);
        assertThat(city.forebears().getFirst().code()).isEqualTo(code("99301"));
        Lineage renamed = lineage(
                "99201 新C市", "2025-10-01", "2026-10-01", same("2026-04-01", SuccessionKind.RENAMING, C, "99201 新C市"));
        assertThat(renamed.isComparable()).isTrue();
        assertThat(renamed.names()).isEqualTo("C市");
    }

    @Test
    void a_city_by_status_that_takes_another_in_on_the_same_day_is_a_merger() {
        Lineage lineage = lineage(
                C,
                "2025-10-01",
                "2026-10-01",
                same("2026-04-01", SuccessionKind.CITY_STATUS, A, C),
                absorbed("2026-04-01", B, C));
        assertThat(lineage.names()).isEqualTo("A町・B町");
        assertThat(lineage.isComparable()).isFalse();
    }

    @Test
    void chains_are_followed_to_the_end() {
        Succession[] chain = {
            same("2024-04-01", SuccessionKind.RENAMING, A, "99301 新A町"),
            same("2025-04-01", SuccessionKind.CITY_STATUS, "99301 新A町", C),
            same("2026-04-01", SuccessionKind.RENAMING, C, "99201 大C市")
        };
        Lineage lineage = lineage("99201 大C市", "2023-10-01", "2026-10-01", chain);
        assertThat(lineage.isComparable()).isTrue();
        assertThat(lineage.names()).isEqualTo("A町");
        assertThat(Successions.of(List.of(chain)).formerCodes(code("99201"), LocalDate.of(2026, 10, 1)))
                .containsExactly(code("99301"));
    }

    @Test
    void two_mergers_in_sequence_lead_to_all_of_the_first_day() {
        Succession[] table = {
            founding("2025-04-01", A, C), founding("2025-04-01", B, C), absorbed("2026-04-01", E, C),
        };
        assertThat(lineage(C, "2024-10-01", "2026-10-01", table).names()).isEqualTo("A町・B町・E町");
        assertThat(lineage(C, "2025-10-01", "2026-10-01", table).names()).isEqualTo("C市・E町");
        assertThat(Successions.of(List.of(table)).formerCodes(code("99201"), LocalDate.of(2026, 10, 1)))
                .isEmpty();
    }

    @Test
    void both_parts_of_a_divided_body_were_the_whole_and_are_not_compared() {
        Succession split = line("2026-04-01", SuccessionKind.DIVISION, C, D, "99304 F町");
        assertThat(lineage(D, "2025-10-01", "2026-10-01", split).change()).isEqualTo(Change.DIVIDED);
        assertThat(lineage("99304 F町", "2025-10-01", "2026-10-01", split).names())
                .isEqualTo("C市");
        Succession parted = line("2026-04-01", SuccessionKind.DIVISION, C, C, "99304 F町");
        assertThat(lineage(C, "2025-10-01", "2026-10-01", parted).isComparable())
                .isFalse();
    }

    @Test
    void a_change_counts_from_its_day_on() {
        Succession[] merger = {founding("2026-04-01", A, C), founding("2026-04-01", B, C)};
        assertThat(lineage(C, "2025-10-01", "2026-04-01", merger).isComparable())
                .as("later wave on the day")
                .isFalse();
        assertThat(lineage(C, "2025-10-01", "2026-03-31", merger).isComparable())
                .as("later wave on the day before")
                .isTrue();
        assertThat(lineage(C, "2026-03-31", "2026-10-01", merger).isComparable())
                .as("earlier wave on the day before")
                .isFalse();
        assertThat(lineage(C, "2026-04-01", "2026-10-01", merger).isComparable())
                .as("earlier wave on the day")
                .isTrue();
    }

    @Test
    void waves_of_one_day_know_no_change() {
        assertThat(lineage(C, "2026-04-01", "2026-04-01", founding("2026-04-01", A, C))
                        .isComparable())
                .isTrue();
    }

    @Test
    void the_table_of_the_product_knows_a_real_merger_and_a_real_city() {
        LocalDate before = LocalDate.of(2011, 4, 1);
        LocalDate after = LocalDate.of(2014, 10, 1);
        Lineage kawaguchi = Lineage.of(new MunicipalityCode("112038"), "川口市", Successions.BUILT_IN, before, after);
        assertThat(kawaguchi.names()).isEqualTo("川口市・鳩ヶ谷市");
        Lineage nonoichi = Lineage.of(new MunicipalityCode("172120"), "野々市市", Successions.BUILT_IN, before, after);
        assertThat(nonoichi.isComparable()).isTrue();
        assertThat(nonoichi.names()).isEqualTo("野々市町");
    }

    private static Lineage lineage(String body, String earlier, String later, Succession... table) {
        return Lineage.of(
                body(body).code(),
                body(body).name(),
                Successions.of(Arrays.asList(table)),
                LocalDate.parse(earlier),
                LocalDate.parse(later));
    }

    private static Succession founding(String day, String old, String next) {
        return line(day, SuccessionKind.FOUNDING_MERGER, old, next);
    }

    private static Succession absorbed(String day, String old, String next) {
        return line(day, SuccessionKind.ABSORPTION, old, next);
    }

    private static Succession same(String day, SuccessionKind kind, String old, String next) {
        return line(day, kind, old, next);
    }
}
