package jp.kizahashi.survey.answer.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.survey.answer.sheet.FaultList;
import jp.kizahashi.survey.answer.sheet.cell.SheetFault;
import jp.kizahashi.survey.wave.Invitation;

/**
 * An upload as three lists: every file with its outcome, every place to mend, the bodies still missing.
 *
 * @param missing by 団体コード, as they are now
 */
record IntakeLists(Intake intake, List<Invitation> missing) {
    void write(OutputStream to) throws IOException {
        ExcelFile.write(List.of(files(), faults(), missingBodies()), Unwritable.REPLACE, to);
    }

    private OutTable files() {
        List<List<OutCell>> rows = new ArrayList<>();
        for (FileResult file : intake.files()) {
            String notes = String.join(" ", file.notes());
            rows.add(List.of(
                    OutCell.number(rows.size() + 1L),
                    OutCell.text(file.name()),
                    OutCell.text(file.outcome().label()),
                    OutCell.text(file.code()),
                    OutCell.text(file.body()),
                    OutCell.text(file.receipt()),
                    OutCell.text((file.sentence() + " " + notes).strip())));
        }
        return new OutTable(
                word("sheet.files"),
                List.of(
                        word("column.number"),
                        word("column.file"),
                        word("column.outcome"),
                        word("column.code"),
                        word("column.body"),
                        word("column.receipt"),
                        word("column.sentence")),
                rows);
    }

    private OutTable faults() {
        List<List<OutCell>> rows = new ArrayList<>();
        for (FileResult file : intake.files())
            for (SheetFault fault : file.faults()) {
                List<OutCell> cells = new ArrayList<>(
                        List.of(OutCell.text(file.name()), OutCell.text(file.code()), OutCell.text(file.body())));
                cells.addAll(FaultList.cells(fault));
                rows.add(cells);
            }
        List<String> header = new ArrayList<>(List.of(word("column.file"), word("column.code"), word("column.body")));
        header.addAll(FaultList.headings());
        return new OutTable(word("sheet.faults"), header, rows);
    }

    private OutTable missingBodies() {
        List<List<OutCell>> rows = missing.stream()
                .map(i -> List.of(OutCell.text(i.code()), OutCell.text(i.prefecture()), OutCell.text(i.name())))
                .toList();
        return new OutTable(
                word("sheet.missing"),
                List.of(word("column.code"), word("column.prefecture"), word("column.body")),
                rows);
    }

    private static String word(String key) {
        return Messages.get("survey.intake." + key);
    }
}
