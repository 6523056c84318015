package jp.kizahashi.platform.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jp.kizahashi.platform.markup.Xml;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import org.jspecify.annotations.Nullable;

/** Writes one table of the PDF: column and row headings as th with their scope, widths by weight. */
final class PdfTable {
    private final Xml xml;
    private final Consumer<String> inline;

    /**
     * @param inline writes a text into {@code xml}, boxing characters without glyph
     */
    PdfTable(Xml xml, Consumer<String> inline) {
        this.xml = xml;
        this.inline = inline;
    }

    void write(Block.Tabular tabular) {
        Table table = tabular.table();
        paragraph(tabular.number() + "　" + table.caption(), "caption");
        xml.open("table");
        widths(table);
        xml.open("thead");
        if (table.hasGroups()) groups(table);
        headings(table);
        xml.close().open("tbody");
        for (List<Cell> row : table.rows()) row(table, row);
        xml.close().close();
        for (String note : table.notes()) paragraph(note, "note");
    }

    /** Both rows of headings; a column without group reaches over the two. */
    private void groups(Table table) {
        xml.open("tr");
        int at = 0;
        for (Table.Span span : table.groups()) {
            if (span.label().isEmpty()) heading(table.columns().get(at).label(), "scope", "col", "rowspan", 2);
            else heading(span.label(), "scope", "colgroup", "colspan", span.columns());
            at += span.columns();
        }
        xml.close();
    }

    private void headings(Table table) {
        xml.open("tr");
        for (Column column : table.columns())
            if (!table.hasGroups() || column.group() != null) heading(column.label(), "scope", "col");
        xml.close();
    }

    private void widths(Table table) {
        int whole = table.columns().stream().mapToInt(Column::weight).sum();
        for (Column column : table.columns())
            xml.empty("col", "style", String.format(Locale.ROOT, "width:%.2f%%", 100.0 * column.weight() / whole));
    }

    private void heading(String label, @Nullable Object... attributes) {
        xml.open("th", attributes);
        inline.accept(label);
        xml.close();
    }

    private void row(Table table, List<Cell> cells) {
        xml.open("tr");
        for (int i = 0; i < cells.size(); i++) {
            String align = cssClass(table.columns().get(i).align());
            if (i < table.rowHeaders()) xml.open("th", "scope", "row", "class", align);
            else xml.open("td", "class", align);
            cell(cells.get(i));
            xml.close();
        }
        xml.close();
    }

    private void cell(Cell cell) {
        boolean strong = cell instanceof Cell.Text text && text.strong();
        if (strong) xml.open("b");
        inline.accept(cell.shown());
        if (strong) xml.close();
    }

    private void paragraph(String text, String cssClass) {
        xml.open("p", "class", cssClass);
        inline.accept(text);
        xml.close();
    }

    private static @Nullable String cssClass(Column.Align align) {
        return switch (align) {
            case LEFT -> null;
            case CENTER -> "center";
            case RIGHT -> "right";
        };
    }
}
