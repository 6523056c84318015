package jp.kizahashi.org.people;

import java.time.LocalDate;

/**
 * Whom to look for.
 *
 * @param text part of a name or reading, or a whole staff number; empty for all
 * @param departmentId a department they hold a post in on the day, there or in one below it; 0 for all
 */
public record PeopleSearch(String text, long departmentId, LocalDate on) {}
