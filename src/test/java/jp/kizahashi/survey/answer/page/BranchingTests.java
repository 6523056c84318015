package jp.kizahashi.survey.answer.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Finding;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Contact;
import jp.kizahashi.survey.answer.draft.Contacts;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import jp.kizahashi.survey.answer.draft.Readiness;
import org.junit.jupiter.api.Test;

/** A questionnaire that branches, answered and handed in. */
@AppTest
class BranchingTests {
    private final InquiryFixture fixture;
    private final Drafts drafts;
    private final Readiness readiness;
    private final Contacts contacts;
    private final ReplyActions actions;

    BranchingTests(
            InquiryFixture fixture, Drafts drafts, Readiness readiness, Contacts contacts, ReplyActions actions) {
        this.fixture = fixture;
        this.drafts = drafts;
        this.readiness = readiness;
        this.contacts = contacts;
        this.actions = actions;
    }

    @Test
    void answers_left_behind_by_branching_are_not_handed_in() {
        Inquiry i = fixture.open(Branching.SURVEY, false);
        Answering who = fixture.office(i);
        save(i, who, "USE", "1");
        save(i, who, "SINCE", "令和7年4月");
        save(i, who, "TOOL", "1", "2");
        save(i, who, "COST@1", "120千円");
        save(i, who, "USE", "2");
        Submission edition = submit(i, who);
        assertThat(edition.sheet().entries()).containsOnlyKeys("USE");
        assertThat(fixture.in(i, who, () -> drafts.of(who).kept("SINCE").entry()))
                .as("the edition in force is what the draft shows")
                .isPresent();
    }

    @Test
    void what_is_wrong_stops_handing_in_and_is_named() {
        Inquiry i = fixture.open(Branching.SURVEY, false);
        Answering who = fixture.office(i);
        save(i, who, "USE", "1");
        save(i, who, "TOOL", "9");
        save(i, who, "BEST", "9");
        assertThat(findings(i, who))
                .extracting(Finding::code, Finding::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("TOOL", Finding.Kind.WRONG),
                        org.assertj.core.groups.Tuple.tuple("BEST", Finding.Kind.WRONG),
                        org.assertj.core.groups.Tuple.tuple("C2", Finding.Kind.WRONG));
        assertThatThrownBy(() -> submit(i, who)).isInstanceOf(Refused.class).hasMessageContaining("SVY-058");
        fixture.in(i, who, () -> drafts.save(who, "TOOL", new Given(List.of("1", "9"), "丙"), 1, "k1"));
        save(i, who, "BEST", "1");
        assertThat(submit(i, who).sheet().entry("TOOL").orElseThrow().words()).isEqualTo("丙");
    }

    @Test
    void a_cost_twice_that_of_last_year_is_taken_with_a_reason() {
        Inquiry first = fixture.open(Branching.SURVEY, false);
        Answering before = fixture.office(first);
        save(first, before, "USE", "1");
        save(first, before, "TOOL", "1");
        save(first, before, "COST@1", "100");
        submit(first, before);
        Inquiry second = fixture.again(first, Branching.SURVEY);
        Answering now = fixture.office(second);
        save(second, now, "USE", "1");
        save(second, now, "TOOL", "1");
        save(second, now, "COST@1", "201");
        assertThat(findings(second, now)).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Finding.Kind.REASON);
            assertThat(f.section()).isEqualTo("tool@1");
            assertThat(f.sentence()).contains("前回の2倍");
        });
        fixture.in(second, now, () -> {
            actions.reason(now, "C1@1", "台数を増やした");
            return true;
        });
        Submission edition = submit(second, now);
        assertThat(edition.sheet().entry("C1@1")).contains(Entry.of("台数を増やした"));
    }

    @Test
    void a_section_cannot_be_answered_for_an_option_that_does_not_exist() {
        Inquiry i = fixture.open(Branching.SURVEY, false);
        Answering who = fixture.office(i);
        assertThatThrownBy(() -> save(i, who, "COST@7", "1")).hasMessageContaining("SVY-082");
        assertThatThrownBy(() -> save(i, who, "COST", "1")).hasMessageContaining("SVY-082");
        assertThatThrownBy(() -> save(i, who, "COST@1", "5001")).hasMessageContaining("SVY-050");
    }

    private List<Finding> findings(Inquiry i, Answering who) {
        return fixture.in(i, who, () -> readiness.of(who, drafts.of(who)).findings());
    }

    private Submission submit(Inquiry i, Answering who) {
        return fixture.in(i, who, () -> {
            contacts.keep(who, new Contact("企画課", "架空 花子", "000-000-0000", ""));
            return drafts.submit(who, "", false);
        });
    }

    private void save(Inquiry i, Answering who, String code, String... values) {
        fixture.in(i, who, () -> {
            int seen = drafts.of(who).kept(code).revision();
            return drafts.save(who, code, Given.of(values), seen, code + seen + String.join(",", values));
        });
    }
}
