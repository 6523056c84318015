/** Cells of answer sheets, whoever laid them out: how a text is written, known again and read. */
@NullMarked
package jp.kizahashi.survey.answer.sheet.cell;

import org.jspecify.annotations.NullMarked;
