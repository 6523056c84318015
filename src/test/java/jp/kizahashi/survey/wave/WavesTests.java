package jp.kizahashi.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.body.NationalListFixture;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.Via;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class WavesTests {
    @Autowired
    Mirai mirai;

    @Autowired
    WaveFixture fixture;

    @Autowired
    Waves waves;

    @Autowired
    Invitations invitations;

    @Autowired
    Submissions submissions;

    private Town host;
    private long id;

    @BeforeEach
    void open() {
        host = fixture.host();
        id = fixture.open(host);
    }

    @Test
    void every_municipality_of_the_list_is_asked_once_and_wards_are_counted_and_left_out() {
        assertThat(fixture.invitations(host, id))
                .hasSize(NationalListFixture.MUNICIPALITIES)
                .allSatisfy(i -> assertThat(i.kind()).isEqualTo("市"))
                .extracting(Invitation::code)
                .doesNotHaveDuplicates();
        assertThat(wave().excludedWards()).isEqualTo(2);
        assertThat(waves(() -> waves.selection(Targets.ALL, LocalDate.of(2026, 10, 1)))
                        .byBand()
                        .values())
                .containsOnly(6);
    }

    @Test
    void a_body_sees_its_own_invitation_and_the_wave_and_nobody_elses() {
        Invitation mine = fixture.invitations(host, id).getFirst();
        assertThat(mirai.in(mine.bodyId(), () -> invitations.of(id)))
                .extracting(Invitation::id)
                .containsExactly(mine.id());
        assertThat(mirai.in(mine.bodyId(), () -> waves.get(id).title())).isEqualTo("架空の全国調査");
        Town stranger = mirai.found();
        assertThatThrownBy(() -> mirai.in(stranger.id(), () -> waves.get(id))).hasMessageContaining("SVY-040");
        assertThat(mirai.in(stranger.id(), () -> invitations.of(id))).isEmpty();
    }

    @Test
    void what_a_body_handed_in_is_read_by_the_host_and_by_no_other_body() {
        List<Invitation> asked = fixture.invitations(host, id);
        Submission given = handIn(asked.get(0), "3", "");
        assertThat(given.number()).isEqualTo(1);
        assertThat(mirai.in(host.id(), () -> submissions.inForce(id))
                        .get(asked.get(0).id()))
                .isEqualTo(given);
        assertThat(mirai.in(asked.get(1).bodyId(), () -> submissions.inForce(id)))
                .isEmpty();
        assertThat(mirai.in(asked.get(1).bodyId(), () -> submissions.receipts(id)))
                .isEmpty();
    }

    @Test
    void a_correction_is_a_new_edition_with_a_note_and_the_old_one_stays() {
        Invitation asked = fixture.invitations(host, id).getFirst();
        Submission first = handIn(asked, "3", "");
        assertThatThrownBy(() -> handIn(asked, "4", "")).hasMessageContaining("SVY-053");
        mirai.as(host, Role.HOST, () -> {
            waves.close(host.actor(Role.HOST), id, "");
            return true;
        });
        Submission second = handIn(asked, "4", "選び間違い");
        assertThat(mirai.in(host.id(), () -> submissions.editions(asked.id()))).containsExactly(second, first);
        Instant before = second.at().minusMillis(1);
        assertThat(mirai.in(host.id(), () -> submissions.inForce(id, before)).get(asked.id()))
                .isEqualTo(first);
    }

    @Test
    void after_closure_nobody_answers_for_the_first_time_until_the_host_opens_again_with_a_reason() {
        Invitation asked = fixture.invitations(host, id).getFirst();
        mirai.as(host, Role.HOST, () -> {
            waves.close(host.actor(Role.HOST), id, "");
            return true;
        });
        assertThatThrownBy(() -> handIn(asked, "3", "")).hasMessageContaining("SVY-042");
        Instant later = Instant.now().plusSeconds(86_400);
        assertThatThrownBy(() -> mirai.as(host, Role.HOST, () -> {
                    waves.reopen(host.actor(Role.HOST), id, later, " ");
                    return true;
                }))
                .hasMessageContaining("SVY-047");
        mirai.as(host, Role.HOST, () -> {
            waves.reopen(host.actor(Role.HOST), id, later, "災害対応のため");
            return true;
        });
        assertThat(handIn(asked, "3", "").number()).isEqualTo(1);
        assertThat(mirai.in(host.id(), () -> waves.events(id)))
                .extracting(WaveEvent::kind)
                .containsExactly(WaveEvent.Kind.OPENED, WaveEvent.Kind.CLOSED, WaveEvent.Kind.REOPENED);
    }

    @Test
    void a_collector_sees_who_handed_in_and_not_what_unless_the_body_agreed() {
        long collected = fixture.open(host, wave().questionnaire(), true);
        List<Invitation> asked = fixture.invitations(host, collected);
        Invitation silent = asked.get(0);
        Invitation open = asked.get(1);
        long prefecture = silent.collectorId();
        handIn(silent, "3", "");
        mirai.in(
                open.bodyId(),
                () -> submissions.handIn(
                        waves.get(collected), open, new Submissions.HandIn(sheet("2"), "", Via.WEB, null, true)));
        assertThat(mirai.in(prefecture, () -> submissions.receipts(collected)))
                .containsOnlyKeys(silent.id(), open.id());
        assertThat(mirai.in(prefecture, () -> submissions.inForce(collected))).containsOnlyKeys(open.id());
        assertThat(mirai.in(prefecture, () -> invitations.of(collected)))
                .allSatisfy(i -> assertThat(i.prefecture()).isEqualTo("架空東県"));
    }

    @Test
    void every_state_can_be_reached() {
        assertThat(WaveStatus.values())
                .allSatisfy(s -> assertThat(s == WaveStatus.PREPARING
                                || java.util.Arrays.stream(WaveStatus.values()).anyMatch(from -> from.mayBecome(s)))
                        .isTrue());
    }

    private Submission handIn(Invitation i, String choice, String note) {
        return mirai.in(
                i.bodyId(),
                () -> submissions.handIn(
                        waves.get(i.waveId()), i, new Submissions.HandIn(sheet(choice), note, Via.WEB, null, false)));
    }

    private static AnswerSheet sheet(String choice) {
        return new AnswerSheet(Map.of("PEMM01", Entry.of(choice)));
    }

    private Wave wave() {
        return waves(() -> waves.get(id));
    }

    private <T> T waves(java.util.function.Supplier<T> work) {
        return mirai.in(host.id(), work);
    }
}
