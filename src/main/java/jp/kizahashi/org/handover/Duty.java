package jp.kizahashi.org.handover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of some open work that is in the hands of a named person.
 *
 * @param kind which {@link DutySource} knows it
 * @param subjectId the work, by its id there
 * @param part what the person is in it, such as {@code checker}; its name is the message {@code handover.part.<kind>.<part>}
 * @param title the work, ready to print
 * @param href its page
 * @param personId in whose hands it is
 * @param departmentId the department it was given to, null when it was given to a person as such
 * @param since the day it came into these hands
 */
public record Duty(
        String kind,
        long subjectId,
        String part,
        String title,
        String href,
        long personId,
        @Nullable Long departmentId,
        LocalDate since) {}
