/** The answer sheet on paper's place: an Excel workbook of one body, written, sent round and read back. */
@NullMarked
package jp.kizahashi.survey.answer.sheet;

import org.jspecify.annotations.NullMarked;
