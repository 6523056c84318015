package jp.kizahashi.survey.answer.sheet.cell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.answer.AnswerSheet;

/**
 * What a returned workbook holds: either all entries, or the faults for which nothing of it is taken.
 *
 * @param head whose form it is
 * @param read the entries without fault; to be used only when {@link #accepted()} gives them
 * @param faults in the order of the sheet
 * @param notes what stands in the sheet and is not taken, with its place
 */
public record ReturnedSheet(SheetHead head, AnswerSheet read, List<SheetFault> faults, List<String> notes) {
    public ReturnedSheet {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** The entries, when nothing in the sheet is wrong. */
    public Optional<AnswerSheet> accepted() {
        return faults.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    /** The gravest fault; empty when there is none. */
    public Optional<SheetFault.Kind> worst() {
        return faults.stream().map(SheetFault::kind).max(Comparator.naturalOrder());
    }
}
