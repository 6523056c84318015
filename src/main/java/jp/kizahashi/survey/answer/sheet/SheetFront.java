package jp.kizahashi.survey.answer.sheet;

import java.util.List;
import jp.kizahashi.survey.wave.FormNumber;

/**
 * What stands at the head of a body's answer sheet, as it is printed.
 *
 * @param survey 調査名
 * @param isSection whether a section of the host's own is asked
 * @param bodyCode 団体コード, six digits; of a section the running number
 * @param bodyName 団体名; of a section its own after the town's
 * @param number 様式番号
 * @param version 版 of the form, from 1; a form that was issued anew has the next one
 * @param due 回答期限 in words: 令和8年11月13日（金）17時15分
 * @param contact 問合せ先, one line each
 * @param disclosure 公表範囲, one line each
 * @param voluntary what is said about answering of one's own will (任意)
 */
public record SheetFront(
        String survey,
        boolean isSection,
        String bodyCode,
        String bodyName,
        FormNumber number,
        int version,
        String due,
        List<String> contact,
        List<String> disclosure,
        String voluntary) {
    public SheetFront {
        contact = List.copyOf(contact);
        disclosure = List.copyOf(disclosure);
    }

    /** The key of the word beside the code. */
    String codeKey() {
        return isSection ? "sectionCode" : "bodyCode";
    }

    /** The key of the word beside the name. */
    String nameKey() {
        return isSection ? "sectionName" : "bodyName";
    }
}
