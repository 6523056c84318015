package jp.kizahashi.org.people;

import java.time.LocalDate;
import java.util.Set;

/**
 * Posts of the tenant were given or ended; said inside the transaction.
 *
 * @param persons whose posts
 * @param from the first day on which they are different
 */
public record PostsChanged(Set<Long> persons, LocalDate from) {
    public PostsChanged {
        persons = Set.copyOf(persons);
    }
}
