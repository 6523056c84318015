package jp.kizahashi.survey.assessment;

/**
 * Somebody who is asked.
 *
 * @param started true once the notice before the first question was read
 * @param finished true once the person said so; answers can still be changed until the answers are closed
 * @param answered how many statements have an answer
 */
public record Answerer(
        long id,
        long assessmentId,
        long personId,
        AnswerGroup group,
        boolean started,
        boolean finished,
        int answered) {}
