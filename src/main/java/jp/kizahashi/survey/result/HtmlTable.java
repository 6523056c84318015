package jp.kizahashi.survey.result;

import jp.kizahashi.platform.markup.Xml;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.platform.table.TableMarkup;

/** A table with its notes on a screen, escaped. */
public final class HtmlTable {
    private HtmlTable() {}

    /** @param id unique on the page, letters and digits */
    public static String of(Table table, String id) {
        Xml xml = new Xml();
        xml.open("div");
        xml.open("div", "class", "table-region", "role", "region", "tabindex", "0", "aria-labelledby", id);
        new TableMarkup(xml, xml::text).forScreen(table, id);
        xml.close();
        for (String note : table.notes()) xml.element("p", note, "class", "small");
        return xml.close().toString();
    }
}
