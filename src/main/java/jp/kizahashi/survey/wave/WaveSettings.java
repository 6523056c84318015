package jp.kizahashi.survey.wave;

/**
 * What the letters, the sheets and the first page of a wave say.
 *
 * @param purpose 目的
 * @param voluntary 任意: bodies may decline without disadvantage
 * @param names whether the list of answering bodies is published
 * @param disclosureNote what the host does with the answers, and what 情報公開請求 can reach
 * @param sender 発信者名, such as 架空研究所長
 * @param addressee 宛先; {@code {団体名}} is replaced, such as {団体名}長
 * @param documentNumber 文書番号; may be blank until the host's document system gave one
 * @param submission 提出方法
 * @param contactOffice 問合せ先: section
 * @param contactName 問合せ先: person
 * @param contactPhone 問合せ先: telephone
 * @param contactMail 問合せ先: mail
 */
public record WaveSettings(
        String purpose,
        boolean voluntary,
        boolean names,
        String disclosureNote,
        String sender,
        String addressee,
        String documentNumber,
        String submission,
        String contactOffice,
        String contactName,
        String contactPhone,
        String contactMail) {}
