package jp.kizahashi.survey.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instruments;
import jp.kizahashi.survey.design.StatementId;
import org.junit.jupiter.api.Test;

/** The proof of docs/adr/0003 is checked here by trying every set of changes on small instruments. */
class RaisingSetTests {
    @Test
    void applied_it_raises_the_whole_and_each_domain() {
        Random random = new Random(41);
        Instrument enterprise = Instruments.get("pemm-enterprise-v1");
        for (int i = 0; i < 5_000; i++) {
            Profile profile = LevelsTests.random(enterprise, random, i % 4);
            MaturityResult before = Levels.of(profile);
            before.raising()
                    .ifPresent(set -> assertThat(
                                    Levels.whatIf(profile, set.ids()).whole().low())
                            .isGreaterThan(before.whole().low()));
            for (int d = 0; d < before.domains().size(); d++) {
                int domain = d;
                before.domains()
                        .get(d)
                        .raising()
                        .ifPresent(set -> assertThat(Levels.whatIf(profile, set.ids())
                                        .domains()
                                        .get(domain)
                                        .range()
                                        .low())
                                .isGreaterThan(
                                        before.domains().get(domain).range().low()));
            }
        }
    }

    @Test
    void leaving_out_any_one_statement_of_it_raises_nothing() {
        Random random = new Random(42);
        Instrument process = Instruments.get("pemm-process-v1");
        for (int i = 0; i < 2_000; i++) {
            Profile profile = LevelsTests.random(process, random, i % 4);
            MaturityResult before = Levels.of(profile);
            if (before.raising().isEmpty()) continue;
            for (StatementId left : before.raising().get().ids()) {
                Set<StatementId> fewer = new HashSet<>(before.raising().get().ids());
                fewer.remove(left);
                assertThat(Levels.whatIf(profile, fewer).whole().low())
                        .isEqualTo(before.whole().low());
            }
        }
    }

    @Test
    void no_smaller_set_and_no_other_set_of_its_size_raises_among_all_sets_there_are() {
        Random random = new Random(43);
        int tried = 0;
        for (Instrument instrument : List.of(
                LevelsByHand.instrument(3),
                LevelsByHand.instrument(2, 1),
                LevelsByHand.instrument(1, 1),
                LevelsByHand.instrument(1)))
            for (int i = 0; i < 60; i++) {
                Profile profile = LevelsTests.random(instrument, random, i % 4);
                MaturityResult before = Levels.of(profile);
                if (before.raising().isEmpty()) continue;
                tried++;
                Set<StatementId> found = before.raising().get().ids();
                for (Set<StatementId> set : setsUpTo(instrument.statementIds(), found.size())) {
                    boolean raises =
                            LevelsByHand.whole(profile.with(LevelsTests.madeTrue(List.copyOf(set))), LevelsByHand.RIGHT)
                                    > before.whole().low();
                    assertThat(raises).as("%s by %s", profile.answers(), set).isEqualTo(set.equals(found));
                }
            }
        assertThat(tried).isGreaterThan(150);
    }

    @Test
    void it_lies_inside_every_set_that_raises() {
        Instrument instrument = LevelsByHand.instrument(2);
        Random random = new Random(44);
        for (int i = 0; i < 60; i++) {
            Profile profile = LevelsTests.random(instrument, random, i % 4);
            MaturityResult before = Levels.of(profile);
            if (before.raising().isEmpty()) continue;
            for (Set<StatementId> set : setsUpTo(
                    instrument.statementIds(), instrument.statementIds().size()))
                if (LevelsByHand.whole(profile.with(LevelsTests.madeTrue(List.copyOf(set))), LevelsByHand.RIGHT)
                        > before.whole().low())
                    assertThat(set).containsAll(before.raising().get().ids());
        }
    }

    /** Every set of statements up to a size, the empty one included. */
    private static List<Set<StatementId>> setsUpTo(List<StatementId> all, int size) {
        return java.util.stream.IntStream.range(0, 1 << all.size())
                .filter(bits -> Integer.bitCount(bits) <= size)
                .mapToObj(bits -> {
                    Set<StatementId> set = new HashSet<>();
                    for (int i = 0; i < all.size(); i++) if ((bits >> i & 1) == 1) set.add(all.get(i));
                    return set;
                })
                .toList();
    }
}
