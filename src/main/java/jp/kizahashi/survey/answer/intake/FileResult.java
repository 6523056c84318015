package jp.kizahashi.survey.answer.intake;

import java.util.List;
import jp.kizahashi.survey.answer.sheet.cell.SheetFault;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param name as it was sent; within a ZIP without folders
 * @param invitationId whose form it is; null when that is not known
 * @param code 団体コード, empty when not known
 * @param body 団体名, empty when not known
 * @param receipt 受付番号; empty unless accepted
 * @param sentence why, in Japanese; empty when accepted without a remark
 * @param faults the places to mend
 * @param notes what stands in the sheet and was not taken
 */
public record FileResult(
        String name,
        FileOutcome outcome,
        @Nullable Long invitationId,
        String code,
        String body,
        String receipt,
        String sentence,
        List<SheetFault> faults,
        List<String> notes) {
    public FileResult {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
