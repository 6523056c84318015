package jp.kizahashi.survey.answer.draft;

/**
 * 分担: one section of the questionnaire in the hands of a department. A section without one is the DX office's own.
 *
 * @param section id of the section
 * @param fillerId 担当
 * @param headId 所属長, who confirms
 */
public record Part(
        long id,
        long responseId,
        long invitationId,
        String section,
        long departmentId,
        long fillerId,
        long headId,
        PartStatus status) {}
