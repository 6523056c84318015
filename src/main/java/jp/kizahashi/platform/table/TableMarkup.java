package jp.kizahashi.platform.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jp.kizahashi.platform.markup.Xml;
import org.jspecify.annotations.Nullable;

/** Writes a table's elements for a page: column and row headings are {@code th} with their scope. */
public final class TableMarkup {
    /** Rows up to which a table on paper is not torn over two pages: a third of a page. */
    private static final int WHOLE = 16;

    private final Xml xml;
    private final Consumer<String> inline;

    /**
     * @param xml where to write
     * @param inline writes a text into {@code xml}; paper boxes characters without glyph there
     */
    public TableMarkup(Xml xml, Consumer<String> inline) {
        this.xml = xml;
        this.inline = inline;
    }

    /** For a screen: with its caption, columns as wide as they need. */
    public void forScreen(Table table, String captionId) {
        xml.open("table", "class", "table");
        xml.element("caption", table.caption(), "id", captionId);
        rows(table);
        xml.close();
    }

    /** For paper: columns by weight; the caption stands before it as a paragraph, which the PDF's tags need. */
    public void forPaper(Table table) {
        xml.open("table", "class", table.rows().size() <= WHOLE ? "whole" : null);
        int weight = table.columns().stream().mapToInt(Column::weight).sum();
        for (Column column : table.columns())
            xml.empty("col", "style", String.format(Locale.ROOT, "width:%.2f%%", 100.0 * column.weight() / weight));
        rows(table);
        xml.close();
    }

    private void rows(Table table) {
        xml.open("thead");
        if (table.hasGroups()) groups(table);
        headings(table);
        xml.close().open("tbody");
        for (List<Cell> row : table.rows()) row(table, row);
        xml.close();
    }

    /** The upper row of headings; a column without group reaches over both. */
    private void groups(Table table) {
        xml.open("tr");
        int at = 0;
        for (Table.Span span : table.groups()) {
            if (span.label().isEmpty()) heading(table.columns().get(at), 2);
            else text(span.label(), "scope", "colgroup", "colspan", span.columns());
            at += span.columns();
        }
        xml.close();
    }

    private void headings(Table table) {
        xml.open("tr");
        for (Column column : table.columns()) if (!table.hasGroups() || column.group() != null) heading(column, null);
        xml.close();
    }

    /** Stands as the cells below it, so that a narrow number is not far from its heading. */
    private void heading(Column column, @Nullable Integer rows) {
        text(column.label(), "scope", "col", "rowspan", rows, "class", cssClass(column.align()));
    }

    private void text(String label, @Nullable Object... attributes) {
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

    private static @Nullable String cssClass(Column.Align align) {
        return switch (align) {
            case LEFT -> null;
            case CENTER -> "center";
            case RIGHT -> "number";
        };
    }
}
