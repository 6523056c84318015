package jp.kizahashi.survey.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.Consent.Reader;
import jp.kizahashi.survey.answer.Consents;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.WaveFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a withdrawn consent does to figures and files: the past stays, the future leaves the body out. */
@AppTest
class WithdrawalTests {
    private final Mirai mirai;
    private final WaveFixture waveFixture;
    private final BenchmarkFixture fixture;
    private final Benchmarks benchmarks;
    private final Publication publication;
    private final ResultFiles files;
    private final Consents consents;

    private Town host;
    private Actor actor;
    private long wave;
    private Invitation town;

    WithdrawalTests(
            Mirai mirai,
            WaveFixture waveFixture,
            BenchmarkFixture fixture,
            Benchmarks benchmarks,
            Publication publication,
            ResultFiles files,
            Consents consents) {
        this.mirai = mirai;
        this.waveFixture = waveFixture;
        this.fixture = fixture;
        this.benchmarks = benchmarks;
        this.publication = publication;
        this.files = files;
        this.consents = consents;
    }

    @BeforeEach
    void answer() {
        host = waveFixture.host();
        actor = host.actor(Role.HOST);
        wave = fixture.answered(host, i -> true);
        town = fixture.invitations(host, wave).getFirst();
    }

    @Test
    void the_published_edition_keeps_its_figures_and_the_next_one_leaves_the_body_out() {
        fixture.close(host, wave);
        var published = asHost(() -> publication.publish(actor, wave, 1));
        assertThat(published).isEqualTo(new Publication.Reached(54, 0));
        var before = asHost(() -> benchmarks.figures(benchmarks.shown(actor, wave, 1), false));
        withdraw(town);
        assertThat(asHost(() -> benchmarks.isBehind(benchmarks.shown(actor, wave, null))))
                .isTrue();
        assertThat(asHost(() -> benchmarks.count(actor, wave, "1団体の同意取下げ"))).isEqualTo(2);
        assertThat(asHost(() -> benchmarks.figures(benchmarks.shown(actor, wave, 1), false)))
                .isEqualTo(before);
        var next = asHost(() -> benchmarks.shown(actor, wave, 2));
        assertThat(next.replies().sheets()).hasSize(53).doesNotContainKey(town.code());
    }

    @Test
    void the_next_edition_waits_for_all_since_the_difference_would_be_that_body() {
        fixture.close(host, wave);
        asHost(() -> publication.publish(actor, wave, 1));
        withdraw(town);
        asHost(() -> benchmarks.count(actor, wave, "1団体の同意取下げ"));
        assertThat(asHost(() -> publication.publish(actor, wave, 2))).isEqualTo(new Publication.Reached(0, 53));
    }

    @Test
    void answers_of_that_body_leave_with_no_file_not_even_from_the_old_edition() {
        fixture.close(host, wave);
        asHost(() -> publication.publish(actor, wave, 1));
        assertThat(asHost(() -> files.digest(benchmarks.shown(actor, wave, 1))).rows())
                .isEqualTo(54);
        withdraw(town);
        ResultFiles.Export csv = asHost(() -> files.answersCsv(actor, wave, 1, Encoding.UTF_8_BOM));
        assertThat(csv.rows()).isEqualTo(53);
        assertThat(new String(csv.bytes(), StandardCharsets.UTF_8)).doesNotContain(town.code());
        assertThat(asHost(() -> files.digest(benchmarks.shown(actor, wave, 1))))
                .isEqualTo(new ResultFiles.Digest(53, 1, csv.sha256(), 0));
        assertThat(asHost(() -> files.sheets(actor, wave, ""))).hasSize(53);
    }

    @Test
    void a_wave_whose_only_reply_was_withdrawn_can_be_closed() {
        long small = fixture.answered(host, i -> i.code().equals(town.code()));
        withdraw(fixture.invitations(host, small).getFirst());
        assertThatCode(() -> fixture.close(host, small)).doesNotThrowAnyException();
        assertThat(asHost(() -> benchmarks.editions(small))).isEqualTo(List.of());
    }

    @Test
    void the_answers_leave_as_shift_jis_too_with_the_cells_that_it_cannot_hold() {
        ResultFiles.Export csv = asHost(() -> files.answersCsv(actor, wave, null, Encoding.WINDOWS_31J));
        assertThat(new String(csv.bytes(), Charset.forName("windows-31j")))
                .startsWith("団体コード,団体名")
                .contains(town.name());
        assertThat(csv.rows()).isEqualTo(54);
        ResultFiles.Export list = asHost(() -> files.unwritableCsv(actor, wave, null));
        assertThat(list.rows()).isZero();
        assertThat(new String(list.bytes(), StandardCharsets.UTF_8)).contains("行,列,本来の文字列,書けない文字");
    }

    private void withdraw(Invitation from) {
        mirai.in(from.bodyId(), () -> {
            consents.withdraw(from, Reader.HOST);
            return true;
        });
    }

    private <T> T asHost(Supplier<T> work) {
        return mirai.as(host, Role.HOST, work);
    }
}
