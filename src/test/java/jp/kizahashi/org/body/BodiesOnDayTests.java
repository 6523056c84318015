package jp.kizahashi.org.body;

import static jp.kizahashi.org.body.SuccessionFixture.body;
import static jp.kizahashi.org.body.SuccessionFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.org.body.Succession.Successor;
import org.junit.jupiter.api.Test;

class BodiesOnDayTests {
    private static final LocalDate LISTED = LocalDate.of(2026, 1, 1);
    private static final String A = "99301 A町";
    private static final String B = "99302 B町";
    private static final String C = "99201 C市";
    private static final String D = "99202 D市";
    private static final Succession A_TO_C = line("2026-04-01", SuccessionKind.FOUNDING_MERGER, A, C);
    private static final Succession B_TO_C = line("2026-04-01", SuccessionKind.FOUNDING_MERGER, B, C);

    @Test
    void a_list_without_changes_stands_as_it_is() {
        BodiesOnDay then = on("2026-10-01", List.of(A, B, D));
        assertThat(names(then)).containsExactly("D市", "A町", "B町");
        assertThat(then.isAsListed()).isTrue();
    }

    @Test
    void merged_bodies_end_on_the_day_and_the_new_one_begins() {
        assertThat(names(on("2026-03-31", List.of(A, B, D), A_TO_C, B_TO_C))).containsExactly("D市", "A町", "B町");
        BodiesOnDay then = on("2026-04-01", List.of(A, B, D), A_TO_C, B_TO_C);
        assertThat(names(then)).containsExactly("C市", "D市");
        assertThat(then.ended()).extracting(e -> e.body().name()).containsExactly("A町", "B町");
        ListedBody founded = then.begun().getFirst();
        assertThat(founded.kind()).isEqualTo(BodyKind.CITY);
        assertThat(founded.prefecture()).isEqualTo("架空県");
        assertThat(founded.kana()).isEmpty();
    }

    @Test
    void who_takes_others_in_stays_and_stands_once() {
        BodiesOnDay then = on("2026-10-01", List.of(A, D), line("2026-04-01", SuccessionKind.ABSORPTION, A, D));
        assertThat(names(then)).containsExactly("D市");
        assertThat(then.begun()).isEmpty();
    }

    @Test
    void a_list_made_after_the_merger_gives_the_bodies_of_before() {
        LocalDate listed = LocalDate.of(2026, 6, 1);
        BodiesOnDay then = BodiesOnDay.of(
                bodies(List.of(C, D)),
                listed,
                Successions.of(List.of(A_TO_C, B_TO_C, line("2026-05-01", SuccessionKind.ABSORPTION, "99303 E町", D))),
                LocalDate.of(2026, 3, 31));
        assertThat(names(then)).containsExactly("D市", "A町", "B町", "E町");
        assertThat(then.later()).extracting(ListedBody::name).containsExactly("C市");
    }

    @Test
    void forth_and_back_again_gives_the_same_codes() {
        Successions table = Successions.of(List.of(
                A_TO_C,
                B_TO_C,
                line("2026-05-01", SuccessionKind.RENAMING, C, "99201 新C市"),
                line("2026-06-01", SuccessionKind.DIVISION, D, "99203 東市", "99204 西市")));
        List<ListedBody> before = bodies(List.of(A, B, D));
        LocalDate later = LocalDate.of(2026, 12, 31);
        BodiesOnDay forth = BodiesOnDay.of(before, LISTED, table, later);
        assertThat(names(forth)).containsExactly("新C市", "東市", "西市");
        BodiesOnDay back = BodiesOnDay.of(forth.bodies(), later, table, LISTED);
        assertThat(names(back)).containsExactly("D市", "A町", "B町");
    }

    @Test
    void a_chain_leads_to_its_last_body_and_an_old_line_of_the_list_is_replaced() {
        Successions table = Successions.of(List.of(
                line("2020-04-01", SuccessionKind.CITY_STATUS, A, C),
                line("2021-04-01", SuccessionKind.RENAMING, C, "99201 新C市")));
        BodiesOnDay then = BodiesOnDay.of(bodies(List.of(A, D)), LISTED, table, LISTED);
        assertThat(names(then)).containsExactly("新C市", "D市");
    }

    @Test
    void a_renamed_body_on_a_list_with_its_new_name_is_in_force() {
        Succession renamed = line("2019-05-01", SuccessionKind.RENAMING, C, "99201 新C市");
        assertThat(on("2026-10-01", List.of("99201 新C市"), renamed).isAsListed()).isTrue();
    }

    private static BodiesOnDay on(String day, List<String> list, Succession... table) {
        return BodiesOnDay.of(bodies(list), LISTED, Successions.of(Arrays.asList(table)), LocalDate.parse(day));
    }

    private static List<ListedBody> bodies(List<String> texts) {
        return texts.stream()
                .map(text -> {
                    Successor b = body(text);
                    BodyKind kind = BodyKind.of(b.code(), b.name()).orElseThrow();
                    return new ListedBody(b.code(), "架空県", b.name(), "ｶﾅ", kind);
                })
                .toList();
    }

    private static List<String> names(BodiesOnDay bodies) {
        return bodies.bodies().stream().map(ListedBody::name).toList();
    }
}
