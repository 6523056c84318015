package jp.kizahashi.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.Consent.Reader;
import jp.kizahashi.survey.answer.Submissions.HandIn;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.wave.Invitation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body takes back that others read its answers. */
@AppTest
class ConsentsTests {
    private final Mirai mirai;
    private final InquiryFixture fixture;
    private final Submissions submissions;
    private final Consents consents;
    private final JdbcClient db;

    private Inquiry inquiry;
    private Invitation asked;

    ConsentsTests(Mirai mirai, InquiryFixture fixture, Submissions submissions, Consents consents, JdbcClient db) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.submissions = submissions;
        this.consents = consents;
        this.db = db;
    }

    @BeforeEach
    void answer() {
        inquiry = fixture.open(Questionnaires.PEMM_SURVEY, true);
        asked = fixture.office(inquiry).invitation();
        handIn("");
    }

    @Test
    void after_the_withdrawal_neither_host_nor_collector_reads_anything_but_the_receipt_stays() {
        assertThat(readableBy(asked.hostId())).isEqualTo(1);
        assertThat(readableBy(asked.collectorId())).isEqualTo(1);
        withdraw(Reader.HOST);
        assertThat(readableBy(asked.hostId())).isZero();
        assertThat(readableBy(asked.collectorId())).isZero();
        assertThat(readableBy(asked.bodyId())).isEqualTo(1);
        assertThat(mirai.in(asked.hostId(), () -> submissions.receipts(inquiry.wave())))
                .containsKey(asked.id());
        assertThat(mirai.in(asked.hostId(), () -> consents.withdrawn(inquiry.wave())))
                .containsOnlyKeys(asked.id());
    }

    @Test
    void a_withdrawal_towards_the_collector_leaves_the_host_reading() {
        withdraw(Reader.COLLECTOR);
        assertThat(readableBy(asked.collectorId())).isZero();
        assertThat(readableBy(asked.hostId())).isEqualTo(1);
        assertThat(mirai.in(asked.hostId(), () -> consents.withdrawn(inquiry.wave())))
                .isEmpty();
        assertThatThrownBy(() -> withdraw(Reader.COLLECTOR)).hasMessageContaining("SVY-131");
    }

    @Test
    void handing_in_again_gives_the_consent_again_and_the_withdrawal_stays_on_record() {
        withdraw(Reader.HOST);
        handIn("確かめて提出し直す");
        assertThat(readableBy(asked.hostId())).isEqualTo(2);
        assertThat(mirai.in(asked.hostId(), () -> consents.withdrawn(inquiry.wave())))
                .isEmpty();
        assertThat(mirai.in(asked.bodyId(), () -> consents.of(asked.id())))
                .filteredOn(c -> c.reader() == Reader.HOST)
                .extracting(Consent::isInForce)
                .containsExactly(true, false);
    }

    @Test
    void the_host_cannot_renew_a_withdrawn_consent_by_entering_a_returned_sheet() {
        withdraw(Reader.HOST);
        Answering office = fixture.office(inquiry);
        assertThatThrownBy(() -> mirai.as(
                        inquiry.host(),
                        Role.HOST,
                        () -> submissions.handIn(
                                office.wave(), asked, new HandIn(sheet(), "紙で届いた", Via.EXCEL, 1L, false))))
                .hasMessageContaining("SVY-132");
        assertThatThrownBy(() -> mirai.in(
                        asked.hostId(),
                        () -> db.sql("""
                                insert into survey_consent (organisation_id, invitation_id, reader_id, given_at)
                                values (:body, :asked, :host, now())
                                """)
                                .param("body", asked.bodyId())
                                .param("asked", asked.id())
                                .param("host", asked.hostId())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_withdrawal_is_audited_with_ids_only() {
        withdraw(Reader.HOST);
        assertThat(mirai.in(
                        asked.bodyId(),
                        () -> db.sql("""
                                select count(*) from platform_audit_entry
                                where action = 'submission.consent.withdraw' and subject_id = :asked
                                """)
                                .param("asked", Long.toString(asked.id()))
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    private void withdraw(Reader reader) {
        fixture.in(inquiry, fixture.office(inquiry), () -> {
            consents.withdraw(asked, reader);
            return true;
        });
    }

    private void handIn(String note) {
        Answering office = fixture.office(inquiry);
        fixture.in(
                inquiry,
                office,
                () -> submissions.handIn(office.wave(), asked, new HandIn(sheet(), note, Via.WEB, null, true)));
    }

    private static AnswerSheet sheet() {
        return new AnswerSheet(Map.of("PEMM01", Entry.of("3")));
    }

    private int readableBy(long organisation) {
        return mirai.in(organisation, () -> submissions.editions(asked.id()).size());
    }
}
