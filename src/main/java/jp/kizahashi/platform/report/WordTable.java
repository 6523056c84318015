package jp.kizahashi.platform.report;

import java.math.BigInteger;
import java.util.List;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes tables into a Word report: headings repeat on every page, rows do not break, widths by weight. */
final class WordTable {
    private static final String HEADING_SHADE = "E6E6E6";
    private static final String ROW_SHADE = "F2F2F2";

    /** 34 mm and 90 mm, in twentieths of a point. */
    private static final int NAME_WIDTH = 1928;

    private static final int VALUE_WIDTH = 5102;

    private WordTable() {}

    static void table(XWPFDocument word, Table table, int width) {
        int heads = table.hasGroups() ? 2 : 1;
        XWPFTable to =
                word.createTable(heads + table.rows().size(), table.columns().size());
        widths(to, table, width);
        headings(to.getRow(heads - 1), table);
        for (int r = 0; r < table.rows().size(); r++)
            row(to.getRow(heads + r), table, table.rows().get(r));
        if (table.hasGroups()) groups(to, table);
        for (int r = 0; r < heads; r++) to.getRow(r).setRepeatHeader(true);
        to.getRows().forEach(row -> row.setCantSplitRow(true));
    }

    /** Names left, values right, the names as headings. */
    static void keyValues(XWPFDocument word, Block.KeyValues pairs) {
        XWPFTable to = word.createTable(pairs.entries().size(), 2);
        widths(to, List.of(NAME_WIDTH, VALUE_WIDTH));
        for (int r = 0; r < pairs.entries().size(); r++) {
            Block.KeyValues.Entry entry = pairs.entries().get(r);
            fill(to.getRow(r).getCell(0), entry.name(), ParagraphAlignment.LEFT, true, ROW_SHADE);
            fill(to.getRow(r).getCell(1), entry.value(), ParagraphAlignment.LEFT, false, null);
        }
    }

    private static void widths(XWPFTable to, Table table, int width) {
        int whole = table.columns().stream().mapToInt(Column::weight).sum();
        widths(to, table.columns().stream().map(c -> width * c.weight() / whole).toList());
    }

    private static void widths(XWPFTable to, List<Integer> columns) {
        to.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = to.getCTTbl().addNewTblGrid();
        for (int c = 0; c < columns.size(); c++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(columns.get(c)));
            for (XWPFTableRow row : to.getRows()) row.getCell(c).setWidth(String.valueOf(columns.get(c)));
        }
        to.setWidth(columns.stream().mapToInt(Integer::intValue).sum());
    }

    private static void headings(XWPFTableRow row, Table table) {
        for (int c = 0; c < table.columns().size(); c++)
            fill(row.getCell(c), table.columns().get(c).label(), ParagraphAlignment.CENTER, true, HEADING_SHADE);
    }

    /** The upper headings: groups across, columns without group down over both rows. */
    private static void groups(XWPFTable to, Table table) {
        XWPFTableRow upper = to.getRow(0);
        int column = 0;
        int cell = 0;
        for (Table.Span span : table.groups()) {
            if (span.label().isEmpty()) {
                fill(
                        upper.getCell(cell),
                        table.columns().get(column).label(),
                        ParagraphAlignment.CENTER,
                        true,
                        HEADING_SHADE);
                upper.getCell(cell).getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                XWPFTableCell below = to.getRow(1).getCell(column);
                below.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
                below.getParagraphs().getFirst().removeRun(0);
            } else {
                fill(upper.getCell(cell), span.label(), ParagraphAlignment.CENTER, true, HEADING_SHADE);
                upper.getCell(cell).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span.columns()));
                for (int extra = 1; extra < span.columns(); extra++) upper.removeCell(cell + 1);
            }
            column += span.columns();
            cell++;
        }
    }

    private static void row(XWPFTableRow row, Table table, List<Cell> cells) {
        for (int c = 0; c < cells.size(); c++) {
            boolean strong = cells.get(c) instanceof Cell.Text text && text.strong();
            String shade = c < table.rowHeaders() ? ROW_SHADE : null;
            fill(
                    row.getCell(c),
                    cells.get(c).shown(),
                    align(table.columns().get(c).align()),
                    strong,
                    shade);
        }
    }

    private static void fill(
            XWPFTableCell cell, String text, ParagraphAlignment align, boolean bold, @Nullable String shade) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle("TableText");
        paragraph.setAlignment(align);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        if (shade != null) cell.setColor(shade);
        else if (cell.getCTTc().getTcPr() == null) cell.getCTTc().addNewTcPr();
    }

    private static ParagraphAlignment align(Column.Align align) {
        return switch (align) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTER -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
