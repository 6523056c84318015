package jp.kizahashi.org.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.org.department.Lineage;
import jp.kizahashi.org.department.LineageFixture;
import jp.kizahashi.org.handover.Answer.Reason;
import jp.kizahashi.org.people.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostSuccessionTests {
    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final LocalDate EVE = DAY.minusDays(1);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 4, 1);
    private static final long TAX = 1;
    private static final long PLANNING = 2;
    private static final long MERGED = 3;
    private static final long OLD = 10;
    private static final long NEW = 11;
    private static final long OTHER = 12;

    @Test
    void a_head_is_followed_by_the_new_head() {
        assertThat(answer(List.of(head(OLD, TAX, EVE)), List.of(head(NEW, TAX, null), head(OLD, PLANNING, null)), null))
                .contains(new Answer(NEW, Reason.NEW_HEAD));
    }

    @Test
    void a_head_of_a_department_that_ends_is_followed_by_the_head_of_its_heir() {
        Lineage lineage = LineageFixture.of(List.of(PLANNING, MERGED), TAX, MERGED);
        var rule = new PostSuccession(DAY, List.of(head(OLD, TAX, EVE)), List.of(head(NEW, MERGED, null)), lineage);
        assertThat(rule.of(duty(null))).contains(new Answer(NEW, Reason.NEW_HEAD));
    }

    @Test
    void a_head_who_heads_the_heir_keeps_the_duty() {
        Lineage lineage = LineageFixture.of(List.of(PLANNING, MERGED), TAX, MERGED);
        var rule = new PostSuccession(DAY, List.of(head(OLD, TAX, EVE)), List.of(head(OLD, MERGED, null)), lineage);
        assertThat(rule.of(duty(null))).isEmpty();
    }

    @Test
    void a_clerk_is_followed_by_the_one_newcomer_with_the_same_title() {
        assertThat(answer(
                        List.of(clerk(OLD, TAX, EVE), clerk(OTHER, TAX, null)),
                        List.of(clerk(NEW, TAX, DAY, null), clerk(OTHER, TAX, null)),
                        null))
                .contains(new Answer(NEW, Reason.NEWCOMER));
    }

    @Test
    void of_two_newcomers_none_is_guessed_and_the_head_looks_after_it() {
        assertThat(answer(
                        List.of(clerk(OLD, TAX, EVE)),
                        List.of(clerk(NEW, TAX, DAY, null), clerk(OTHER, TAX, DAY, null), head(20, TAX, null)),
                        null))
                .contains(new Answer(20L, Reason.HEAD_FOR_NOW));
    }

    @Test
    void without_anybody_it_waits() {
        assertThat(answer(List.of(clerk(OLD, TAX, EVE)), List.of(), null)).contains(new Answer(null, Reason.NOBODY));
        assertThat(answer(List.of(head(OLD, TAX, EVE)), List.of(head(NEW, TAX, null), head(OTHER, TAX, null)), null))
                .contains(new Answer(null, Reason.SEVERAL));
    }

    @Test
    void whoever_is_promoted_within_the_department_keeps_the_duty() {
        assertThat(answer(List.of(clerk(OLD, TAX, EVE)), List.of(head(OLD, TAX, null)), null))
                .isEmpty();
    }

    @Test
    void the_end_of_a_second_post_takes_along_only_what_belongs_to_its_department() {
        Post main = clerk(OLD, PLANNING, null);
        Post second = new Post(1, OLD, TAX, "", "主査", false, true, LONG_AGO, EVE);
        List<Post> after = List.of(main, head(20, TAX, null));
        assertThat(answer(List.of(main, second), after, null)).isEmpty();
        assertThat(answer(List.of(main, second), after, PLANNING)).isEmpty();
        assertThat(answer(List.of(main, second), after, TAX)).contains(new Answer(20L, Reason.HEAD_FOR_NOW));
    }

    @Test
    void what_came_into_the_hands_on_the_day_itself_stays() {
        var rule = new PostSuccession(
                DAY, List.of(head(OLD, TAX, EVE)), List.of(head(NEW, TAX, null)), LineageFixture.none());
        assertThat(rule.of(new Duty("k", 1, "p", "", "", OLD, null, DAY))).isEmpty();
    }

    private static Optional<Answer> answer(List<Post> before, List<Post> after, @Nullable Long department) {
        return new PostSuccession(DAY, before, after, LineageFixture.none()).of(duty(department));
    }

    private static Duty duty(@Nullable Long department) {
        return new Duty("k", 1, "p", "", "", OLD, department, EVE.minusDays(20));
    }

    private static Post head(long person, long department, @Nullable LocalDate to) {
        return new Post(1, person, department, "", "課長", true, false, LONG_AGO, to);
    }

    private static Post clerk(long person, long department, @Nullable LocalDate to) {
        return clerk(person, department, LONG_AGO, to);
    }

    private static Post clerk(long person, long department, LocalDate from, @Nullable LocalDate to) {
        return new Post(1, person, department, "", "主事", false, false, from, to);
    }
}
