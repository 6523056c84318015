/**
 * Outcome data sets: figures of many bodies that others published, by 団体コード, each with its source, day and kept file. A
 * set never changes; the same name loaded again is the next edition.
 */
@NullMarked
package jp.kizahashi.survey.study.outcome;

import org.jspecify.annotations.NullMarked;
