package jp.kizahashi.survey.study;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.body.population.PopulationBands;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.demonstration.MadeUpOutcomes;
import jp.kizahashi.survey.result.BenchmarkFixture;
import jp.kizahashi.survey.study.Studies.Counted;
import jp.kizahashi.survey.study.Studies.Plan;
import jp.kizahashi.survey.study.estimate.OutcomePart;
import jp.kizahashi.survey.study.outcome.NewOutcomeSet;
import jp.kizahashi.survey.study.outcome.OutcomeColumn;
import jp.kizahashi.survey.study.outcome.OutcomeRow;
import jp.kizahashi.survey.study.outcome.Outcomes;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.WaveFixture;
import org.springframework.stereotype.Component;

/** A closed wave with made-up outcomes (架空), ready for a study. */
@Component
class StudyFixture {
    private final Mirai mirai;
    private final WaveFixture waves;
    private final BenchmarkFixture benchmarks;
    private final Studies studies;
    private final Outcomes outcomes;
    private final StoredFiles files;

    StudyFixture(
            Mirai mirai,
            WaveFixture waves,
            BenchmarkFixture benchmarks,
            Studies studies,
            Outcomes outcomes,
            StoredFiles files) {
        this.mirai = mirai;
        this.waves = waves;
        this.benchmarks = benchmarks;
        this.studies = studies;
        this.outcomes = outcomes;
        this.files = files;
    }

    /** A host, its closed wave, and an outcome set over the asked bodies. */
    record Ground(Town host, long wave, long set, List<Invitation> asked) {}

    /** 54 bodies, all of whom answered. */
    Ground small() {
        Town host = waves.host();
        long wave = benchmarks.answered(host, i -> true);
        benchmarks.close(host, wave);
        return ground(host, wave, waves.invitations(host, wave));
    }

    /** The size of the nationwide study: 1,741 bodies, 290 replies. */
    Ground nationwide() {
        BenchmarkFixture.Study study = benchmarks.study();
        return ground(study.host(), study.wave(), study.invitations());
    }

    private Ground ground(Town host, long wave, List<Invitation> asked) {
        return new Ground(
                host,
                wave,
                keep(
                        host,
                        MadeUpOutcomes.columns(),
                        MadeUpOutcomes.rows(
                                asked.stream().map(StudyFixture::body).toList())),
                asked);
    }

    private static MadeUpOutcomes.Body body(Invitation i) {
        List<String> bands =
                PopulationBands.STUDY_2020.bands().stream().map(b -> b.label()).toList();
        double size = Math.max(0, bands.indexOf(i.band())) / (double) (bands.size() - 1);
        return new MadeUpOutcomes.Body(i.code(), i.prefecture(), i.name(), size);
    }

    long keep(Town host, List<OutcomeColumn> columns, List<OutcomeRow> rows) {
        return mirai.as(host, Role.HOST, () -> {
            var original = new ByteArrayInputStream("団体コード\n".getBytes(StandardCharsets.UTF_8));
            long file = files.keep(host.actor(Role.HOST), original, "架空.csv");
            return outcomes.keep(
                    host.actor(Role.HOST),
                    new NewOutcomeSet(
                            "架空の行政改革調査",
                            "架空研究所",
                            LocalDate.of(2021, 3, 31),
                            LocalDate.of(2020, 4, 1),
                            file,
                            "0".repeat(64),
                            "",
                            columns,
                            rows,
                            rows.size(),
                            "{}"));
        });
    }

    /** The plan with every part played as the labels propose. */
    Plan plan(Ground ground) {
        Counted counted = mirai.as(
                        ground.host(),
                        Role.HOST,
                        () -> studies.counted(ground.host().actor(Role.HOST)))
                .getFirst();
        Map<OutcomePart, String> columns = new EnumMap<>(OutcomePart.class);
        for (OutcomePart part : OutcomePart.values())
            MadeUpOutcomes.columns().stream()
                    .filter(c -> Sampling.canPlay(part, c) && part.fit(c.label()) > 0)
                    .findFirst()
                    .ifPresent(c -> columns.put(part, c.code()));
        return new Plan(counted.edition().id(), ground.set(), columns, 1);
    }

    /** A study with one edition. */
    long study(Ground ground) {
        Plan plan = plan(ground);
        return mirai.as(
                ground.host(), Role.HOST, () -> studies.create(ground.host().actor(Role.HOST), "架空の妥当性の検証", plan));
    }
}
