package jp.kizahashi.survey.person.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.SheetColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.person.table.GroupCounts.Group;
import org.junit.jupiter.api.Test;

class GroupCountsTests {
    private static final Questionnaire TWO = new Questionnaire(
            "own-1",
            "試し",
            List.of(),
            List.of(),
            List.of(),
            List.of(new Section("a", "全部", List.of(choice("G", 4), choice("Q1", 2)))));

    private static Question choice(String code, int options) {
        List<Option> all = new ArrayList<>();
        for (int o = 1; o <= options; o++) all.add(new Option(Integer.toString(o), code + o));
        return new Question(code, code, code, List.of(), QuestionKind.SINGLE, all, "");
    }

    @Test
    void a_small_group_is_hidden_together_with_the_next_so_that_subtraction_tells_nothing() {
        GroupCounts counted = counted(new int[] {8, 6, 2, 0}, 5);
        assertThat(counted.groups()).extracting(Group::label).containsExactly("全体", "G1", "G2", "G3", "G4");
        assertThat(counted.groups()).extracting(Group::hidden).containsExactly(false, false, true, true, false);
        assertThat(counted.groups().getFirst().counts()).containsExactly(16, 0);
    }

    @Test
    void a_question_that_fewer_than_k_answered_is_hidden_everywhere() {
        assertThat(counted(new int[] {3, 1, 0, 0}, 5).groups())
                .filteredOn(g -> g.n() > 0)
                .allMatch(Group::hidden);
    }

    @Test
    void whatever_the_groups_no_difference_of_shown_figures_concerns_fewer_than_k() {
        Random random = new Random(5);
        for (int trial = 0; trial < 2_000; trial++) {
            int k = 3 + random.nextInt(5);
            int[] sizes = random.ints(4, 0, 12).toArray();
            List<Group> groups = counted(sizes, k).groups();
            Group whole = groups.getFirst();
            int shown = groups.stream()
                    .skip(1)
                    .filter(g -> !g.hidden())
                    .mapToInt(Group::n)
                    .sum();
            for (Group group : groups)
                assertThat(group.hidden() || group.n() == 0 || group.n() >= k).isTrue();
            int left = whole.n() - shown;
            assertThat(whole.hidden() || left == 0 || left >= k).isTrue();
        }
    }

    private static GroupCounts counted(int[] sizes, int k) {
        List<AnswerSheet> sheets = new ArrayList<>();
        for (int g = 0; g < sizes.length; g++)
            for (int i = 0; i < sizes[g]; i++)
                sheets.add(
                        new AnswerSheet(java.util.Map.of("G", Entry.of(Integer.toString(g + 1)), "Q1", Entry.of("1"))));
        SheetColumns columns = SheetColumns.of(TWO, sheets, sheets.size(), List.<Column>of());
        return GroupCounts.of(columns.column("Q1"), Optional.of(columns.column("G")), "全体", k);
    }
}
