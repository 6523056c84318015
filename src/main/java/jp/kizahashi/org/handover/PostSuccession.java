package jp.kizahashi.org.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.org.department.Lineage;
import jp.kizahashi.org.handover.Answer.Reason;
import jp.kizahashi.org.people.Post;

/**
 * Who follows whom in a post on a day. A head is followed by the head of the department or of the one that goes on with its
 * work; anybody else by the one newcomer with the same title there, else the head looks after the duty. A pure rule.
 */
final class PostSuccession {
    private final LocalDate day;
    private final List<Post> before;
    private final List<Post> after;
    private final Lineage lineage;

    /**
     * @param before posts held on the day before
     * @param after posts held on the day
     * @param lineage who does whose work on the day
     */
    PostSuccession(LocalDate day, List<Post> before, List<Post> after, Lineage lineage) {
        this.day = day;
        this.before = before;
        this.after = after;
        this.lineage = lineage;
    }

    /** Who takes the duty over on the day; empty when it stays where it is. */
    Optional<Answer> of(Duty duty) {
        if (!duty.since().isBefore(day)) return Optional.empty();
        return ended(duty).filter(post -> !staysIn(post)).map(this::follower);
    }

    /** The post that ended the day before and to which the duty belonged. */
    private Optional<Post> ended(Duty duty) {
        List<Post> over = before.stream()
                .filter(p -> p.personId() == duty.personId())
                .filter(p -> day.minusDays(1).equals(p.validTo()))
                .toList();
        Long department = duty.departmentId();
        if (department != null) {
            long target = lineage.of(department);
            Optional<Post> there =
                    over.stream().filter(p -> target(p) == target).findFirst();
            if (there.isPresent() || holds(duty.personId(), target)) return there;
        }
        return over.stream().filter(p -> !p.concurrent()).findFirst();
    }

    private boolean staysIn(Post ended) {
        return after.stream()
                .filter(p -> p.personId() == ended.personId() && target(p) == target(ended))
                .anyMatch(p -> p.head() || !ended.head());
    }

    private boolean holds(long person, long department) {
        return after.stream().anyMatch(p -> p.personId() == person && target(p) == department);
    }

    private long target(Post post) {
        return lineage.of(post.departmentId());
    }

    private Answer follower(Post ended) {
        List<Long> heads = after.stream()
                .filter(p -> p.head() && target(p) == target(ended) && p.personId() != ended.personId())
                .map(Post::personId)
                .distinct()
                .toList();
        if (ended.head()) return single(heads, Reason.NEW_HEAD);
        List<Long> newcomers = after.stream()
                .filter(p ->
                        !p.head() && target(p) == target(ended) && p.title().equals(ended.title()))
                .filter(p -> p.validFrom().equals(day) && !wasThere(p))
                .map(Post::personId)
                .distinct()
                .toList();
        return newcomers.size() == 1
                ? new Answer(newcomers.getFirst(), Reason.NEWCOMER)
                : single(heads, Reason.HEAD_FOR_NOW);
    }

    private boolean wasThere(Post post) {
        return before.stream().anyMatch(p -> p.personId() == post.personId() && target(p) == target(post));
    }

    private static Answer single(List<Long> persons, Reason reason) {
        if (persons.size() == 1) return new Answer(persons.getFirst(), reason);
        return new Answer(null, persons.isEmpty() ? Reason.NOBODY : Reason.SEVERAL);
    }
}
