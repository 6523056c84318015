/** A published workbook on its way to an outcome data set: file, layout, columns, meaning of marks, shares, matching. */
@NullMarked
package jp.kizahashi.survey.study.outcome.intake;

import org.jspecify.annotations.NullMarked;
