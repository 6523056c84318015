package jp.kizahashi.survey.answer.page;

/**
 * Where the pages of one reply lie.
 *
 * @param base path without a slash at its end: {@code /reply} or {@code /surveys/inquiries/12}
 * @param town true for people with accounts, who split the questionnaire and leave a 回答文
 */
public record Place(String base, boolean town) {}
