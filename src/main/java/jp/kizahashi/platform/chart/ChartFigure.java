package jp.kizahashi.platform.chart;

import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.chart.Chart.Width;
import jp.kizahashi.platform.markup.Xml;
import jp.kizahashi.platform.table.TableMarkup;

/**
 * A chart as it stands on a screen: title, picture for wide and narrow windows, its sentence, its source and its table to
 * open. In a template: {@code <th:block th:utext="${figure}"></th:block>} with the text from {@link #html}.
 */
public final class ChartFigure {
    private ChartFigure() {}

    /**
     * The whole {@code <figure>} element, escaped.
     *
     * @param id unique on the page, letters and digits; the table's caption is called {@code id-table}
     */
    public static String html(Chart chart, String id) {
        Xml xml = new Xml();
        xml.open("figure", "class", "figure", "id", id);
        xml.element("figcaption", chart.title());
        picture(xml, "figure__wide", chart.svg(Width.WIDE));
        picture(xml, "figure__narrow", chart.svg(Width.NARROW));
        xml.element("p", chart.summary());
        xml.element("p", chart.source().line(), "class", "figure__source");
        xml.open("details", "class", "disclosure");
        xml.element("summary", Messages.get("platform.chart.table"));
        xml.open("div", "class", "disclosure__body");
        String caption = id + "-table";
        xml.open("div", "class", "table-region", "role", "region", "tabindex", "0", "aria-labelledby", caption);
        new TableMarkup(xml, xml::text).forScreen(chart.table(), caption);
        xml.close();
        for (String note : chart.table().notes()) xml.element("p", note);
        return xml.close().close().close().toString();
    }

    private static void picture(Xml xml, String cssClass, String svg) {
        xml.open("div", "class", cssClass).written(Xml.of(svg)).close();
    }
}
