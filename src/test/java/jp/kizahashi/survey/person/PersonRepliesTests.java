package jp.kizahashi.survey.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.person.PersonReplies.Person;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@AppTest
class PersonRepliesTests {
    private final Mirai mirai;
    private final PersonFixture fixture;
    private final PersonWaves waves;
    private final PersonReplies replies;
    private final PersonColumns columns;

    PersonRepliesTests(
            Mirai mirai, PersonFixture fixture, PersonWaves waves, PersonReplies replies, PersonColumns columns) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.waves = waves;
        this.replies = replies;
        this.columns = columns;
    }

    @Test
    void a_code_opens_once_and_afterwards_is_as_good_as_a_wrong_one() {
        Town town = mirai.found();
        long wave = fixture.open(town);
        String code = fixture.issue(town, wave, "", 1).getFirst();
        assertThat(replies.entered(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isPresent();
        fixture.answer(town, code, Map.of("Q1", Entry.of("2")));
        assertThat(replies.entered(code)).isEmpty();
        assertThat(replies.entered("AAAA-AAAA-AAAA-AAAA")).isEmpty();
    }

    @Test
    void what_was_kept_is_there_again_when_the_code_is_typed_again() {
        Town town = mirai.found();
        long wave = fixture.open(town);
        String code = fixture.issue(town, wave, "", 1).getFirst();
        Person person = replies.entered(code).orElseThrow();
        keep(town, person, "Q5", Entry.of("時間がない"));
        keep(town, person, "Q5", Entry.of("相談先がない"));
        Person again = replies.entered(code).orElseThrow();
        assertThat(mirai.in(town.id(), () -> replies.draft(again)).entry("Q5")).contains(Entry.of("相談先がない"));
    }

    @Test
    void two_tabs_that_hand_in_the_same_code_count_once() {
        Town town = mirai.found();
        long wave = fixture.open(town);
        String code = fixture.issue(town, wave, "", 1).getFirst();
        Person first = replies.entered(code).orElseThrow();
        Person second = replies.entered(code).orElseThrow();
        keep(town, first, "Q1", Entry.of("1"));
        fixture.handIn(town, first);
        assertRefused(SurveyProblem.PERSON_CODE_WRONG, () -> fixture.handIn(town, second));
        assertRefused(SurveyProblem.PERSON_CODE_WRONG, () -> keep(town, second, "Q1", Entry.of("2")));
    }

    @Test
    void an_empty_questionnaire_is_not_taken_and_the_code_stays() {
        Town town = mirai.found();
        long wave = fixture.open(town);
        String code = fixture.issue(town, wave, "", 1).getFirst();
        Person person = replies.entered(code).orElseThrow();
        assertRefused(SurveyProblem.NOTHING_ANSWERED, () -> fixture.handIn(town, person));
        assertThat(replies.entered(code)).isPresent();
    }

    @Test
    void a_questionnaire_that_asks_for_files_is_refused_for_a_file_can_name_its_author() {
        Town town = mirai.found();
        Questionnaire asking = new Questionnaire(
                "own-9",
                "調べ",
                List.of(),
                List.of(),
                List.of(),
                List.of(new Section(
                        "s",
                        "s",
                        List.of(
                                PersonFixture.choice("Q1", "所属", "企画", "会計"),
                                new Question("F1", "写真", "写真", List.of(), QuestionKind.FILE, List.of(), "")))));
        assertRefused(
                SurveyProblem.PERSONS_NO_FILES,
                () -> mirai.as(
                        town, Role.DX_OFFICE, () -> waves.prepare(town.actor(Role.DX_OFFICE), fixture.plan(asking))));
    }

    @Test
    void a_group_of_fewer_than_k_gets_no_codes() {
        Town town = mirai.found();
        long wave = fixture.open(town);
        assertRefused(SurveyProblem.PERSONS_GROUP_SMALL, () -> fixture.issue(town, wave, Map.of("企画部", 6, "会計室", 4)));
        assertThat(fixture.issue(town, wave, Map.of("企画部", 6, "会計室", 5))).hasSize(2);
    }

    @Test
    void lost_letters_end_their_issue_and_are_not_counted_as_asked() {
        Town town = mirai.found();
        long wave = fixture.open(town);
        List<String> lost = fixture.issue(town, wave, "", 10);
        fixture.answer(town, lost.getFirst(), Map.of("Q1", Entry.of("1")));
        mirai.as(town, Role.DX_OFFICE, () -> fixture.codes().end(wave, 1));
        assertThat(replies.entered(lost.getLast())).isEmpty();
        PersonIssue issue = mirai.in(town.id(), () -> waves.issues(wave)).getFirst();
        assertThat(issue.asked()).isEqualTo(1);
        assertThat(issue.handedIn()).isEqualTo(1);
    }

    @Test
    void paper_answers_are_entered_as_often_as_sheets_were_handed_out() {
        Town town = mirai.found();
        long wave = fixture.open(town);
        mirai.as(town, Role.DX_OFFICE, () -> {
            fixture.codes().issuePaper(town.actor(Role.DX_OFFICE), wave, "", 2);
            return true;
        });
        AnswerSheet sheet = new AnswerSheet(Map.of("Q1", Entry.of("1")));
        for (int i = 0; i < 2; i++) enter(town, wave, sheet);
        assertRefused(SurveyProblem.PERSONS_NO_PAPER, () -> enter(town, wave, sheet));
    }

    @Test
    void closing_waits_for_k_answers_and_then_makes_the_columns_of_exactly_what_was_handed_in() {
        Town town = mirai.found();
        long wave = fixture.open(town);
        List<String> codes = fixture.issue(town, wave, "", 8);
        for (int i = 0; i < 4; i++) fixture.answer(town, codes.get(i), answers(i));
        assertRefused(SurveyProblem.PERSONS_TOO_FEW, () -> close(town, wave));
        for (int i = 4; i < 7; i++) fixture.answer(town, codes.get(i), answers(i));
        Person late = replies.entered(codes.get(7)).orElseThrow();
        close(town, wave);
        assertThat(replies.entered(codes.get(7))).isEmpty();
        assertRefused(SurveyProblem.WAVE_NOT_IN_STATE, () -> fixture.handIn(town, late));
        make(town, wave);

        StoredColumns made = mirai.in(town.id(), () -> columns.of(wave)).orElseThrow();
        assertThat(made.respondents()).isEqualTo(7);
        assertThat(made.asked()).isEqualTo(8);
        assertThat(made.k()).isEqualTo(5);
        Column ages = mirai.in(town.id(), () -> made.column("Q1"));
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < ages.size(); i++) chosen.add(ages.choice(i));
        assertThat(chosen).containsExactlyInAnyOrder(0, 1, 2, 3, 0, 1, 2);
        Column uses = mirai.in(town.id(), () -> made.column("Q3"));
        Column using = mirai.in(town.id(), () -> made.column("Q2"));
        for (int i = 0; i < uses.size(); i++)
            assertThat(uses.standing(i)).isEqualTo(using.choice(i) == 0 ? Standing.ANSWERED : Standing.NOT_ASKED);
    }

    /** Odd ones do not use it; what they answered behind the branch does not count. */
    private static Map<String, Entry> answers(int i) {
        return Map.of(
                "Q1",
                Entry.of(Integer.toString(i % 4 + 1)),
                "Q2",
                Entry.of(Integer.toString(i % 2 + 1)),
                "Q3",
                Entry.of("1", "9").with("翻訳"),
                "Q5",
                Entry.of("困りごと" + i));
    }

    private void close(Town town, long wave) {
        mirai.as(town, Role.DX_OFFICE, () -> {
            waves.close(wave);
            return true;
        });
    }

    private void make(Town town, long wave) {
        mirai.in(town.id(), () -> {
            columns.make(wave);
            return true;
        });
    }

    private void enter(Town town, long wave, AnswerSheet sheet) {
        mirai.as(town, Role.DX_OFFICE, () -> {
            replies.enter(wave, "", sheet);
            return true;
        });
    }

    private void keep(Town town, Person person, String question, Entry entry) {
        mirai.in(town.id(), () -> {
            replies.keep(person, Map.of(question, Optional.of(entry)));
            return true;
        });
    }

    private static void assertRefused(SurveyProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.problem()).isEqualTo(problem));
    }
}
