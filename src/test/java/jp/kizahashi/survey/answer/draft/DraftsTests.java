package jp.kizahashi.survey.answer.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.kizahashi.AppTest;
import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.platform.time.ProductClock;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.Via;
import jp.kizahashi.survey.answer.draft.Drafts.Outcome;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import jp.kizahashi.survey.answer.draft.Parts.Hands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class DraftsTests {
    @Autowired
    InquiryFixture fixture;

    @Autowired
    Drafts drafts;

    @Autowired
    Parts parts;

    @Autowired
    Contacts contacts;

    @Autowired
    EarlierAnswers earlier;

    @Autowired
    Submissions submissions;

    private Inquiry inquiry;
    private Answering office;
    private Answering clerk;
    private Answering chief;

    @BeforeEach
    void ask() {
        inquiry = fixture.open();
        office = fixture.office(inquiry);
        clerk = fixture.person(inquiry, inquiry.clerk());
        chief = fixture.person(inquiry, inquiry.chief());
    }

    @Test
    void the_host_reads_the_contact_until_the_waves_day_and_the_day_after_it_is_gone_for_both() {
        run(office, () -> contacts.keep(office, new Contact("企画課", "架空 花子", "000-000-0000", "")));
        long host = inquiry.host().id();
        long asked = office.invitation().id();
        Instant lastDay =
                office.wave().contactsUntil().atTime(23, 0).atZone(Dates.TOKYO).toInstant();
        assertThat(ProductClock.at(lastDay, () -> mirai.in(host, contacts::deleteOutdated)))
                .isZero();
        assertThat(mirai.in(host, () -> contacts.of(asked))).isPresent();
        Instant after = lastDay.plus(2, ChronoUnit.HOURS);
        assertThat(ProductClock.at(after, () -> mirai.in(office.invitation().bodyId(), contacts::deleteOutdated)))
                .as("only the host's own waves")
                .isZero();
        assertThat(ProductClock.at(after, () -> mirai.in(host, contacts::deleteOutdated)))
                .isEqualTo(1);
        assertThat(mirai.in(host, () -> contacts.of(asked))).isEmpty();
        assertThat(mirai.in(office.invitation().bodyId(), () -> contacts.of(asked)))
                .isEmpty();
    }

    @Test
    void a_request_sent_again_counts_once_and_an_unseen_entry_is_shown_instead_of_overwritten() {
        String key = UUID.randomUUID().toString();
        assertThat(save(office, "PEMM01", "3", 0, key)).isEqualTo(new Outcome.Saved(1));
        assertThat(save(office, "PEMM01", "3", 0, key)).isEqualTo(new Outcome.Saved(1));
        assertThat(save(office, "PEMM01", "5", 1)).isEqualTo(new Outcome.Saved(2));
        assertThat(save(office, "PEMM01", "3", 0, key)).isEqualTo(new Outcome.Saved(1));
        assertThat(save(office, "PEMM01", "8", 1)).isEqualTo(new Outcome.Conflict(2, Optional.of(Entry.of("5"))));
        assertThat(sheet()).isEqualTo(new AnswerSheet(Map.of("PEMM01", Entry.of("5"))));
        assertThat(save(office, "PEMM01", "", 2)).isEqualTo(new Outcome.Saved(3));
        assertThat(sheet().size()).isZero();
    }

    @Test
    void not_applicable_and_unknown_are_kept_apart_and_what_cannot_be_read_is_refused_by_name() {
        save(office, "PEMM01", "非該当", 0);
        save(office, "PEMM02", "不明", 0);
        assertThat(sheet().entries())
                .containsEntry("PEMM01", Entry.NOT_APPLICABLE)
                .containsEntry("PEMM02", Entry.UNKNOWN);
        assertThatThrownBy(() -> save(office, "PEMM03", "9", 0)).hasMessageContaining("SVY-050");
        assertThatThrownBy(() -> save(office, "NOPE", "1", 0)).hasMessageContaining("SVY-082");
    }

    @Test
    void a_section_in_a_departments_hands_is_filled_by_its_clerk_alone_and_confirmed_by_its_head() {
        String section = assign();
        String code = first(section);
        assertThatThrownBy(() -> save(office, code, "3", 0)).hasMessageContaining("SVY-055");
        assertThatThrownBy(() -> save(chief, code, "3", 0)).hasMessageContaining("SVY-055");
        assertThat(save(clerk, code, "3", 0)).isEqualTo(new Outcome.Saved(1));
        assertThatThrownBy(() -> run(office, () -> drafts.submit(office, "", false)))
                .hasMessageContaining("SVY-052");
        run(clerk, () -> parts.handOver(clerk, draft(), section));
        assertThatThrownBy(() -> save(clerk, code, "4", 1)).hasMessageContaining("SVY-051");
        assertThatThrownBy(() -> run(chief, () -> parts.check(chief, draft(), section, Decision.RETURNED, " ")))
                .hasMessageContaining("SVY-018");
        run(chief, () -> parts.check(chief, draft(), section, Decision.RETURNED, "根拠を確かめてください"));
        save(clerk, code, "4", 1);
        run(clerk, () -> parts.handOver(clerk, draft(), section));
        assertThatThrownBy(() -> run(clerk, () -> parts.check(clerk, draft(), section, Decision.PASSED, "")))
                .hasMessageContaining("SVY-055");
        run(chief, () -> parts.check(chief, draft(), section, Decision.PASSED, ""));
        keepContact();
        Submission first = get(office, () -> drafts.submit(office, "", false));
        assertThat(first.sheet().entries()).containsExactly(Map.entry(code, Entry.of("4")));
        assertThat(first.receipt()).isEqualTo(office.invitation().formNumber() + "-1");
        assertThat(get(office, () -> parts.history(parts.of(draft()).get(section))))
                .extracting(t -> t.opinion())
                .containsExactly("根拠を確かめてください", "");
    }

    @Test
    void clerk_and_head_of_a_section_are_two_people() {
        long one = inquiry.clerk().personId();
        assertThatThrownBy(() -> run(
                        office,
                        () -> parts.assign(
                                office, draft(), List.of("leadership"), new Hands(inquiry.personnel(), one, one))))
                .hasMessageContaining("SVY-019");
    }

    @Test
    void handing_in_needs_an_answer_and_somebody_to_ask_and_a_correction_needs_a_note() {
        assertThatThrownBy(() -> run(office, () -> drafts.submit(office, "", false)))
                .hasMessageContaining("SVY-080");
        keepContact();
        assertThatThrownBy(() -> run(office, () -> drafts.submit(office, "", false)))
                .hasMessageContaining("SVY-054");
        save(office, "PEMM01", "3", 0);
        run(office, () -> drafts.submit(office, "", false));
        assertThatThrownBy(() -> save(office, "PEMM01", "4", 1)).hasMessageContaining("SVY-051");
        assertThatThrownBy(() -> run(office, () -> drafts.submit(office, "", false)))
                .hasMessageContaining("SVY-051");
        run(office, () -> drafts.correct(office));
        save(office, "PEMM01", "4", 1);
        assertThatThrownBy(() -> run(office, () -> drafts.submit(office, " ", false)))
                .hasMessageContaining("SVY-053");
        assertThat(get(office, () -> drafts.submit(office, "選び間違い", false)).number())
                .isEqualTo(2);
        assertThat(get(office, () -> submissions.editions(inquiry.invitation())))
                .extracting(s -> s.sheet().entries().get("PEMM01").value())
                .containsExactly("4", "3");
    }

    @Test
    void a_correction_given_up_leaves_the_edition_in_force() {
        submitted("3");
        run(office, () -> drafts.correct(office));
        save(office, "PEMM01", "8", 1);
        run(office, () -> drafts.giveUpCorrection(office));
        assertThat(draft().status()).isEqualTo(DraftStatus.SUBMITTED);
        assertThat(sheet().entries()).containsEntry("PEMM01", Entry.of("3"));
    }

    @Test
    void after_closure_a_person_may_correct_and_the_code_may_not() {
        submitted("3");
        fixture.close(inquiry);
        Answering code = fixture.code(inquiry);
        assertThatThrownBy(() -> run(code, () -> drafts.correct(code))).hasMessageContaining("SVY-042");
        Answering late = fixture.office(inquiry);
        run(late, () -> drafts.correct(late));
        save(late, "PEMM01", "4", 1);
        assertThat(get(late, () -> drafts.submit(late, "訂正", false)).number()).isEqualTo(2);
    }

    @Test
    void after_closure_nobody_begins() {
        fixture.close(inquiry);
        Answering late = fixture.office(inquiry);
        assertThatThrownBy(() -> save(late, "PEMM01", "4", 0)).hasMessageContaining("SVY-042");
    }

    @Test
    void an_edition_that_the_host_took_in_another_way_is_what_a_correction_begins_with() {
        AnswerSheet paper = new AnswerSheet(Map.of("PEMM02", Entry.of("6")));
        get(
                office,
                () -> submissions.handIn(
                        office.wave(), office.invitation(), new Submissions.HandIn(paper, "", Via.EXCEL, null, false)));
        assertThat(draft().status()).isEqualTo(DraftStatus.SUBMITTED);
        assertThat(sheet()).isEqualTo(paper);
    }

    @Test
    void last_waves_answers_are_shown_and_count_for_nothing_until_taken_over() {
        submitted("3");
        Inquiry next = fixture.again(inquiry);
        Answering again = fixture.office(next);
        var before = fixture.in(next, again, () -> earlier.of(again)).orElseThrow();
        assertThat(before.title()).isEqualTo("架空の全国調査");
        assertThat(before.entry(again.wave().questionnaire().question("PEMM01").orElseThrow()))
                .contains(Entry.of("3"));
        assertThat(fixture.in(next, again, () -> drafts.of(again)).sheet().size())
                .isZero();
        assertThat(get(office, () -> earlier.of(office))).isEmpty();
    }

    @Test
    void a_returned_sheet_fills_the_sections_of_whoever_brings_it_and_no_other() {
        String section = assign();
        AnswerSheet sheet = new AnswerSheet(Map.of(first(section), Entry.of("2"), "PEMM13", Entry.of("7")));
        assertThat(get(clerk, () -> drafts.fill(clerk, sheet))).isEqualTo(1);
        assertThat(sheet().entries()).containsOnlyKeys(first(section));
        assertThat(get(office, () -> drafts.fill(office, sheet))).isEqualTo(1);
        assertThat(sheet()).isEqualTo(sheet);
    }

    @Test
    void a_draft_is_seen_by_its_own_body_only() {
        save(office, "PEMM01", "3", 0);
        assertThat(fixture.in(inquiry, office, () -> drafts.find(inquiry.invitation())))
                .isPresent();
        var host = inquiry.host();
        assertThat(mirai.in(host.id(), () -> drafts.find(inquiry.invitation()))).isEmpty();
        assertThat(mirai.in(host.id(), () -> parts.with(inquiry.clerk().personId())))
                .isEmpty();
    }

    @Autowired
    jp.kizahashi.Mirai mirai;

    @Test
    void every_state_can_be_reached() {
        assertThat(PartStatus.values())
                .allSatisfy(s -> assertThat(s == PartStatus.FILLING
                                || List.of(PartStatus.values()).stream().anyMatch(from -> from.mayBecome(s)))
                        .isTrue());
        assertThat(DraftStatus.ANSWERING.mayBecome(DraftStatus.SUBMITTED)).isTrue();
        assertThat(DraftStatus.SUBMITTED.mayBecome(DraftStatus.ANSWERING)).isTrue();
    }

    private void submitted(String choice) {
        save(office, "PEMM01", choice, 0);
        keepContact();
        run(office, () -> drafts.submit(office, "", false));
    }

    private String assign() {
        String section = office.wave().questionnaire().sections().getFirst().id();
        Hands hands = new Hands(
                inquiry.personnel(), inquiry.clerk().personId(), inquiry.chief().personId());
        run(office, () -> parts.assign(office, draft(), List.of(section), hands));
        return section;
    }

    private String first(String section) {
        return office.wave()
                .questionnaire()
                .section(section)
                .orElseThrow()
                .questions()
                .getFirst()
                .code();
    }

    private void keepContact() {
        run(office, () -> contacts.keep(office, new Contact("企画課", "架空 花子", "000-000-0000", "")));
    }

    private AnswerSheet sheet() {
        return draft().sheet();
    }

    private Draft draft() {
        return get(office, () -> drafts.of(office));
    }

    private Outcome save(Answering who, String question, String text, int seen) {
        return save(who, question, text, seen, UUID.randomUUID().toString());
    }

    private Outcome save(Answering who, String question, String text, int seen, String key) {
        return get(who, () -> drafts.save(who, question, Drafts.Given.of(text), seen, key));
    }

    private void run(Answering who, Runnable work) {
        get(who, () -> {
            work.run();
            return true;
        });
    }

    private <T> T get(Answering who, Supplier<T> work) {
        return fixture.in(inquiry, who, work);
    }
}
