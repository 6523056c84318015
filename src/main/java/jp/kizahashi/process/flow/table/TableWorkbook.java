package jp.kizahashi.process.flow.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.HeaderSearch;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.Table;
import jp.kizahashi.platform.exchange.TableImport;
import jp.kizahashi.process.bpmn.table.FlowTable;

/** The table in Excel: written with its numbers as visible codes, read back whatever the order of rows and columns. */
final class TableWorkbook {
    private static final Map<String, String[]> OTHER_NAMES = Map.of(
            "number", new String[] {"No", "No.", "順番", "手順番号"},
            "owner", new String[] {"担当者", "係", "担当課", "担当係"},
            "work", new String[] {"作業内容", "手順", "作業名", "処理"},
            "papers", new String[] {"様式", "書類", "帳票名"},
            "systems", new String[] {"使用システム", "システム名"},
            "minutes", new String[] {"分（1件）", "時間（分）", "所要時間（分）", "作業時間（分）"},
            "cases", new String[] {"年間件数", "件数（年）"},
            "errors", new String[] {"誤り率（％）", "誤り率(%)"},
            "waiting", new String[] {"待ち（時間）", "待ち時間（時間）"},
            "branch", new String[] {"次", "次の作業", "分岐・次"});

    private static final List<Field> FIELDS =
            TypedRow.COLUMNS.stream().map(TableWorkbook::field).toList();

    private TableWorkbook() {}

    private static Field field(String column) {
        String label = Messages.get("process.flow.column." + column);
        String[] others = OTHER_NAMES.getOrDefault(column, new String[0]);
        return column.equals("work") ? Field.required(column, label, others) : Field.optional(column, label, others);
    }

    static OutTable write(FlowTable table) {
        List<List<OutCell>> rows = new ArrayList<>();
        for (var row : table.rows()) {
            List<OutCell> cells = new ArrayList<>();
            for (String cell : TypedRow.of(row).cells()) cells.add(new OutCell.Text(cell));
            rows.add(cells);
        }
        return new OutTable(
                Messages.get("process.flow.table.sheet"),
                FIELDS.stream().map(Field::label).toList(),
                rows);
    }

    /**
     * The rows of the first sheet that has any; nothing is judged yet. Rows without a number get the next one.
     *
     * @throws jp.kizahashi.platform.Refused PLT-038, PLT-040 when no sheet has the column 作業
     */
    static List<TypedRow> read(List<Sheet> sheets) {
        Sheet sheet = sheets.stream()
                .filter(s -> !s.rows().isEmpty())
                .findFirst()
                .orElseGet(() -> new Sheet("", "", "", List.of()));
        Table table = HeaderSearch.find(sheet, FIELDS);
        TableImport lines = new TableImport(table, ColumnMapping.guess(FIELDS, table.header()), FIELDS);
        List<TypedRow> rows = new ArrayList<>();
        for (TableImport.Line line : lines.lines()) {
            TypedRow row = TypedRow.of(FIELDS.stream().map(line::text).toList());
            if (row.isBlank()) continue;
            boolean numbered = !row.number().isBlank();
            rows.add(numbered ? row : numbered(row, String.valueOf(rows.size() + 1)));
        }
        return rows;
    }

    private static TypedRow numbered(TypedRow row, String number) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(0, number);
        return TypedRow.of(cells);
    }
}
