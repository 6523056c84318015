/** 独自の様式: a host's own workbook with marks as the answer sheet. */
@NullMarked
package jp.kizahashi.survey.answer.sheet.layout;

import org.jspecify.annotations.NullMarked;
