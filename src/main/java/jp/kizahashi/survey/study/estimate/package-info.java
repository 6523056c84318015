/**
 * What a study computes: pure functions from the rows of a sample to the figures and the sentences of its pages. Knows no
 * database, no clock and no town's name: cases are study numbers.
 */
@NullMarked
package jp.kizahashi.survey.study.estimate;

import org.jspecify.annotations.NullMarked;
