/** Settling (取りまとめ): what many answered becomes one answer a statement, with its reason and its 根拠資料. */
@NullMarked
package jp.kizahashi.survey.assessment.settlement;

import org.jspecify.annotations.NullMarked;
