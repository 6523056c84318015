package jp.kizahashi.process.procedure;

import java.util.Optional;
import jp.kizahashi.process.effort.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * 手続: one thing that residents or firms apply for, report or hand in.
 *
 * @param id also 手続番号, by which a row of a file names it
 * @param departmentId 所管
 * @param legalBasis 根拠となる条例・規則 or law
 * @param formNumber 様式番号
 * @param seal whether a 押印 is asked for
 * @param sealBasis 押印の根拠; a seal without one can be dropped at once
 * @param route by which way online, such as マイナポータル
 * @param paper whether it can be handed in on paper
 * @param inPerson whether somebody must come (対面)
 * @param attachments 添付書類 by name
 * @param askedAgain whether something is asked that the town already knows (against ワンスオンリー)
 * @param oneStop whether neighbouring procedures are done with it (ワンストップ)
 * @param cases of a year; null when unknown
 * @param onlineCases of these, done online; null when unknown
 * @param version counts the savings
 */
public record Procedure(
        long id,
        long departmentId,
        String name,
        String legalBasis,
        String formNumber,
        boolean seal,
        String sealBasis,
        Online online,
        String route,
        boolean paper,
        boolean inPerson,
        String attachments,
        int attachmentCount,
        boolean askedAgain,
        boolean oneStop,
        @Nullable Long cases,
        @Nullable Long onlineCases,
        int version) {
    /** オンライン利用率; empty while cases are unknown or there are none. */
    public Optional<Ratio> onlineRate() {
        return cases == null || onlineCases == null || cases == 0
                ? Optional.empty()
                : Optional.of(Ratio.of(onlineCases, cases));
    }
}
