package jp.kizahashi.survey.result;

import static jp.kizahashi.org.body.SuccessionFixture.code;
import static jp.kizahashi.org.body.SuccessionFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.body.SuccessionKind;
import jp.kizahashi.org.body.SuccessionTable;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.EarlierAnswers;
import jp.kizahashi.survey.answer.draft.EarlierAnswers.Earlier;
import jp.kizahashi.survey.answer.sheet.IssuedForms;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.result.tabulation.Panel;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.NewWave;
import jp.kizahashi.survey.wave.Selection;
import jp.kizahashi.survey.wave.Targets;
import jp.kizahashi.survey.wave.WaveFixture;
import jp.kizahashi.survey.wave.Waves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two waves of one host; in between two towns became one city, a city took one in, and one took a new code. */
@AppTest
class MergedBodiesTests {
    private static final String FIRST = code("91201").text();
    private static final String SECOND = code("91202").text();
    private static final String TAKEN = code("91203").text();
    private static final String TAKER = code("91204").text();
    private static final String BEFORE = code("91205").text();
    private static final String FOUNDED = code("91290").text();
    private static final String AFTER = code("91291").text();
    private static final Question QUESTION =
            Questionnaires.PEMM_SURVEY.questions().getFirst();

    private final Mirai mirai;
    private final WaveFixture waveFixture;
    private final BenchmarkFixture fixture;
    private final SuccessionTable table;
    private final Waves waves;
    private final Benchmarks benchmarks;
    private final EarlierAnswers earlierAnswers;
    private final IssuedForms forms;
    private final InstantSource clock;

    private Town host;
    private long earlier;
    private long later;

    MergedBodiesTests(
            Mirai mirai,
            WaveFixture waveFixture,
            BenchmarkFixture fixture,
            SuccessionTable table,
            Waves waves,
            Benchmarks benchmarks,
            EarlierAnswers earlierAnswers,
            IssuedForms forms,
            InstantSource clock) {
        this.mirai = mirai;
        this.waveFixture = waveFixture;
        this.fixture = fixture;
        this.table = table;
        this.waves = waves;
        this.benchmarks = benchmarks;
        this.earlierAnswers = earlierAnswers;
        this.forms = forms;
        this.clock = clock;
    }

    @BeforeEach
    void merge() {
        host = waveFixture.host();
        mirai.in(host.id(), () -> {
            table.enter(
                    List.of(
                            line("2026-04-01", SuccessionKind.FOUNDING_MERGER, "91201 架空91の1市", "91290 架空新市"),
                            line("2026-04-01", SuccessionKind.FOUNDING_MERGER, "91202 架空91の2市", "91290 架空新市"),
                            line("2026-04-01", SuccessionKind.ABSORPTION, "91203 架空91の3市", "91204 架空91の4市"),
                            line("2026-04-01", SuccessionKind.DESIGNATION, "91205 架空91の5市", "91291 架空91の5市")),
                    "架空の官報");
            return true;
        });
        earlier = open(LocalDate.of(2025, 10, 1), null);
        answer(earlier, i -> i.code().equals(FIRST) ? "2" : "5");
        fixture.close(host, earlier);
        later = open(LocalDate.of(2026, 10, 1), earlier);
    }

    @Test
    void a_wave_asks_exactly_the_bodies_in_force_on_its_day() {
        assertThat(fixture.invitations(host, earlier))
                .extracting(Invitation::code)
                .hasSize(54)
                .contains(FIRST, SECOND, TAKEN, BEFORE)
                .doesNotContain(FOUNDED, AFTER);
        assertThat(fixture.invitations(host, later))
                .extracting(Invitation::code)
                .hasSize(52)
                .contains(FOUNDED, TAKER, AFTER)
                .doesNotContain(FIRST, SECOND, TAKEN, BEFORE);
        Invitation founded = invitation(later, FOUNDED);
        assertThat(founded.population()).as("never added up").isNull();
        assertThat(founded.prefecture()).isEqualTo("架空東県");
    }

    @Test
    void a_named_body_that_had_ended_is_told_with_what_became_of_it() {
        Selection selection = asHost(() ->
                waves.selection(new Targets(List.of(), List.of(), List.of(FIRST, TAKER)), LocalDate.of(2026, 4, 1)));
        assertThat(selection.bodies()).hasSize(1);
        assertThat(selection.unknownCodes()).containsExactly(FIRST);
        assertThat(selection.endedCodes().getFirst().by().sentence()).contains("令和8年4月1日 新設合併", FOUNDED);
    }

    @Test
    void the_change_between_the_waves_counts_merged_bodies_apart_and_adds_nothing_up() {
        answer(later, i -> "6");
        fixture.close(host, later);
        Panel panel = asHost(() -> benchmarks
                .panel(host.actor(Role.HOST), benchmarks.shown(host.actor(Role.HOST), later, null))
                .orElseThrow());
        Panel.Group whole = panel.changes().getFirst().groups().getLast();
        assertThat(whole.n()).as("52 without the founded and the grown").isEqualTo(50);
        assertThat(whole.change()).contains(1.0);
        assertThat(panel.apart()).extracting(Panel.Apart::code).containsExactly(TAKER, FOUNDED);
        Panel.Apart founded = panel.apart().getLast();
        assertThat(founded.forebears()).containsExactly("架空91の1市", "架空91の2市");
        Panel.Beside beside = founded.questions().getFirst();
        assertThat(beside.score()).contains(6);
        assertThat(beside.before().stream().map(java.util.Optional::orElseThrow))
                .containsExactly(2, 5);
        var rows = BenchmarkPaper.apart(panel).rows();
        assertThat(rows.getFirst().getLast()).isEqualTo(Cell.of("架空91の3市 5、架空91の4市 5"));
    }

    @Test
    void a_body_under_a_new_code_is_the_same_tenant_with_its_earlier_answers() {
        Invitation now = invitation(later, AFTER);
        assertThat(now.bodyId()).isEqualTo(invitation(earlier, BEFORE).bodyId());
        Earlier before = earlier(now);
        assertThat(before.isSameBody()).isTrue();
        assertThat(before.entry(QUESTION)).contains(Entry.of("5"));
    }

    @Test
    void a_grown_body_reads_its_earlier_answers_but_neither_takes_them_over_nor_is_checked_against_them() {
        Earlier before = earlier(invitation(later, TAKER));
        assertThat(before.isSameBody()).isFalse();
        assertThat(before.before()).extracting(f -> f.name()).containsExactly("架空91の3市", "架空91の4市");
        assertThat(before.entry(QUESTION)).isEmpty();
        assertThat(before.shown(QUESTION)).contains(Entry.of("5"));
    }

    @Test
    void issued_sheets_are_filled_for_bodies_that_stayed_themselves_only() {
        Map<String, AnswerSheet> known =
                asHost(() -> forms.of(host.actor(Role.HOST), later)).known();
        assertThat(known).hasSize(50).containsKey(AFTER).doesNotContainKeys(FOUNDED, TAKER);
    }

    private Earlier earlier(Invitation invitation) {
        return mirai.in(
                invitation.bodyId(),
                () -> earlierAnswers
                        .of(new Answering(waves.get(later), invitation, null, true))
                        .orElseThrow());
    }

    private long open(LocalDate asOf, @org.jspecify.annotations.Nullable Long previous) {
        NewWave w =
                WaveFixture.fresh(Questionnaires.PEMM_SURVEY, clock.instant().plus(30, ChronoUnit.DAYS));
        Instant due = w.dueAt();
        NewWave fresh = new NewWave(
                w.title(),
                w.questionnaire(),
                w.targets(),
                w.fiscalYear(),
                asOf,
                due,
                w.disclosure(),
                w.cells(),
                w.k(),
                previous,
                w.settings(),
                w.contactsUntil());
        return asHost(() -> {
            long id = waves.prepare(host.actor(Role.HOST), fresh);
            waves.open(host.actor(Role.HOST), id, null);
            return id;
        });
    }

    private void answer(long wave, Function<Invitation, String> value) {
        for (Invitation invitation : fixture.invitations(host, wave)) {
            Map<String, Entry> entries = new HashMap<>(Questionnaires.PEMM_SURVEY.questions().stream()
                    .collect(Collectors.toMap(Question::code, q -> Entry.of(value.apply(invitation)))));
            fixture.handIn(invitation, new AnswerSheet(entries), "");
        }
    }

    private Invitation invitation(long wave, String code) {
        return fixture.invitations(host, wave).stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private <T> T asHost(Supplier<T> work) {
        return mirai.as(host, Role.HOST, work);
    }
}
