package jp.kizahashi.org.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post about to be given; days inclusive, open when {@code to} is null. */
record NewPost(
        long departmentId,
        String title,
        boolean head,
        boolean concurrent,
        LocalDate from,
        @Nullable LocalDate to) {
    /** True when the post is the same one, only its last day may differ. */
    boolean continues(Post post) {
        return post.departmentId() == departmentId
                && post.title().equals(title)
                && post.head() == head
                && post.concurrent() == concurrent;
    }
}
