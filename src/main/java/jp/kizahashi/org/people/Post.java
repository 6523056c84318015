package jp.kizahashi.org.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post (職) held from a day to a day, both inclusive; a concurrent one is 兼務.
 *
 * @param head true for the head of the department (所属長)
 */
public record Post(
        long id,
        long personId,
        long departmentId,
        String departmentName,
        String title,
        boolean head,
        boolean concurrent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
