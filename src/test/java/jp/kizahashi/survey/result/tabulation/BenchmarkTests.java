package jp.kizahashi.survey.result.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.org.body.Successions;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.wave.Lineages;
import org.junit.jupiter.api.Test;

class BenchmarkTests {
    private static final Lineages UNCHANGED =
            new Lineages(Successions.BUILT_IN, LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1));

    private final List<Frame.Body> bodies = new ArrayList<>();
    private final Map<String, AnswerSheet> sheets = new TreeMap<>();

    @Test
    void counts_mean_and_median_are_those_of_the_given_choices() {
        ask("a", 4);
        reply("a0", "1", "2");
        reply("a1", "2", "2");
        reply("a2", "8", "3");
        Group whole = host().tabulation("L1").orElseThrow().whole();
        assertThat(whole.summary().orElseThrow().counts()).containsExactly(1, 1, 0, 0, 0, 0, 0, 1);
        assertThat(whole.summary().orElseThrow().mean().orElseThrow()).isEqualTo(11.0 / 3, within(1e-12));
        assertThat(whole.summary().orElseThrow().median()).contains(2.0);
        assertThat(whole.responseRate().orElseThrow()).isEqualByComparingTo("75.0");
    }

    @Test
    void no_answer_not_applicable_and_unknown_stay_apart() {
        ask("a", 5);
        reply("a0", "4", "4");
        sheets.put("a1", new AnswerSheet(Map.of("L1", Entry.UNKNOWN)));
        sheets.put("a2", new AnswerSheet(Map.of("L1", Entry.NOT_APPLICABLE)));
        sheets.put("a3", new AnswerSheet(Map.of()));
        Group whole = host().tabulation("L1").orElseThrow().whole();
        assertThat(whole.n()).isEqualTo(1);
        assertThat(whole.handedIn()).isEqualTo(4);
        assertThat(whole.missing()).contains(new Group.Missing(1, 1, 1));
    }

    @Test
    void a_domain_counts_only_bodies_that_answered_all_of_it() {
        ask("a", 3);
        reply("a0", "2", "4");
        reply("a1", "8", "6");
        sheets.put("a2", new AnswerSheet(Map.of("L1", Entry.of("1"))));
        Group domain = host().domains().getFirst().whole();
        assertThat(domain.n()).isEqualTo(2);
        assertThat(domain.summary().orElseThrow().mean()).contains(5.0);
    }

    @Test
    void a_town_sees_no_small_group_nor_the_one_that_would_reveal_it() {
        ask("a", 9);
        ask("b", 8);
        ask("c", 3);
        replyAll();
        Tabulation shown = Benchmark.of(wave(), Disclosure.forAll(wave(), 5))
                .tabulation("L1")
                .orElseThrow();
        assertThat(shown.cell("a").orElseThrow().summary()).isPresent();
        assertThat(shown.cell("b").orElseThrow().hiding()).contains(Hiding.REST);
        assertThat(shown.cell("c").orElseThrow().hiding()).contains(Hiding.FEW);
        assertThat(shown.cell("c").orElseThrow().n()).isEqualTo(3);
        assertThat(shown.whole().summary()).isPresent();
    }

    @Test
    void the_weighted_mean_is_the_populations_when_everybody_answered() {
        ask("a", 2);
        ask("b", 3);
        replyAll();
        Stratified mean = host().tabulation("L1").orElseThrow().stratified().orElseThrow();
        assertThat(mean.census()).isTrue();
        assertThat(mean.standardError().orElseThrow()).isZero();
    }

    @Test
    void a_cell_with_one_reply_is_taken_together_with_its_neighbour_and_named() {
        ask("a", 4);
        ask("b", 4);
        ask("c", 4);
        for (String body : List.of("a0", "b0", "b1", "c0", "c1")) reply(body, "3", "3");
        Stratified mean = host().tabulation("L1").orElseThrow().stratified().orElseThrow();
        assertThat(mean.merged()).containsExactly("aとb");
        assertThat(mean.estimate().orElseThrow()).isEqualTo(3.0, within(1e-12));
    }

    @Test
    void a_weighted_mean_gives_each_cell_its_share_of_all_bodies() {
        ask("a", 8);
        ask("b", 2);
        for (String body : List.of("a0", "a1")) reply(body, "2", "2");
        for (String body : List.of("b0", "b1")) reply(body, "7", "7");
        Tabulation item = host().tabulation("L1").orElseThrow();
        assertThat(item.stratified().orElseThrow().estimate().orElseThrow()).isEqualTo(3.0, within(1e-12));
        assertThat(item.whole().summary().orElseThrow().mean()).contains(4.5);
    }

    @Test
    void a_single_reply_altogether_gives_no_estimate_but_the_reason() {
        ask("a", 4);
        reply("a0", "2", "2");
        Stratified mean = host().tabulation("L1").orElseThrow().stratified().orElseThrow();
        assertThat(mean.estimate()).isEmpty();
        assertThat(mean.reason()).isNotBlank();
    }

    @Test
    void the_panel_compares_only_bodies_that_answered_twice() {
        ask("a", 4);
        reply("a0", "2", "2");
        reply("a1", "4", "2");
        reply("a2", "8", "8");
        WaveReplies first = wave();
        sheets.clear();
        reply("a0", "3", "2");
        reply("a1", "4", "2");
        reply("a3", "1", "1");
        Panel.Group whole = Panel.of(SameBodies.of(first, wave(), UNCHANGED), wave())
                .changes()
                .getFirst()
                .groups()
                .getLast();
        assertThat(whole.n()).isEqualTo(2);
        assertThat(whole.change()).contains(0.5);
        assertThat(whole.rose()).isEqualTo(1);
    }

    @Test
    void numbers_have_quartiles_and_texts_are_not_counted() {
        Question number = new Question("N1", "人数", "?", List.of(), QuestionKind.NUMBER, List.of(), "人");
        Question text = new Question("T1", "意見", "?", List.of(), QuestionKind.LONG_TEXT, List.of(), "");
        Questionnaire own = new Questionnaire(
                "own-1",
                "調査",
                List.of(),
                List.of(),
                List.of(),
                List.of(new Questionnaire.Section("s", "ほか", List.of(number, text))));
        ask("a", 5);
        for (int i = 0; i < 5; i++)
            sheets.put("a" + i, new AnswerSheet(Map.of("N1", Entry.of("" + i * 10), "T1", Entry.of("x"))));
        WaveReplies wave = new WaveReplies(own, new Frame("区分", List.of("a"), bodies), sheets);
        Benchmark shown = Benchmark.of(wave, Disclosure.everything());
        assertThat(shown.questions()).hasSize(1);
        Group.Summary summary = shown.questions().getFirst().whole().summary().orElseThrow();
        assertThat(summary.median()).contains(20.0);
        assertThat(summary.lowerQuartile()).contains(10.0);
    }

    @Test
    void everybody_is_counted_once_in_the_composition() {
        Benchmark all = Benchmark.of(StudyWave.replies(), Disclosure.everything());
        assertThat(all.prefectures().stream().mapToInt(p -> p.asked()).sum()).isEqualTo(1_741);
        assertThat(all.prefectures().stream().mapToInt(p -> p.handedIn()).sum()).isEqualTo(290);
        for (Tabulation item : all.questions())
            assertThat(item.cells().stream().mapToInt(Group::n).sum())
                    .isEqualTo(item.whole().n());
    }

    private void ask(String cell, int many) {
        for (int i = 0; i < many; i++) bodies.add(new Frame.Body(cell + i, cell + i, "p", cell));
    }

    private void reply(String body, String first, String second) {
        Map<String, Entry> entries = new HashMap<>();
        entries.put("L1", Entry.of(first));
        entries.put("L2", Entry.of(second));
        sheets.put(body, new AnswerSheet(entries));
    }

    private void replyAll() {
        for (Frame.Body body : bodies) reply(body.code(), "3", "5");
    }

    private WaveReplies wave() {
        List<String> cells =
                bodies.stream().map(Frame.Body::cell).distinct().sorted().toList();
        return new WaveReplies(RandomWave.questionnaire(2), new Frame("区分", cells, bodies), sheets);
    }

    private Benchmark host() {
        return Benchmark.of(wave(), Disclosure.everything());
    }
}
