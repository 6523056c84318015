/** The page on which a host makes its own workbook the answer sheet of a questionnaire. */
@NullMarked
package jp.kizahashi.survey.design.own.layout;

import org.jspecify.annotations.NullMarked;
