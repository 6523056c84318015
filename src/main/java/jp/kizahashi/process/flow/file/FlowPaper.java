package jp.kizahashi.process.flow.file;

import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.FlowSheets;
import jp.kizahashi.process.bpmn.drawing.FlowSheets.Sheet;
import jp.kizahashi.process.bpmn.drawing.Mark;
import jp.kizahashi.process.bpmn.table.FlowRow;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowVersion;
import org.springframework.stereotype.Component;

/** The picture of a flow on A3 paper, on as many sheets as it needs to be read without a glass, and its steps as a table. */
@Component
public class FlowPaper {
    /** Units of the drawing on one sheet: about 4 units a millimetre, so that a step is 24 mm wide. */
    private static final double WIDTH = 1_620;

    private static final double HEIGHT = 980;

    /** More paper than anybody pins to a wall; such a flow is printed in parts. */
    private static final int MOST_SHEETS = 200;

    private final Dates dates;

    FlowPaper(Dates dates) {
        this.dates = dates;
    }

    /** The whole picture as one drawing. */
    static String whole(Model model, Map<String, Mark> marks) {
        List<Sheet> sheets = FlowSheets.of(model, marks, Double.MAX_VALUE, Double.MAX_VALUE);
        return sheets.isEmpty() ? "" : sheets.getFirst().svg();
    }

    /** The paper; the work's name stands in its head. */
    public Document of(Flow flow, String work, FlowVersion version, Model model, Map<String, Mark> marks) {
        List<Sheet> sheets = FlowSheets.of(model, marks, WIDTH, HEIGHT);
        String number = Messages.get("process.flow.numberOf", String.valueOf(version.number()));
        Document.Builder paper = Document.titled(flow.name())
                .paper(Paper.A3_LANDSCAPE)
                .office(Messages.get("process.flow.paper.made", flow.kind().label(), work, number))
                .date(dates.time(version.at()))
                .version(number)
                .summary(Messages.get("process.flow.pictureLabel", flow.name()));
        if (sheets.isEmpty()) paper.paragraph(Messages.get("process.flow.noSteps"));
        for (int i = 0; i < Math.min(sheets.size(), MOST_SHEETS); i++) {
            if (i > 0) paper.newPage();
            String caption = caption(sheets, i);
            String alternative = Messages.get("process.flow.paper.alternative", flow.name(), caption);
            paper.drawing(caption, sheets.get(i).svg(), alternative);
        }
        if (sheets.size() > MOST_SHEETS)
            paper.paragraph(Messages.get(
                    "process.flow.paper.most", String.valueOf(MOST_SHEETS), String.valueOf(sheets.size())));
        steps(FlowTable.of(model), paper);
        return paper.build();
    }

    /** What the picture says, as a table behind it. */
    private static void steps(FlowTable.Reading reading, Document.Builder paper) {
        List<FlowRow> rows = reading.table().rows();
        if (rows.isEmpty()) return;
        Table table = Table.of(
                        Messages.get("process.flow.paper.steps", String.valueOf(rows.size())),
                        Column.text(column("number")).weight(1),
                        Column.text(column("owner")).weight(3),
                        Column.text(column("work")).weight(7),
                        Column.text(column("papers")).weight(4),
                        Column.text(column("systems")).weight(4),
                        Column.number(column("minutes")).weight(1),
                        Column.text(column("branch")).weight(6))
                .rowHeaders(1)
                .rows(rows.stream().map(FlowPaper::row).toList());
        if (!reading.leftOut().isEmpty())
            table = table.note(Messages.get(
                    "process.flow.leftOut", String.valueOf(reading.leftOut().size())));
        paper.newPage().heading(Messages.get("process.flow.steps")).table(table);
    }

    private static List<Cell> row(FlowRow row) {
        Cell minutes = row.figures().minutes().map(m -> Cell.of((long) m)).orElse(Cell.none());
        return List.of(
                Cell.of(row.number()),
                Cell.of(row.owner()),
                Cell.of(row.work()),
                Cell.of(String.join("、", row.papers())),
                Cell.of(String.join("、", row.systems())),
                minutes,
                Cell.of(row.branch()));
    }

    private static String column(String name) {
        return Messages.get("process.flow.column." + name);
    }

    private static String caption(List<Sheet> sheets, int at) {
        String place = Messages.get("process.flow.paper.sheet", String.valueOf(at + 1), String.valueOf(sheets.size()));
        int joined = sheets.get(at).joined();
        return joined == 0 ? place : Messages.get("process.flow.paper.joined", place, String.valueOf(joined));
    }
}
