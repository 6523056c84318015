package jp.kizahashi.survey.answer.page;

import java.util.List;
import jp.kizahashi.org.approval.Approvals.Taken;
import jp.kizahashi.survey.answer.draft.Part;
import jp.kizahashi.survey.answer.draft.PartStatus;

/**
 * A section's hands as a page shows them.
 *
 * @param mine the reader fills it
 * @param checks the reader confirms it
 * @param history 確認 and 差戻し, oldest first
 */
public record PartView(
        Part part, String department, String filler, String head, boolean mine, boolean checks, List<Taken> history) {
    public boolean mayHandOver() {
        return mine && part.status() == PartStatus.FILLING;
    }

    public boolean mayCheck() {
        return checks && part.status() == PartStatus.CHECKING;
    }

    public boolean confirmed() {
        return part.status() == PartStatus.CONFIRMED;
    }
}
