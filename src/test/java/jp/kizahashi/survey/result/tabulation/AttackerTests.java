package jp.kizahashi.survey.result.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import org.junit.jupiter.api.Test;

/**
 * The proof of docs/adr/0009 is checked here against an attacker who solves the equations exactly: on small waves every set
 * of bodies is tried, on waves of the study's size every set that could matter.
 */
class AttackerTests {
    private static final int SMALL = 1_000;

    @Test
    void whatever_a_reader_knows_no_combination_isolates_fewer_than_k() {
        Random random = new Random(61);
        int figures = 0;
        for (int i = 0; i < SMALL; i++) {
            int k = 2 + random.nextInt(3);
            WaveReplies wave = small(random);
            Set<String> known = some(wave, random, random.nextInt(5));
            List<ShownSet> shown = Disclosure.forReader(wave, known, k).shown();
            figures += shown.size();
            assertThat(new Attacker().learn(shown).exposed(known, k)).isEmpty();
        }
        assertThat(figures).isGreaterThan(SMALL * 3);
    }

    @Test
    void what_all_may_see_isolates_nobody_for_any_town_nor_for_a_stranger() {
        Random random = new Random(62);
        for (int i = 0; i < SMALL; i++) {
            int k = 2 + random.nextInt(2);
            WaveReplies wave = small(random);
            Attacker attacker = new Attacker().learn(Disclosure.forAll(wave, k).shown());
            assertThat(attacker.exposed(Set.of(), k)).isEmpty();
            for (Frame.Body town : wave.frame().bodies())
                assertThat(attacker.exposed(Set.of(town.code()), k)).isEmpty();
        }
    }

    @Test
    void editions_that_may_follow_each_other_isolate_nobody_by_their_differences() {
        Random random = new Random(63);
        int followed = 0;
        for (int i = 0; i < SMALL; i++) {
            int k = 2 + random.nextInt(2);
            WaveReplies wave = RandomWave.of(random, 14, 1 + random.nextInt(2), 1, 1);
            Set<String> known = some(wave, random, random.nextInt(3));
            List<ShownSet> seen =
                    new ArrayList<>(Disclosure.forReader(wave, known, k).shown());
            for (int edition = 2; edition <= 4; edition++) {
                wave = RandomWave.corrected(wave, random, random.nextBoolean() ? 0.5 : 0.1);
                Disclosure next = Disclosure.forReader(wave, known, k);
                if (!next.mayFollow(seen, known, k)) continue;
                seen.addAll(next.shown());
                followed++;
            }
            assertThat(new Attacker().learn(seen).exposed(known, k)).isEmpty();
        }
        assertThat(followed).isGreaterThan(200);
    }

    @Test
    void a_panel_isolates_nobody_beside_the_two_waves_it_compares() {
        Random random = new Random(64);
        int figures = 0;
        for (int i = 0; i < SMALL; i++) {
            int k = 2 + random.nextInt(2);
            WaveReplies first = small(random);
            WaveReplies second = RandomWave.later(first, random);
            Set<String> known = some(first, random, random.nextInt(3));
            List<ShownSet> one = Disclosure.forReader(first, known, k).shown();
            List<ShownSet> two = Disclosure.forReader(second, known, k).shown();
            Panel panel = Panel.of(first, one, second, two, known, k);
            figures += panel.shown().size();
            Attacker attacker = new Attacker()
                    .learn(one.stream().map(s -> s.inWave("1")).toList())
                    .learn(two.stream().map(s -> s.inWave("2")).toList())
                    .learn(panel.shown());
            assertThat(attacker.exposed(known, k)).isEmpty();
        }
        assertThat(figures).isGreaterThan(40);
    }

    @Test
    void a_wave_of_the_studys_size_isolates_nobody() {
        Random random = new Random(65);
        for (int i = 0; i < 3; i++) {
            WaveReplies wave = RandomWave.of(random, 290, 9, 4, 0.95);
            Disclosure first = Disclosure.forAll(wave, 5);
            Disclosure second = Disclosure.forAll(RandomWave.corrected(wave, random, 0.5), 5);
            List<ShownSet> seen = new ArrayList<>(first.shown());
            if (second.mayFollow(seen, Set.of(), 6)) seen.addAll(second.shown());
            Attacker attacker = new Attacker().learn(seen);
            for (String town : List.of("000", "100", "200", "289"))
                assertThat(attacker.exposedAmongRare(Set.of(town), 5)).isEmpty();
        }
    }

    @Test
    void the_attacker_catches_a_rule_that_only_hides_small_groups() {
        WaveReplies wave = wave(Map.of("a", 7, "b", 6, "c", 2));
        List<ShownSet> naive = List.of(all(wave), cell(wave, "a"), cell(wave, "b"));
        assertThat(new Attacker().learn(naive).exposed(Set.of(), 3).orElseThrow())
                .isEqualTo(wave.frame().in("c"));
        assertThat(new Attacker()
                        .learn(Disclosure.forReader(wave, Set.of(), 5).shown())
                        .exposed(Set.of(), 5))
                .isEmpty();
    }

    @Test
    void the_attacker_catches_a_domain_index_shown_beside_an_item_that_one_more_body_answered() {
        Random random = new Random(66);
        boolean caught = false;
        for (int i = 0; i < 50 && !caught; i++) {
            WaveReplies wave = RandomWave.of(random, 12, 1, 2, 0.9);
            List<ShownSet> naive = new ArrayList<>();
            for (Question ladder : wave.questionnaire().domains().getFirst().questions())
                naive.add(figure(wave, wave.answering(ladder), List.of(ladder)));
            var domain = wave.questionnaire().domains().getFirst();
            naive.add(figure(wave, wave.answering(domain), domain.questions()));
            caught = new Attacker().learn(naive).exposed(Set.of(), 4).isPresent();
        }
        assertThat(caught).isTrue();
    }

    @Test
    void the_attacker_catches_a_correction_published_at_once() {
        WaveReplies wave = wave(Map.of("a", 7, "b", 8));
        WaveReplies corrected = withOther(wave, "a0");
        Disclosure after = Disclosure.forReader(corrected, Set.of(), 3);
        List<ShownSet> seen =
                new ArrayList<>(Disclosure.forReader(wave, Set.of(), 3).shown());
        assertThat(after.mayFollow(seen, Set.of(), 3)).isFalse();
        assertThat(after.mayFollow(seen, Set.of("a0"), 3)).isTrue();
        seen.addAll(after.shown());
        assertThat(new Attacker().learn(seen).exposed(Set.of(), 3)).contains(Set.of("a0"));
    }

    @Test
    void papers_made_for_each_town_alone_would_leak_when_two_towns_lay_them_side_by_side() {
        WaveReplies wave = wave(Map.of("small", 3, "b", 5, "c", 6));
        Attacker attacker = new Attacker()
                .learn(Disclosure.forReader(wave, Set.of("b0"), 5).shown())
                .learn(Disclosure.forReader(wave, Set.of("c0"), 5).shown());
        assertThat(attacker.exposed(Set.of("b0"), 5)).isPresent();
        assertThat(new Attacker().learn(Disclosure.forAll(wave, 5).shown()).exposed(Set.of("b0"), 5))
                .isEmpty();
    }

    @Test
    void a_prefecture_with_consents_would_learn_the_last_town_of_a_group_from_the_paper_for_all() {
        WaveReplies wave = wave(Map.of("a", 6, "b", 8));
        Set<String> consented = Set.of("a1", "a2", "a3", "a4", "a5");
        Attacker attacker = new Attacker().learn(Disclosure.forAll(wave, 5).shown());
        assertThat(attacker.exposed(Set.of(), 5)).isEmpty();
        assertThat(attacker.exposed(consented, 5)).contains(Set.of("a0"));
        assertThat(new Attacker()
                        .learn(Disclosure.forReader(wave, consented, 5).shown())
                        .exposed(consented, 5))
                .isEmpty();
    }

    @Test
    void a_paper_made_for_a_prefecture_would_leak_beside_a_paper_of_its_towns() {
        WaveReplies wave = wave(Map.of("small", 3, "b", 5, "c", 6));
        Set<String> consented = Set.of("small0", "small1", "small2");
        Attacker town = new Attacker().learn(Disclosure.forAll(wave, 5).shown());
        assertThat(town.exposed(Set.of("c0"), 5)).isEmpty();
        town.learn(Disclosure.forReader(wave, consented, 5).shown());
        assertThat(town.exposed(Set.of("c0"), 5)).isPresent();
    }

    @Test
    void a_regions_own_bands_beside_the_countrys_would_be_a_partition_too_many() {
        WaveReplies wave = wave(Map.of("a", 7, "b", 8));
        Set<String> inRegion = new TreeSet<>(wave.frame().in("a"));
        inRegion.remove("a6");
        Question ladder = wave.questionnaire().questions().getFirst();
        Attacker attacker = new Attacker()
                .learn(Disclosure.forAll(wave, 5).shown())
                .learn(List.of(figure(wave, inRegion, List.of(ladder))));
        assertThat(attacker.exposed(Set.of(), 5)).isPresent();
    }

    @Test
    void a_weighted_mean_beside_a_hidden_cell_would_be_one_equation_too_many() {
        WaveReplies wave = wave(Map.of("a", 7, "b", 3, "c", 3));
        Disclosure disclosure = Disclosure.forReader(wave, Set.of(), 5);
        Map<String, Integer> weights = new HashMap<>();
        for (Frame.Body body : wave.frame().bodies())
            weights.put(body.code(), Map.of("a", 2, "b", 3, "c", 5).getOrDefault(body.cell(), 1));
        Attacker attacker = new Attacker().learn(disclosure.shown()).learn(all(wave), weights);
        assertThat(attacker.exposed(Set.of(), 5)).isPresent();
        assertThat(Benchmark.of(wave, disclosure).questions().getFirst().stratified())
                .hasValueSatisfying(s -> assertThat(s.estimate()).isEmpty());
    }

    private static WaveReplies small(Random random) {
        return RandomWave.of(
                random,
                6 + random.nextInt(9),
                1 + random.nextInt(4),
                1 + random.nextInt(2),
                0.6 + 0.4 * random.nextDouble());
    }

    private static Set<String> some(WaveReplies wave, Random random, int many) {
        Set<String> some = new HashSet<>();
        for (int i = 0; i < many; i++)
            some.add(wave.frame()
                    .bodies()
                    .get(random.nextInt(wave.frame().bodies().size()))
                    .code());
        return some;
    }

    /** A wave of one question that all bodies answered: cell and number of its bodies, named a0, a1, … */
    private static WaveReplies wave(Map<String, Integer> sizes) {
        List<Frame.Body> bodies = new ArrayList<>();
        new TreeMap<>(sizes).forEach((cell, size) -> {
            for (int i = 0; i < size; i++) bodies.add(new Frame.Body(cell + i, cell + i, "p", cell));
        });
        WaveReplies empty = new WaveReplies(
                RandomWave.questionnaire(1),
                new Frame("区分", List.copyOf(new TreeSet<>(sizes.keySet())), bodies),
                Map.of());
        return RandomWave.answered(empty, new Random(1));
    }

    private static WaveReplies withOther(WaveReplies wave, String body) {
        var sheets = new TreeMap<>(wave.sheets());
        var entries = new HashMap<>(sheets.get(body).entries());
        entries.put("L1", Entry.of(wave.entry(body, "L1").orElseThrow().value().equals("8") ? "7" : "8"));
        sheets.put(body, new AnswerSheet(entries));
        return new WaveReplies(wave.questionnaire(), wave.frame(), sheets);
    }

    private static ShownSet all(WaveReplies wave) {
        Question ladder = wave.questionnaire().questions().getFirst();
        return figure(wave, wave.answering(ladder), List.of(ladder));
    }

    private static ShownSet cell(WaveReplies wave, String cell) {
        return figure(
                wave,
                answeringIn(wave, cell),
                List.of(wave.questionnaire().questions().getFirst()));
    }

    private static Set<String> answeringIn(WaveReplies wave, String cell) {
        Set<String> some =
                new TreeSet<>(wave.answering(wave.questionnaire().questions().getFirst()));
        some.retainAll(wave.frame().in(cell));
        return some;
    }

    private static ShownSet figure(WaveReplies wave, Set<String> bodies, List<Question> questions) {
        Map<String, Map<String, String>> members = new HashMap<>();
        for (Question question : questions) members.put(question.code(), wave.answers(bodies, question.code()));
        return new ShownSet(members);
    }
}
