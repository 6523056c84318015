package jp.kizahashi.survey.answer.sheet;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.survey.answer.sheet.cell.SheetFault;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;

/** Faults as a table to send back: place, question, what was written, what to do. */
public final class FaultList {
    private FaultList() {}

    /** The faults of one sheet. */
    public static OutTable of(List<SheetFault> faults) {
        return new OutTable(
                SheetText.word("faults"),
                headings(),
                faults.stream().map(FaultList::cells).toList());
    }

    /** シート, セル, 設問番号, 記載, 説明. */
    public static List<String> headings() {
        return List.of(
                SheetText.word("faults.sheet"),
                SheetText.word("faults.cell"),
                SheetText.word("code"),
                SheetText.word("faults.value"),
                SheetText.word("faults.sentence"));
    }

    /** One fault under the {@link #headings()}. */
    public static List<OutCell> cells(SheetFault fault) {
        return new ArrayList<>(List.of(
                OutCell.text(fault.sheet()),
                OutCell.text(fault.cell()),
                OutCell.text(fault.question()),
                OutCell.text(fault.value()),
                OutCell.text(fault.sentence())));
    }
}
