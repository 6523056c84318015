package jp.kizahashi.survey.answer.sheet.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.wave.FormNumber;
import jp.kizahashi.survey.wave.Invitation;

/** What stands for the marks of the respondent's own data, by key; empty for what the respondent writes itself. */
public final class OwnMarks {
    private OwnMarks() {}

    /**
     * Of a respondent; in a 庁内照会 the town is the body and the section is 課.
     *
     * @param due 回答期限 in words
     */
    public static Map<String, String> of(Invitation invitation, String due, String survey) {
        boolean inhouse = invitation.desk() != null;
        return of(List.of(
                invitation.formNumber(),
                invitation.code(),
                inhouse ? invitation.prefecture() : invitation.prefecture() + invitation.name(),
                inhouse ? invitation.name() : "",
                due,
                survey));
    }

    static Map<String, String> sample() {
        return of(List.of(
                new FormNumber(0, 1).text(),
                "990019",
                SheetText.word("layout.sample.body"),
                SheetText.word("layout.sample.section"),
                SheetText.word("layout.sample.due"),
                SheetText.word("layout.sample.survey")));
    }

    /** In the order of {@link LayoutMark#OWN}. */
    private static Map<String, String> of(List<String> values) {
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < values.size(); i++) own.put(SheetText.key(LayoutMark.OWN.get(i)), values.get(i));
        return own;
    }
}
