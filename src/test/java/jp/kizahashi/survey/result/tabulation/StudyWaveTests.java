package jp.kizahashi.survey.result.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StudyWaveTests {
    private static final WaveReplies WAVE = StudyWave.replies();

    @Test
    void it_fills_the_bands_of_the_study() {
        Benchmark all = Benchmark.of(WAVE, Disclosure.everything());
        assertThat(all.participation()).extracting(p -> p.handedIn()).isEqualTo(StudyWave.REPLIES);
        assertThat(all.participation()).extracting(p -> p.asked()).isEqualTo(StudyWave.ASKED);
        assertThat(all.whole()).isEqualTo(new Benchmark.Participation("全体", 1_741, 290));
    }

    @Test
    void the_response_rate_is_the_studys_in_each_band_and_on_the_whole() {
        Benchmark all = Benchmark.of(WAVE, Disclosure.everything());
        assertThat(all.whole().responseRate().orElseThrow()).isEqualByComparingTo("16.7");
        assertThat(all.participation())
                .allSatisfy(p ->
                        assertThat(p.responseRate().orElseThrow().toString()).isIn("16.6", "16.7"));
    }

    @Test
    void scores_rise_with_population() {
        Tabulation awareness =
                Benchmark.of(WAVE, Disclosure.everything()).tabulation("PEMM01").orElseThrow();
        List<Double> means = awareness.cells().stream()
                .map(c -> c.summary().orElseThrow().mean().orElseThrow())
                .toList();
        assertThat(means.getLast() - means.getFirst()).isGreaterThan(1.5);
        assertThat(means.subList(5, 9).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow())
                .isGreaterThan(means.subList(0, 4).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow());
    }

    @Test
    void it_is_the_same_on_every_run() {
        assertThat(StudyWave.replies().sheets()).isEqualTo(WAVE.sheets());
        assertThat(StudyWave.populations(StudyWave.codes())).isEqualTo(StudyWave.populations(StudyWave.codes()));
    }
}
