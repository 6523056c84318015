package jp.kizahashi.process.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What a section says of one of its works for the 年度; null is "not entered", never 0.
 *
 * @param audienceCount 対象者数
 * @param budgetYen 予算額 without 人件費, in yen
 * @param settledYen 決算額 without 人件費, in yen
 * @param overtimeSeconds the part of the hours done in 時間外
 * @param systems システム名 and how they are used
 * @param systemCostYen 経費 of the systems in the year
 * @param renewalYear the 年度 in which a system is renewed next
 * @param forms 様式
 * @param indicators 評価指標の候補
 * @param results 評価の実績
 * @param errors mistakes of the year that had to be put right
 * @param complaints 苦情 and inquiries about it
 * @param prefilled taken over from the year before and not looked at since
 * @param version counts the savings; one who saves names the version seen
 */
public record WorkYear(
        @Nullable Long audienceCount,
        @Nullable Long budgetYen,
        @Nullable Long settledYen,
        @Nullable Long overtimeSeconds,
        String systems,
        @Nullable Long systemCostYen,
        @Nullable Integer renewalYear,
        String forms,
        String indicators,
        String results,
        @Nullable Integer errors,
        @Nullable Integer complaints,
        boolean prefilled,
        int version) {
    /** Before anything is entered. */
    public static final WorkYear EMPTY =
            new WorkYear(null, null, null, null, "", null, null, "", "", "", null, null, false, 0);
}
