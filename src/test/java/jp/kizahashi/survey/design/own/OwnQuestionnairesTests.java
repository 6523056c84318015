package jp.kizahashi.survey.design.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaires;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the shipped questionnaire to a host's own versions. */
@AppTest
class OwnQuestionnairesTests {
    private static final String PEMM = Questionnaires.PEMM_SURVEY.id();

    @Autowired
    Mirai mirai;

    @Autowired
    OwnQuestionnaires own;

    @Autowired
    JdbcClient db;

    private Town host;

    @BeforeEach
    void found() {
        host = mirai.found();
    }

    @Test
    void leaving_one_question_out_gives_the_variant_of_twelve() {
        long draft = as(() -> own.begin(actor(), PEMM));
        Set<String> chosen = codes(Questionnaires.PEMM_SURVEY);
        chosen.remove("PEMM12");
        run(() -> changed(draft, "12項目の調査票", chosen));
        Questionnaire confirmed = as(() -> own.get(own.confirm(actor(), draft)));

        assertThat(confirmed.title()).isEqualTo("12項目の調査票");
        assertThat(confirmed.questions()).hasSize(12);
        assertThat(codes(confirmed)).doesNotContain("PEMM12");
        assertThat(confirmed.domains()).hasSize(4);
        assertThat(as(() -> own.drafts())).isEmpty();
    }

    @Test
    void questions_of_a_list_follow_those_of_the_base_and_a_mended_line_takes_its_place() {
        long draft = as(() -> own.begin(actor(), PEMM));
        run(() -> own.addQuestions(draft, list("1|棚卸し|単一回答|ある、ない", "2|人数|三択|")));
        assertThat(as(() -> own.draft(draft)).report()).satisfies(report -> {
            assertThat(report.accepted()).isEqualTo(1);
            assertThat(report.returned()).hasSize(1);
        });
        run(() -> own.addQuestions(draft, list("2|人数|数値|", "1|棚卸しの有無|単一回答|はい、いいえ")));

        Questionnaire now = as(() -> own.draft(draft).content());
        assertThat(now.questions()).hasSize(15);
        assertThat(now.question("Q01")).map(Question::text).contains("棚卸しの有無");
        assertThat(now.sections().getLast().questions())
                .extracting(Question::code)
                .containsExactly("Q01", "Q02");
    }

    @Test
    void an_aim_without_a_question_is_flagged_also_when_its_question_is_left_out() {
        long draft = as(() -> own.begin(actor(), PEMM));
        run(() -> own.addAim(draft, "経営層の認識を知る", Set.of("PEMM01")));
        run(() -> own.addAim(draft, "費用を知る", Set.of()));
        assertThat(open(draft)).containsExactly("費用を知る");

        Set<String> chosen = codes(Questionnaires.PEMM_SURVEY);
        chosen.remove("PEMM01");
        run(() -> changed(draft, "調査票", chosen));
        assertThat(open(draft)).containsExactly("経営層の認識を知る", "費用を知る");

        run(() -> own.removeAim(draft, 1));
        assertThat(open(draft)).containsExactly("経営層の認識を知る");
    }

    @Test
    void a_version_made_from_a_version_is_the_next_of_its_line_and_the_old_one_stays() {
        String first = as(() -> own.confirm(actor(), own.begin(actor(), PEMM)));
        long draft = as(() -> own.begin(actor(), first));
        run(() -> changed(draft, "直した調査票", Set.of("PEMM01", "PEMM02")));
        String second = as(() -> own.confirm(actor(), draft));

        assertThat(as(() -> own.all())).extracting(OwnQuestionnaire::version).containsExactly(2, 1);
        assertThat(as(() -> own.get(first)).questions()).hasSize(13);
        assertThat(as(() -> own.get(second)).questions()).hasSize(2);
        assertThatThrownBy(() -> mirai.in(
                        host.id(),
                        () -> db.sql("update survey_questionnaire set title = ''")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_questionnaire_with_faults_cannot_be_confirmed() {
        long draft = as(() -> own.begin(actor(), PEMM));
        run(() -> own.edit(draft, "condition", "PEMM01", now -> {
            Question first = now.questions().getFirst();
            return Edits.replaced(now, "PEMM01", first.with(first.asking().withWhen("PEMM13 = 1")));
        }));

        assertThatThrownBy(() -> as(() -> own.confirm(actor(), draft)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SVY-135");
    }

    @Test
    void a_question_that_was_left_out_can_be_taken_in_again() {
        long draft = as(() -> own.begin(actor(), PEMM));
        run(() -> changed(draft, "調査票", Set.of("PEMM01")));
        run(() -> changed(draft, "調査票", Set.of("PEMM01", "PEMM02", "PEMM13")));

        assertThat(codes(as(() -> own.draft(draft).content()))).containsExactlyInAnyOrder("PEMM01", "PEMM02", "PEMM13");
    }

    @Test
    void a_questionnaire_of_a_file_becomes_a_draft_as_it_is() {
        Questionnaire file = Questionnaires.PEMM_SURVEY.withId("from-a-file");
        long draft = as(() -> own.beginFrom(actor(), file));

        assertThat(as(() -> own.draft(draft)).base()).isEmpty();
        assertThat(as(() -> own.draft(draft)).content().withId("from-a-file")).isEqualTo(file);
        assertThat(as(() -> own.get(own.confirm(actor(), draft))).sections()).isEqualTo(file.sections());
    }

    @Test
    void a_draft_stored_as_changes_of_its_base_is_read_as_the_questionnaire_it_meant() {
        long draft = as(() -> own.begin(actor(), PEMM));
        run(() -> db.sql("""
                        update survey_questionnaire_draft set content = cast(:old as jsonb) where id = :id
                        """).param("id", draft).param("old", """
                        {"title": "前の下書き", "leftOut": ["PEMM02"],
                         "added": [{"section": "追加", "question": {"code": "Q01", "label": "人数", "text": "人数は",
                           "guidance": [], "kind": "NUMBER", "options": [], "unit": "人"}}],
                         "aims": [{"text": "体制を知る", "questions": ["Q01", "PEMM02"]}]}
                        """).update());
        Questionnaire read = as(() -> own.draft(draft).content());

        assertThat(read.title()).isEqualTo("前の下書き");
        assertThat(read.questions())
                .hasSize(13)
                .last()
                .extracting(Question::code)
                .isEqualTo("Q01");
        assertThat(read.aims()).containsExactly(new Aim("体制を知る", List.of("Q01")));
        run(() -> own.addAim(draft, "費用", Set.of()));
        assertThat(as(() -> own.draft(draft).content()).questions()).isEqualTo(read.questions());
    }

    @Test
    void nothing_of_another_host_is_seen() {
        long draft = as(() -> own.begin(actor(), PEMM));
        String confirmed = as(() -> own.confirm(actor(), own.begin(actor(), PEMM)));
        Town other = mirai.found();

        assertThat(mirai.in(other.id(), () -> own.all())).isEmpty();
        assertThatThrownBy(() -> mirai.in(other.id(), () -> own.draft(draft)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SVY-072");
        assertThatThrownBy(() -> mirai.in(other.id(), () -> own.get(confirmed)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SVY-002");
    }

    @Test
    void a_questionnaire_without_a_question_cannot_be_confirmed() {
        long draft = as(() -> own.begin(actor(), PEMM));
        run(() -> changed(draft, "空の調査票", Set.of()));

        assertThatThrownBy(() -> as(() -> own.confirm(actor(), draft)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SVY-073");
    }

    private void changed(long draft, String title, Set<String> chosen) {
        own.select(draft, chosen);
        own.edit(draft, "head", "", now -> Edits.headed(now, title, now.guidance(), now.credits()));
    }

    private List<String> open(long draft) {
        return as(() -> own.draft(draft).content()).aimsWithoutQuestion().stream()
                .map(Aim::text)
                .toList();
    }

    private static List<Sheet> list(String... lines) {
        List<Row> rows = new java.util.ArrayList<>(List.of(new Row(1, List.of("番号", "設問文", "形式", "選択肢"))));
        for (String line : lines) rows.add(new Row(rows.size() + 1, List.of(line.split("\\|", -1))));
        return List.of(new Sheet("設問.xlsx", "設問", "", rows));
    }

    private static Set<String> codes(Questionnaire questionnaire) {
        Set<String> codes = new HashSet<>();
        questionnaire.questions().forEach(q -> codes.add(q.code()));
        return codes;
    }

    private Actor actor() {
        return host.actor(Role.HOST);
    }

    private void run(Runnable work) {
        as(() -> {
            work.run();
            return true;
        });
    }

    private <T> T as(Supplier<T> work) {
        return mirai.as(host, Role.HOST, work);
    }
}
