package jp.kizahashi.survey.assessment;

import java.time.Instant;
import java.util.Map;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;

/**
 * A confirmed edition (第n版): the settled answers as they stood.
 *
 * @param number from 1; a correction makes the next
 * @param note why there is a next edition, empty for the first
 * @param answerers how many people had answered
 */
public record Edition(
        long id,
        long assessmentId,
        int number,
        String note,
        Map<StatementId, Answer> answers,
        int answerers,
        Instant confirmedAt) {}
