/** The pages of a kept outcome data set: its columns, its account, its figures to take away. */
@NullMarked
package jp.kizahashi.survey.study.outcome.kept;

import org.jspecify.annotations.NullMarked;
