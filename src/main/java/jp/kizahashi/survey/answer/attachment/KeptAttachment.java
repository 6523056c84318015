package jp.kizahashi.survey.answer.attachment;

import jp.kizahashi.survey.answer.AttachedFile;

/**
 * An attached file as it is kept.
 *
 * @param bodyId the organisation that attached it
 * @param question the code of the question, with its repetition
 * @param type the content type by its content
 */
public record KeptAttachment(long bodyId, long invitationId, String question, AttachedFile file, String type) {}
