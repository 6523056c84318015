package jp.kizahashi.survey.maturity;

import static jp.kizahashi.survey.maturity.LevelsByHand.IF_THE_REST_WERE_TRUE;
import static jp.kizahashi.survey.maturity.LevelsByHand.RIGHT;
import static jp.kizahashi.survey.maturity.LevelsByHand.SOMEWHAT_COUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instrument.Domain;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instruments;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LevelsTests {
    static final Instrument ENTERPRISE = Instruments.get("pemm-enterprise-v1");
    static final Instrument PROCESS = Instruments.get("pemm-process-v1");
    static final @Nullable Answer[] ANSWERS = {null, Answer.LARGELY_UNTRUE, Answer.SOMEWHAT, Answer.LARGELY_TRUE};

    @Test
    void every_combination_of_item_levels_within_each_domain_equals_the_definition() {
        for (Instrument instrument : List.of(ENTERPRISE, PROCESS)) {
            for (Domain domain : instrument.domains()) {
                int combinations = (int) Math.pow(5, domain.items().size());
                for (int c = 0; c < combinations; c++) {
                    Profile profile = withLevels(instrument, domain, c);
                    var result = domain(Levels.of(profile), domain);
                    int expected = IntStream.iterate(c, rest -> rest / 5)
                            .limit(domain.items().size())
                            .map(rest -> rest % 5)
                            .min()
                            .orElseThrow();
                    assertThat(result.range()).isEqualTo(new LevelRange(expected, expected));
                    assertThat(ids(result.blocking())).isEqualTo(LevelsByHand.blocking(profile, domain.items()));
                    assertEqualsTheDefinition(profile);
                }
            }
        }
    }

    @Test
    void every_pattern_of_answers_to_one_item_equals_the_definition() {
        Instrument instrument = LevelsByHand.instrument(1);
        Item item = instrument.items().getFirst();
        for (int pattern = 0; pattern < 256; pattern++) {
            Profile profile = new Profile(instrument, pattern(item, pattern));
            LevelRange range = Levels.of(profile).whole();
            assertThat(range.low()).as("%s", profile).isEqualTo(LevelsByHand.item(profile, item, RIGHT));
            assertThat(range.high())
                    .as("%s", profile)
                    .isEqualTo(LevelsByHand.item(profile, item, IF_THE_REST_WERE_TRUE));
        }
    }

    @Test
    void every_combination_of_answers_within_a_domain_of_two_items_equals_the_definition() {
        Instrument instrument = LevelsByHand.instrument(2);
        for (int first = 0; first < 256; first++)
            for (int second = 0; second < 256; second++) {
                Map<StatementId, Answer> answers =
                        new HashMap<>(pattern(instrument.items().get(0), first));
                answers.putAll(pattern(instrument.items().get(1), second));
                assertEqualsTheDefinition(new Profile(instrument, answers));
            }
    }

    @Test
    void random_profiles_with_gaps_over_all_items_equal_the_definition() {
        Random random = new Random(20261001);
        for (int i = 0; i < 10_000; i++)
            for (Instrument instrument : List.of(ENTERPRISE, PROCESS))
                assertEqualsTheDefinition(random(instrument, random, i % 4));
    }

    @Test
    void instruments_of_other_shapes_follow_the_same_rules() {
        Random random = new Random(12);
        for (Instrument instrument : List.of(
                LevelsByHand.instrument(4, 3, 2, 3),
                LevelsByHand.instrument(1),
                LevelsByHand.instrument(2, 2, 2, 2, 1)))
            for (int i = 0; i < 1_000; i++) assertEqualsTheDefinition(random(instrument, random, i % 4));
    }

    @Test
    void the_range_spans_exactly_what_the_missing_answers_can_do() {
        Instrument instrument = LevelsByHand.instrument(2);
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Profile profile = random(instrument, random, i % 4);
            if (profile.unanswered().size() > 6) continue;
            var levels = completions(profile, profile.unanswered()).stream()
                    .mapToInt(p -> LevelsByHand.whole(p, RIGHT))
                    .summaryStatistics();
            assertThat(Levels.of(profile).whole()).isEqualTo(new LevelRange(levels.getMin(), levels.getMax()));
        }
    }

    @Test
    void wrong_rules_are_told_apart_by_the_random_profiles() {
        assertThat(differences(LevelsByHand::averaging)).as("averaging").isGreaterThan(1_000);
        assertThat(differences(p -> LevelsByHand.whole(p, SOMEWHAT_COUNTS)))
                .as("somewhat counts")
                .isGreaterThan(100);
        assertThat(differences(LevelsTests::countingStatements))
                .as("not cumulative")
                .isGreaterThan(1_000);
        assertThat(differences(LevelsTests::highestDomain))
                .as("not the weakest link")
                .isGreaterThan(1_000);
        assertThat(unansweredTakenAsZero()).as("unanswered = 0").isGreaterThan(100);
    }

    @Test
    void an_average_would_have_said_level_two() {
        Profile profile = new Profile(ENTERPRISE, allTrueUpTo(ENTERPRISE, 2, Set.of("style")));
        assertThat(LevelsByHand.averaging(profile)).isEqualTo(2);
        assertThat(Levels.of(profile).whole().level()).isZero();
        assertThat(ids(Levels.of(profile).blocking())).containsExactly(new StatementId("style", 1));
    }

    @Test
    void a_higher_statement_does_not_make_up_for_a_missing_lower_one() {
        Profile profile = new Profile(ENTERPRISE, allTrueUpTo(ENTERPRISE, 4, Set.of()))
                .with(Map.of(new StatementId("people", 2), Answer.SOMEWHAT));
        assertThat(Levels.of(profile).whole().level()).isEqualTo(1);
        assertThat(Levels.of(profile).domains().get(2).range().level()).isEqualTo(1);
        assertThat(profile.holding()).isEqualTo(51);
    }

    @Test
    void one_unanswered_statement_leaves_a_range_and_is_named() {
        Map<StatementId, Answer> answers = allTrueUpTo(ENTERPRISE, 1, Set.of());
        answers.remove(new StatementId("integration", 1));
        MaturityResult result = Levels.of(new Profile(ENTERPRISE, answers));
        assertThat(result.whole()).isEqualTo(new LevelRange(0, 1));
        assertThat(result.whole().level()).isNull();
        assertThat(result.wholeText()).isEqualTo("E-1未満～E-1");
        assertThat(result.blocking()).singleElement().satisfies(b -> {
            assertThat(b.id()).isEqualTo(new StatementId("integration", 1));
            assertThat(b.unanswered()).isTrue();
        });
    }

    @Test
    void an_unanswered_statement_that_cannot_matter_leaves_the_level_settled() {
        Map<StatementId, Answer> answers = allTrueUpTo(ENTERPRISE, 2, Set.of());
        answers.put(new StatementId("style", 2), Answer.LARGELY_UNTRUE);
        assertThat(Levels.of(new Profile(ENTERPRISE, answers)).whole()).isEqualTo(new LevelRange(1, 1));
    }

    @Test
    void nothing_blocks_at_the_highest_level() {
        MaturityResult result = Levels.of(new Profile(PROCESS, allTrueUpTo(PROCESS, 4, Set.of())));
        assertThat(result.whole().level()).isEqualTo(4);
        assertThat(result.blocking()).isEmpty();
        assertThat(result.raising()).isEmpty();
        assertThat(result.path()).isEmpty();
    }

    @Test
    void following_the_whole_path_step_by_step_climbs_one_level_a_step_at_least() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            Profile profile = random(ENTERPRISE, random, i % 4);
            for (var step : Levels.of(profile).path()) {
                assertThat(step.statements())
                        .allSatisfy(s -> assertThat(s.level()).isEqualTo(step.level()));
                profile = profile.with(madeTrue(ids(step.statements())));
                assertThat(Levels.of(profile).whole().low()).isGreaterThanOrEqualTo(step.level());
            }
        }
    }

    @Test
    void a_profile_refuses_an_answer_to_a_statement_that_is_not_asked() {
        assertThatThrownBy(() -> new Profile(ENTERPRISE, Map.of(new StatementId("purpose", 1), Answer.SOMEWHAT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("purpose-1");
    }

    private static void assertEqualsTheDefinition(Profile profile) {
        MaturityResult result = Levels.of(profile);
        List<Item> items = profile.instrument().items();
        assertThat(result.whole())
                .isEqualTo(new LevelRange(
                        LevelsByHand.whole(profile, RIGHT), LevelsByHand.whole(profile, IF_THE_REST_WERE_TRUE)));
        assertThat(ids(result.blocking())).isEqualTo(LevelsByHand.blocking(profile, items));
        assertThat(result.raising().map(r -> ids(r.statements())).orElse(List.of()))
                .isEqualTo(LevelsByHand.blocking(profile, items));
        for (var domain : result.domains()) {
            List<Item> own = domain.domain().items();
            assertThat(domain.range())
                    .isEqualTo(new LevelRange(
                            LevelsByHand.lowest(profile, own, RIGHT),
                            LevelsByHand.lowest(profile, own, IF_THE_REST_WERE_TRUE)));
            assertThat(ids(domain.blocking())).isEqualTo(LevelsByHand.blocking(profile, own));
        }
    }

    /** How many of 5,000 fully answered random profiles a wrong rule would judge otherwise. */
    private static long differences(ToIntFunction<Profile> wrong) {
        Random random = new Random(99);
        return IntStream.range(0, 5_000)
                .mapToObj(i -> random(ENTERPRISE, random, 3))
                .map(p -> p.with(answered(p)))
                .filter(p -> Levels.of(p).whole().level() != wrong.applyAsInt(p))
                .count();
    }

    private static long unansweredTakenAsZero() {
        Random random = new Random(99);
        return IntStream.range(0, 5_000)
                .mapToObj(i -> random(ENTERPRISE, random, 3))
                .filter(p -> !Levels.of(p)
                        .whole()
                        .equals(Levels.of(p.with(answered(p))).whole()))
                .count();
    }

    private static Map<StatementId, Answer> answered(Profile profile) {
        Map<StatementId, Answer> rest = new HashMap<>();
        for (StatementId id : profile.unanswered()) rest.put(id, Answer.LARGELY_UNTRUE);
        return rest;
    }

    private static int countingStatements(Profile profile) {
        return profile.instrument().items().stream()
                .mapToInt(i -> LevelsByHand.counting(profile, i))
                .min()
                .orElseThrow();
    }

    private static int highestDomain(Profile profile) {
        return profile.instrument().domains().stream()
                .mapToInt(d -> LevelsByHand.lowest(profile, d.items(), RIGHT))
                .max()
                .orElseThrow();
    }

    /** Profiles from empty-ish (kind 0) to mostly true (kind 3); the last kind reaches the higher levels too. */
    static Profile random(Instrument instrument, Random random, int kind) {
        Map<StatementId, Answer> answers = new HashMap<>();
        int sure = kind == 3 ? random.nextInt(4) : 0;
        for (StatementId id : instrument.statementIds()) {
            int roll = random.nextInt(100);
            if (id.level() <= sure && roll < 99) answers.put(id, Answer.LARGELY_TRUE);
            else if (roll < 40 + 10 * kind) answers.put(id, Answer.LARGELY_TRUE);
            else if (roll < 65 + 10 * kind) answers.put(id, Answer.SOMEWHAT);
            else if (roll < 90) answers.put(id, Answer.LARGELY_UNTRUE);
        }
        return new Profile(instrument, answers);
    }

    static Map<StatementId, Answer> allTrueUpTo(Instrument instrument, int level, Set<String> exceptItems) {
        Map<StatementId, Answer> answers = new HashMap<>();
        for (StatementId id : instrument.statementIds())
            answers.put(
                    id,
                    id.level() <= level && !exceptItems.contains(id.item())
                            ? Answer.LARGELY_TRUE
                            : Answer.LARGELY_UNTRUE);
        return answers;
    }

    static Map<StatementId, Answer> madeTrue(List<StatementId> ids) {
        Map<StatementId, Answer> changes = new HashMap<>();
        for (StatementId id : ids) changes.put(id, Answer.LARGELY_TRUE);
        return changes;
    }

    static List<StatementId> ids(List<UnmetStatement> statements) {
        return statements.stream().map(UnmetStatement::id).toList();
    }

    /** The items of the domain at the levels that the base-5 digits of c say; all other items at level 4. */
    private static Profile withLevels(Instrument instrument, Domain domain, int c) {
        Map<StatementId, Answer> answers = allTrueUpTo(instrument, 4, Set.of());
        int rest = c;
        for (Item item : domain.items()) {
            int level = rest % 5;
            rest /= 5;
            if (level < 4) answers.put(new StatementId(item.id(), level + 1), Answer.SOMEWHAT);
        }
        return new Profile(instrument, answers);
    }

    private static Map<StatementId, Answer> pattern(Item item, int pattern) {
        Map<StatementId, Answer> answers = new HashMap<>();
        int rest = pattern;
        for (int level = 1; level <= 4; level++) {
            Answer answer = ANSWERS[rest % 4];
            rest /= 4;
            if (answer != null) answers.put(new StatementId(item.id(), level), answer);
        }
        return answers;
    }

    private static List<Profile> completions(Profile profile, List<StatementId> open) {
        if (open.isEmpty()) return List.of(profile);
        List<Profile> all = new ArrayList<>();
        for (Answer answer : Answer.values())
            all.addAll(completions(profile.with(Map.of(open.getFirst(), answer)), open.subList(1, open.size())));
        return all;
    }

    private static MaturityResult.DomainResult domain(MaturityResult result, Domain domain) {
        return result.domains().stream()
                .filter(d -> d.domain().equals(domain))
                .findFirst()
                .orElseThrow();
    }
}
