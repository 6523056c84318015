/** 添付ファイル: files that a body attaches as answers, and who may fetch them. */
@NullMarked
package jp.kizahashi.survey.answer.attachment;

import org.jspecify.annotations.NullMarked;
