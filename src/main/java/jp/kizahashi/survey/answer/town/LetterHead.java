package jp.kizahashi.survey.answer.town;

/**
 * The head of a 回答文.
 *
 * @param documentNumber 文書番号 of the town's own document system; may be blank
 * @param addressee 宛先; blank for the proposed one
 * @param sender 発信者名; blank for the proposed one
 */
public record LetterHead(String documentNumber, String addressee, String sender) {
    /** The most characters of one part. */
    static final int LONGEST = 100;

    boolean isTooLong() {
        return documentNumber.length() > LONGEST || addressee.length() > LONGEST || sender.length() > LONGEST;
    }
}
