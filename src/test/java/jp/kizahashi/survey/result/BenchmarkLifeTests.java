package jp.kizahashi.survey.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.result.Benchmarks.Count;
import jp.kizahashi.survey.result.tabulation.Group;
import jp.kizahashi.survey.result.tabulation.Hiding;
import jp.kizahashi.survey.result.tabulation.Panel;
import jp.kizahashi.survey.result.tabulation.Tabulation;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.WaveFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class BenchmarkLifeTests {
    private final Mirai mirai;
    private final WaveFixture waveFixture;
    private final BenchmarkFixture fixture;
    private final Benchmarks benchmarks;
    private final Publication publication;
    private final TownBenchmarks towns;
    private final ResultFiles files;
    private final JdbcClient db;

    private Town host;
    private Actor actor;
    private long wave;

    BenchmarkLifeTests(
            Mirai mirai,
            WaveFixture waveFixture,
            BenchmarkFixture fixture,
            Benchmarks benchmarks,
            Publication publication,
            TownBenchmarks towns,
            ResultFiles files,
            JdbcClient db) {
        this.mirai = mirai;
        this.waveFixture = waveFixture;
        this.fixture = fixture;
        this.benchmarks = benchmarks;
        this.publication = publication;
        this.towns = towns;
        this.files = files;
        this.db = db;
    }

    @BeforeEach
    void answer() {
        host = waveFixture.host();
        actor = host.actor(Role.HOST);
        // One band (5万以上7万未満) keeps four replies, too few to show; the others have all six.
        wave = fixture.answered(
                host,
                i -> !i.band().startsWith("5万") || Integer.parseInt(i.code().substring(2, 5)) < 218);
    }

    @Test
    void while_it_is_open_the_host_sees_a_live_count_and_no_edition() {
        Count count = asHost(() -> benchmarks.shown(actor, wave, null));
        assertThat(count.edition()).isEmpty();
        assertThat(count.stamp().edition()).startsWith("速報");
        assertThat(count.replies().sheets()).hasSize(52);
    }

    @Test
    void closing_fixes_the_first_edition_with_every_answer() {
        fixture.close(host, wave);
        Count count = asHost(() -> benchmarks.shown(actor, wave, null));
        assertThat(count.edition().orElseThrow().number()).isEqualTo(1);
        assertThat(count.edition().orElseThrow().handedIn()).isEqualTo(52);
        assertThat(count.edition().orElseThrow().asked()).isEqualTo(54);
    }

    @Test
    void a_correction_makes_a_second_edition_and_leaves_the_first_as_it_was() {
        fixture.close(host, wave);
        var before = asHost(() -> benchmarks.figures(benchmarks.shown(actor, wave, 1), false));
        correct(first(), "入力の誤り");
        assertThat(asHost(() -> benchmarks.isBehind(benchmarks.shown(actor, wave, 1))))
                .isTrue();
        assertThatThrownBy(() -> asHost(() -> benchmarks.count(actor, wave, " ")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SVY-060");
        assertThat(asHost(() -> benchmarks.count(actor, wave, "1団体の訂正"))).isEqualTo(2);
        assertThat(asHost(() -> benchmarks.figures(benchmarks.shown(actor, wave, 1), false)))
                .isEqualTo(before);
        assertThat(asHost(() -> benchmarks.figures(benchmarks.shown(actor, wave, 2), false)))
                .isNotEqualTo(before);
        assertThatThrownBy(() -> asHost(() -> benchmarks.count(actor, wave, "もう一度")))
                .hasMessageContaining("SVY-061");
    }

    @Test
    void an_edition_can_neither_be_changed_nor_deleted() {
        fixture.close(host, wave);
        assertThatThrownBy(() -> asHost(() ->
                        db.sql("update survey_benchmark_edition set note = 'x'").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        asHost(() -> db.sql("delete from survey_benchmark_view").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_town_sees_its_figures_only_after_publication_and_small_groups_never() {
        fixture.close(host, wave);
        Invitation town = first();
        assertThat(asTown(town).view()).isEmpty();
        var reached = asHost(() -> publication.publish(actor, wave, 1));
        assertThat(reached).isEqualTo(new Publication.Reached(52, 0));
        TownBenchmarks.Seen seen = asTown(town);
        Tabulation item =
                seen.view().orElseThrow().benchmark().tabulation("PEMM01").orElseThrow();
        Group small = item.cell("5万以上7万未満").orElseThrow();
        assertThat(small.hiding()).contains(Hiding.FEW);
        assertThat(small.n()).isEqualTo(4);
        assertThat(item.cells().stream().filter(c -> c.hiding().equals(java.util.Optional.of(Hiding.REST))))
                .hasSize(1);
        assertThat(item.whole().summary()).isPresent();
        assertThatThrownBy(() -> asHost(() -> publication.publish(actor, wave, 1)))
                .hasMessageContaining("SVY-064");
    }

    @Test
    void the_database_gives_a_town_its_own_view_and_no_edition_and_no_other_answer() {
        fixture.close(host, wave);
        asHost(() -> publication.publish(actor, wave, 1));
        Invitation town = first();
        assertThat(count(town, "survey_benchmark_view where wave_id = " + wave)).isEqualTo(1);
        assertThat(count(town, "survey_benchmark_reader where wave_id = " + wave))
                .isEqualTo(1);
        assertThat(count(town, "survey_benchmark_edition")).isZero();
        Invitation silent = invitation(i ->
                Integer.parseInt(i.code().substring(2, 5)) >= 218 && i.band().startsWith("5万"));
        assertThat(count(silent, "survey_benchmark_view where wave_id = " + wave))
                .isZero();
        String content = mirai.in(
                town.bodyId(),
                () -> db.sql("select content from survey_benchmark_view where wave_id = :w")
                        .param("w", wave)
                        .query(String.class)
                        .single());
        for (Invitation other : fixture.invitations(host, wave))
            assertThat(content).doesNotContain(other.code()).doesNotContain(other.name());
    }

    @Test
    void a_correction_of_one_town_reaches_that_town_and_waits_for_the_others() {
        fixture.close(host, wave);
        asHost(() -> publication.publish(actor, wave, 1));
        Invitation corrector = first();
        correct(corrector, "入力の誤り");
        asHost(() -> benchmarks.count(actor, wave, "1団体の訂正"));
        var reached = asHost(() -> publication.publish(actor, wave, 2));
        assertThat(reached).isEqualTo(new Publication.Reached(1, 51));
        assertThat(asTown(corrector).view().orElseThrow().stamp().edition()).startsWith("第2版");
        Invitation other = invitation(i -> i.id() != corrector.id());
        assertThat(asTown(other).view().orElseThrow().stamp().edition()).startsWith("第1版");
        assertThat(asTown(other).waits()).isTrue();
    }

    @Test
    void corrections_of_many_towns_reach_everybody() {
        fixture.close(host, wave);
        asHost(() -> publication.publish(actor, wave, 1));
        String band = first().band();
        var sheets = asHost(() -> benchmarks.shown(actor, wave, 1).replies().sheets());
        for (Invitation town : fixture.invitations(host, wave))
            if (town.band().equals(band))
                fixture.handIn(town, BenchmarkFixture.otherwise(sheets.get(town.code())), "再点検");
        asHost(() -> benchmarks.count(actor, wave, "1区分の再点検"));
        var reached = asHost(() -> publication.publish(actor, wave, 2));
        assertThat(reached).isEqualTo(new Publication.Reached(52, 0));
    }

    @Test
    void answers_in_are_rows_out_with_count_and_digest() {
        fixture.close(host, wave);
        ResultFiles.Export csv = asHost(() -> files.answersCsv(actor, wave, 1, Encoding.UTF_8_BOM));
        assertThat(csv.rows()).isEqualTo(52);
        assertThat(new String(csv.bytes(), java.nio.charset.StandardCharsets.UTF_8).lines())
                .hasSize(53);
        assertThat(csv.sha256()).isEqualTo(CountedReplies.sha256(csv.bytes()));
        assertThat(asHost(() -> files.digest(benchmarks.shown(actor, wave, 1))).sha256())
                .isEqualTo(csv.sha256());
        assertThat(asHost(() -> files.answersExcel(actor, wave, 1)).rows()).isEqualTo(52);
    }

    @Test
    void there_is_one_result_sheet_for_each_town_that_answered_with_its_own_values() {
        fixture.close(host, wave);
        assertThatThrownBy(() -> asHost(() -> files.sheets(actor, wave, ""))).hasMessageContaining("SVY-065");
        asHost(() -> publication.publish(actor, wave, 1));
        Map<String, TownSheet> sheets = asHost(() -> files.sheets(actor, wave, ""));
        assertThat(sheets).hasSize(52);
        List<String> names =
                fixture.invitations(host, wave).stream().map(Invitation::name).toList();
        sheets.forEach((file, sheet) -> {
            String text = sheet.document().blocks().toString();
            assertThat(file).isEqualTo(sheet.body().code() + "_" + sheet.body().name());
            assertThat(names.stream().filter(n -> text.contains(n + "（")))
                    .containsExactly(sheet.body().name());
        });
    }

    @Test
    void the_host_sees_the_change_of_the_bodies_that_answered_twice() {
        fixture.close(host, wave);
        var sheets = asHost(() -> benchmarks.shown(actor, wave, 1).replies().sheets());
        long second = fixture.again(host, wave, sheets);
        Panel panel = asHost(() -> benchmarks.panel(actor, benchmarks.shown(actor, second, null)))
                .orElseThrow();
        Panel.Group whole = panel.changes().getFirst().groups().getLast();
        assertThat(whole.n()).isEqualTo(52);
        // Everybody went one step up, but from 8 down to 1.
        assertThat(whole.rose() + whole.fell()).isEqualTo(52);
    }

    @Test
    void another_towns_page_and_another_hosts_wave_are_refused() {
        fixture.close(host, wave);
        Invitation mine = first();
        Invitation other = invitation(i -> i.id() != mine.id());
        assertThatThrownBy(() -> mirai.in(mine.bodyId(), () -> towns.of(BenchmarkFixture.somebody(mine), other.id())))
                .hasMessageContaining("SVY-041");
        Town stranger = mirai.found();
        assertThatThrownBy(() ->
                        mirai.as(stranger, Role.HOST, () -> benchmarks.shown(stranger.actor(Role.HOST), wave, null)))
                .hasMessageContaining("SVY-040");
    }

    private <T> T asHost(Supplier<T> work) {
        return mirai.as(host, Role.HOST, work);
    }

    private TownBenchmarks.Seen asTown(Invitation town) {
        return mirai.in(town.bodyId(), () -> towns.of(BenchmarkFixture.somebody(town), town.id()));
    }

    private int count(Invitation town, String from) {
        return mirai.in(
                town.bodyId(),
                () -> db.sql("select count(*) from " + from)
                        .query(Integer.class)
                        .single());
    }

    private Invitation first() {
        return invitation(i -> true);
    }

    private Invitation invitation(java.util.function.Predicate<Invitation> which) {
        return fixture.invitations(host, wave).stream()
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    private void correct(Invitation town, String note) {
        fixture.handIn(town, BenchmarkFixture.sheet(new Random(99)), note);
    }
}
