package jp.kizahashi.survey.wave;

/**
 * The section that a 庁内照会 asks, and in whose hands it is.
 *
 * @param fillerId 担当, who fills
 * @param headId 所属長, who confirms and hands in; never the 担当
 */
public record Desk(long departmentId, long fillerId, long headId) {}
