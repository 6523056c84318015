package jp.kizahashi.org.reorganisation;

import java.time.LocalDate;

/**
 * Changes of departments decided together.
 *
 * @param day the first day on which they hold
 * @param source the file they came from, or the words for a form
 */
record Reorganisation(long id, LocalDate day, String source, boolean cancelled) {}
