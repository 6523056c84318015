package jp.kizahashi.org.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post about to be given; days inclusive, open when {@code to} is null. */
public record NewPost(
        long departmentId,
        String title,
        boolean head,
        boolean concurrent,
        LocalDate from,
        @Nullable LocalDate to) {
    /**
     * True when the post goes on in this one, only its last day may differ. One that was over when this one began, or is
     * over by the day although this one is not, does not come back to life.
     */
    public boolean continues(Post post, LocalDate day) {
        LocalDate needed = goesOn(day) && from.isBefore(day) ? day : from;
        return isSameAs(post) && (post.validTo() == null || !post.validTo().isBefore(needed));
    }

    /** As it is given when it was interrupted: from the day on, when the post stood before and has ended. */
    public NewPost resumed(List<Post> known, LocalDate day) {
        boolean interrupted = from.isBefore(day)
                && goesOn(day)
                && known.stream().noneMatch(p -> continues(p, day))
                && known.stream().anyMatch(p -> isSameAs(p) && !p.validFrom().isAfter(day));
        return interrupted ? new NewPost(departmentId, title, head, concurrent, day, to) : this;
    }

    /** The same, leading its section or not. */
    public NewPost withHead(boolean other) {
        return new NewPost(departmentId, title, other, concurrent, from, to);
    }

    private boolean goesOn(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    /** Whether it is the same place with the same title, whatever the days. */
    public boolean isSameAs(Post post) {
        return post.departmentId() == departmentId
                && post.title().equals(title)
                && post.head() == head
                && post.concurrent() == concurrent;
    }
}
