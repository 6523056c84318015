package jp.kizahashi.survey.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.study.BootstrapStore.State;
import jp.kizahashi.survey.study.Studies.Plan;
import jp.kizahashi.survey.study.StudyFixture.Ground;
import jp.kizahashi.survey.study.estimate.BootstrapResult;
import jp.kizahashi.survey.study.estimate.OutcomePart;
import jp.kizahashi.survey.study.estimate.RecipeEstimates;
import jp.kizahashi.survey.study.exhibit.StudyPart.Shown;
import jp.kizahashi.survey.study.outcome.Outcomes;
import jp.kizahashi.survey.wave.Invitation;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Studies on a closed wave: kept, computed again, apart by tenant, taken away without names. */
@AppTest
class StudiesTests {
    private final Mirai mirai;
    private final StudyFixture fixture;
    private final Studies studies;
    private final Bootstraps bootstraps;
    private final Bootstraps.Work work;
    private final Outcomes outcomes;
    private final JdbcClient db;

    StudiesTests(
            Mirai mirai,
            StudyFixture fixture,
            Studies studies,
            Bootstraps bootstraps,
            Bootstraps.Work work,
            Outcomes outcomes,
            JdbcClient db) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.studies = studies;
        this.bootstraps = bootstraps;
        this.work = work;
        this.outcomes = outcomes;
        this.db = db;
    }

    private <T> T as(Town town, Supplier<T> work) {
        return mirai.as(town, Role.HOST, work);
    }

    private Shown shown(Ground ground, long study, int number) {
        Actor actor = ground.host().actor(Role.HOST);
        return as(ground.host(), () -> studies.shown(actor, studies.edition(study, number)));
    }

    @Test
    void a_study_at_the_size_of_the_nationwide_one_equals_the_recipe_of_the_command() {
        Ground ground = fixture.nationwide();
        long study = fixture.study(ground);
        Shown shown = shown(ground, study, 1);
        assertThat(shown.result().asked()).isEqualTo(1_741);
        assertThat(shown.result().handedIn()).isEqualTo(290);
        assertThat(shown.result().n()).isBetween(200, 289);
        assertThat(shown.result().dropped()).hasSize(290 - shown.result().n());
        RecipeEstimates estimates = RecipeEstimates.of(shown.sample());
        Map<String, Double> recipe = new HashMap<>();
        for (int j = 0; j < estimates.points().length; j++)
            recipe.put(estimates.names().get(j), estimates.points()[j]);
        shown.result().regressions().forEach(r -> {
            r.lines().forEach(l -> near(l.estimate(), recipe.get(r.part().column() + ":" + l.name())));
            near(r.rSquared(), recipe.get(r.part().column() + ":rSquared"));
        });
        shown.result()
                .logits()
                .forEach(l -> l.lines()
                        .forEach(c -> near(c.estimate(), recipe.get(l.part().column() + ":" + c.name()))));
        assertThat(shown.result().regressions()).hasSize(3);
        assertThat(shown.result().logits()).hasSize(11);
    }

    private static void near(double value, double recipe) {
        assertThat(value).isCloseTo(recipe, within(1e-9 * Math.max(1, Math.abs(recipe))));
    }

    @Test
    void an_edition_computed_again_is_equal_to_the_last_digit_and_another_one_leaves_it_as_it_was() {
        Ground ground = fixture.small();
        Actor actor = ground.host().actor(Role.HOST);
        long study = fixture.study(ground);
        Shown before = shown(ground, study, 1);
        assertThat(as(ground.host(), () -> studies.verify(studies.edition(study, 1))))
                .isTrue();
        Plan plan = fixture.plan(ground);
        Map<OutcomePart, String> fewer = new EnumMap<>(plan.columns());
        fewer.remove(OutcomePart.CLOUD);
        Plan smaller = new Plan(plan.benchmarkEdition(), plan.outcomeSet(), fewer, 7);
        assertThatThrownBy(() -> as(ground.host(), () -> studies.again(actor, study, " ", smaller)))
                .hasMessageContaining("SVY-116");
        assertThat(as(ground.host(), () -> studies.again(actor, study, "列を減らす", smaller)))
                .isEqualTo(2);
        assertThat(shown(ground, study, 1)).isEqualTo(before);
        assertThat(shown(ground, study, 2).result().logits()).hasSize(10);
        // The same body has the same number in both editions.
        assertThat(shown(ground, study, 2).sample().cases())
                .extracting(c -> c.number() + " " + c.scores())
                .isEqualTo(before.sample().cases().stream()
                        .map(c -> c.number() + " " + c.scores())
                        .toList());
    }

    @Test
    void equal_plans_of_two_studies_give_equal_figures_under_other_numbers() {
        Ground ground = fixture.small();
        Shown one = shown(ground, fixture.study(ground), 1);
        Shown two = shown(ground, fixture.study(ground), 1);
        assertThat(one.stamp().inputs()).isNotEqualTo(two.stamp().inputs());
        for (int r = 0; r < 3; r++)
            near(
                    one.result().regressions().get(r).rSquared(),
                    two.result().regressions().get(r).rSquared());
    }

    @Test
    void another_organisation_finds_no_study_no_number_and_no_edition() {
        Ground ground = fixture.small();
        long study = fixture.study(ground);
        Town other = mirai.found();
        assertThat(as(other, studies::all)).isEmpty();
        assertThatThrownBy(() -> as(other, () -> studies.get(study))).hasMessageContaining("SVY-110");
        for (String table :
                List.of("survey_study", "survey_study_number", "survey_study_edition", "survey_study_bootstrap"))
            assertThat(rows(other.id(), table)).as(table).isZero();
        Invitation asked = ground.asked().getFirst();
        assertThat(rows(asked.bodyId(), "survey_study_edition")).isZero();
        assertThat(rows(ground.host().id(), "survey_study_edition")).isEqualTo(1);
        Plan plan = fixture.plan(ground);
        assertThatThrownBy(() -> as(other, () -> studies.create(other.actor(Role.HOST), "よその分析", plan)))
                .isInstanceOf(Refused.class);
    }

    private int rows(long organisation, String table) {
        return mirai.in(
                organisation,
                () -> db.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void an_edition_can_neither_be_changed_nor_deleted_and_holds_its_outcome_set() {
        Ground ground = fixture.small();
        fixture.study(ground);
        for (String change : List.of(
                "update survey_study_edition set n = 0",
                "delete from survey_study_edition",
                "delete from survey_study"))
            assertThatThrownBy(() -> as(ground.host(), () -> db.sql(change).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as(ground.host(), () -> {
                    outcomes.remove(ground.set());
                    return true;
                }))
                .hasMessageContaining("SVY-091");
    }

    @Test
    void a_column_of_another_kind_and_a_missing_name_are_refused() {
        Ground ground = fixture.small();
        Actor actor = ground.host().actor(Role.HOST);
        Plan plan = fixture.plan(ground);
        assertThatThrownBy(() -> as(ground.host(), () -> studies.create(actor, " ", plan)))
                .hasMessageContaining("SVY-111");
        Plan wrong = new Plan(plan.benchmarkEdition(), plan.outcomeSet(), Map.of(OutcomePart.CLOUD, "c17"), 1);
        assertThatThrownBy(() -> as(ground.host(), () -> studies.create(actor, "型の違う列", wrong)))
                .hasMessageContaining("SVY-114");
        Plan none = new Plan(plan.benchmarkEdition(), plan.outcomeSet(), Map.of(), 1);
        assertThatThrownBy(() -> as(ground.host(), () -> studies.create(actor, "成果なし", none)))
                .hasMessageContaining("SVY-112");
        assertThat(as(ground.host(), studies::all)).isEmpty();
    }

    @Test
    void a_resampling_runs_once_and_its_intervals_stay_with_the_edition() {
        Ground ground = fixture.small();
        Actor actor = ground.host().actor(Role.HOST);
        long study = fixture.study(ground);
        StudyEdition edition = as(ground.host(), () -> studies.edition(study, 1));
        as(ground.host(), () -> {
            bootstraps.order(actor, edition);
            return true;
        });
        BootstrapStore.Order order = waited(ground, edition);
        assertThat(order.state()).isEqualTo(State.DONE);
        assertThat(order.done()).isEqualTo(1000);
        BootstrapResult result = order.result().orElseThrow();
        assertThat(result).isEqualTo(BootstrapResult.of(shown(ground, study, 1).sample(), 1000, 1, 2, done -> {}));
        assertThat(shown(ground, study, 1).bootstrap()).contains(result);
        assertThatThrownBy(() -> as(ground.host(), () -> {
                    bootstraps.order(actor, edition);
                    return true;
                }))
                .hasMessageContaining("SVY-119");
    }

    private BootstrapStore.Order waited(Ground ground, StudyEdition edition) {
        for (int i = 0; i < 300; i++) {
            BootstrapStore.Order order =
                    as(ground.host(), () -> bootstraps.of(edition)).orElseThrow();
            if (!order.state().goesOn()) return order;
            pause();
        }
        throw new AssertionError("the resampling did not end");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_resampling_that_breaks_is_told_as_failed_and_can_be_ordered_again() {
        Ground ground = fixture.small();
        long study = fixture.study(ground);
        StudyEdition edition = as(ground.host(), () -> studies.edition(study, 1));
        long id = mirai.in(
                ground.host().id(),
                () -> db.sql("""
                        insert into survey_study_bootstrap (organisation_id, edition_id, resamples, state, done, ordered_at)
                        values (:organisation, :edition, -1, 'WAITING', 0, now()) returning id
                        """)
                        .param("organisation", ground.host().id())
                        .param("edition", edition.id())
                        .query(Long.class)
                        .single());
        work.run(ground.host().id(), id);
        assertThat(as(ground.host(), () -> bootstraps.of(edition)).orElseThrow().state())
                .isEqualTo(State.FAILED);
    }

    @Test
    void no_entry_of_the_package_holds_a_name_or_a_code_and_the_manifest_fits() throws IOException {
        Ground ground = fixture.small();
        Actor actor = ground.host().actor(Role.HOST);
        long study = fixture.study(ground);
        byte[] zip = as(ground.host(), () -> studies.reproduction(actor, studies.edition(study, 1)));
        Map<String, String> entries = entries(zip);
        assertThat(entries.keySet())
                .containsExactly(
                        "README.txt",
                        "reproduce.R",
                        "data.csv",
                        "recipe.csv",
                        "indices.csv",
                        "expected.csv",
                        "manifest.sha256");
        entries.forEach((name, text) -> {
            for (Invitation body : ground.asked())
                assertThat(text).as(name).doesNotContain(body.code()).doesNotContain(body.name());
        });
        entries.forEach((name, text) -> {
            if (!name.equals("manifest.sha256"))
                assertThat(entries.get("manifest.sha256")).contains(Studies.sha256(text) + "  " + name + "\n");
        });
        assertThat(entries.get("README.txt")).contains("使った団体", Studies.sha256(entries.get("data.csv")));
        assertThat(entries.get("indices.csv").lines()).hasSize(1000);
        assertThat(entries.get("data.csv").lines()).hasSize(55);
    }

    @Test
    void study_numbers_do_not_follow_the_codes() {
        Ground ground = fixture.small();
        Actor actor = ground.host().actor(Role.HOST);
        long study = fixture.study(ground);
        List<Studies.NumberedBody> key = as(ground.host(), () -> studies.key(actor, studies.edition(study, 1)));
        assertThat(key).hasSize(54);
        assertThat(key).extracting(Studies.NumberedBody::number).doesNotHaveDuplicates();
        List<String> codes = key.stream().map(Studies.NumberedBody::code).toList();
        assertThat(codes).isNotEqualTo(codes.stream().sorted().toList());
    }

    static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry())
                entries.put(e.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return entries;
    }
}
