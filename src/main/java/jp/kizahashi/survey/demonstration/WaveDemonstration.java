package jp.kizahashi.survey.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.body.population.PopulationBand;
import jp.kizahashi.org.body.population.PopulationBands;
import jp.kizahashi.org.demonstration.MadeUpCountry;
import jp.kizahashi.org.demonstration.Stage;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.time.ProductClock;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.platform.web.Deadline;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.Via;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.result.Publication;
import jp.kizahashi.survey.wave.CellKind;
import jp.kizahashi.survey.wave.DisclosureTerms;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.NewWave;
import jp.kizahashi.survey.wave.ReplyCodes;
import jp.kizahashi.survey.wave.Targets;
import jp.kizahashi.survey.wave.WaveSettings;
import jp.kizahashi.survey.wave.Waves;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the made-up research body two waves over the made-up country: last year's, closed, and this year's, open and
 * collected by the prefectures. Answers come from a fixed seed; everything is 架空.
 */
@Component
@Order(300)
@ConditionalOnProperty(name = "kizahashi.mode", havingValue = "demonstration")
class WaveDemonstration implements ApplicationRunner {
    private static final List<PopulationBand> BANDS = PopulationBands.STUDY_2020.bands();

    private final Organisations organisations;
    private final AssessmentDemonstration.Staff staff;
    private final MadeUpCountry country;
    private final Asking asking;
    private final Stage stage;
    private final Random random = new Random(20_260_401);

    /** What asks and takes answers. */
    @Component
    record Asking(
            Waves waves, Invitations invitations, ReplyCodes codes, Submissions submissions, Publication publication) {}

    WaveDemonstration(
            Organisations organisations,
            AssessmentDemonstration.Staff staff,
            MadeUpCountry country,
            Asking asking,
            Stage stage) {
        this.organisations = organisations;
        this.staff = staff;
        this.country = country;
        this.asking = asking;
        this.stage = stage;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (long id : organisations.ids()) {
            boolean host = Boolean.TRUE.equals(stage.in(
                    id,
                    () -> organisations.own().orElseThrow().kind() == Organisation.Kind.RESEARCH_BODY
                            && asking.waves().hosted(id).isEmpty()));
            if (host) write(id);
        }
    }

    private void write(long host) {
        int year = FiscalYear.of(LocalDate.now(Dates.TOKYO)).year();
        Actor actor = stage.in(
                host,
                () -> Objects.requireNonNull(staff.byRole(host).get(Role.HOST)).getFirst());
        stage.in(host, () -> {
            country.keep();
            return true;
        });
        LocalDate before = LocalDate.of(year - 1, 10, 1);
        long last = at(before.plusDays(3), () -> open(actor, year - 1, before, null, null));
        Map<Long, Integer> given = new HashMap<>();
        at(before.plusDays(20), () -> answer(host, last, 0.55, given));
        at(
                before.plusDays(43),
                () -> stage.by(actor, () -> {
                    asking.waves().close(actor, last, "");
                    return asking.publication().publish(actor, last, 1);
                }));
        LocalDate today = LocalDate.now(Dates.TOKYO);
        LocalDate asOf = LocalDate.of(year, 10, 1).isAfter(today) ? today : LocalDate.of(year, 10, 1);
        long now = open(actor, year, asOf, last, today.plusDays(24));
        stage.by(actor, () -> asking.codes().issueMissing(actor, now));
        answer(host, now, 0.3, given);
    }

    private long open(Actor actor, int year, LocalDate asOf, @Nullable Long previous, @Nullable LocalDate due) {
        LocalDate until = due == null ? asOf.plusDays(42) : due;
        return stage.by(actor, () -> {
            long id = asking.waves().prepare(actor, fresh(year, asOf, until, previous));
            asking.waves().open(actor, id, due == null ? null : end(until.minusDays(7)));
            return id;
        });
    }

    /** About so many of the bodies answer, each a little as it did before; みらい市 leaves this year's open. */
    private int answer(long host, long wave, double share, Map<Long, Integer> earlier) {
        List<Invitation> asked = stage.in(host, () -> asking.invitations().of(wave));
        List<Invitation> answering = new ArrayList<>();
        for (Invitation i : asked) {
            boolean open = i.name().equals("みらい市") && !earlier.isEmpty();
            if (!open && (random.nextDouble() < share || i.name().equals("みらい市"))) answering.add(i);
        }
        boolean first = earlier.isEmpty();
        for (Invitation i : answering) {
            int lift = earlier.getOrDefault(i.bodyId(), random.nextInt(3) - 1) + (first ? 0 : random.nextInt(2));
            earlier.putIfAbsent(i.bodyId(), lift);
            AnswerSheet sheet = sheet(i, lift);
            Via via = random.nextInt(4) == 0 ? Via.EXCEL : Via.CODE;
            stage.in(
                    i.bodyId(),
                    () -> asking.submissions()
                            .handIn(
                                    asking.waves().get(wave),
                                    i,
                                    new Submissions.HandIn(sheet, "", via, null, random.nextBoolean())));
        }
        return answering.size();
    }

    /** Scores that rise with the band; now and then a question is left open, 不明 or 非該当. */
    private AnswerSheet sheet(Invitation i, int lift) {
        int band = 0;
        while (band < BANDS.size() - 1 && !BANDS.get(band).label().equals(i.band())) band++;
        Map<String, Entry> entries = new HashMap<>();
        for (Question question : Questionnaires.PEMM_SURVEY.questions()) {
            int kind = random.nextInt(60);
            if (kind == 0) continue;
            int score = (int) Math.clamp(Math.round(2.2 + band * 0.35 + lift + random.nextGaussian() * 1.1), 1, 8);
            Entry answered = Entry.of(Integer.toString(score));
            entries.put(question.code(), kind == 1 ? Entry.UNKNOWN : kind == 2 ? Entry.NOT_APPLICABLE : answered);
        }
        return new AnswerSheet(entries);
    }

    private static NewWave fresh(int year, LocalDate asOf, LocalDate due, @Nullable Long previous) {
        return new NewWave(
                new FiscalYear(year).label() + " 業務改革の実態調査（架空）",
                Questionnaires.PEMM_SURVEY,
                Targets.ALL,
                year,
                asOf,
                end(due),
                DisclosureTerms.RESPONDENTS,
                CellKind.BAND,
                5,
                previous,
                new WaveSettings(
                        "市区町村の業務改革の現状を明らかにし、支援の検討に用いるために",
                        true,
                        previous == null,
                        "回答は統計として集計し、団体ごとの値は公表しません。",
                        "自治体経営研究所（架空）所長",
                        "{団体名}長",
                        "架研第" + (year - 2_000) + "号",
                        "同封の回答コードによる画面での回答、又はExcel様式の返送",
                        "自治体経営研究所（架空）研究部",
                        "",
                        "000-000-0000",
                        "chosa@example.jp"),
                due.plusMonths(6));
    }

    private static Instant end(LocalDate day) {
        return Deadline.of(day);
    }

    private static <T> T at(LocalDate day, java.util.function.Supplier<T> work) {
        return ProductClock.at(
                day.atTime(LocalTime.of(10, 0)).atZone(Dates.TOKYO).toInstant(), work);
    }
}
