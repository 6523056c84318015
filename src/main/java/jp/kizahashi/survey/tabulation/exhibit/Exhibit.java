package jp.kizahashi.survey.tabulation.exhibit;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.chart.Chart.Width;
import jp.kizahashi.platform.markup.Xml;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.result.HtmlTable;
import jp.kizahashi.survey.tabulation.CountTable;

/**
 * One 図表: a table with what is said of it, and perhaps its picture, under one number.
 *
 * @param counts the table that it was made of, for checks between 図表; empty for numbers, times and texts
 * @param table its caption without the number
 * @param sentences 講評
 */
public record Exhibit(Optional<CountTable> counts, Table table, Optional<Chart> chart, List<String> sentences) {
    public Exhibit {
        sentences = List.copyOf(sentences);
    }

    /** 図表3. */
    public static String label(int number) {
        return Messages.get("survey.tabulation.exhibit", Integer.toString(number));
    }

    /** The table as markup, its number before the caption. */
    public String grid(int number) {
        return HtmlTable.of(numbered(number), "exhibit-" + number);
    }

    /** The picture as markup; its figures stand in the table below. Empty text without one. */
    public String picture(int number) {
        if (chart.isEmpty()) return "";
        Chart drawn = chart.get();
        Xml xml = new Xml();
        xml.open("figure", "class", "figure", "id", "picture-" + number);
        xml.element("figcaption", label(number) + "　" + drawn.title());
        xml.open("div", "class", "figure__wide")
                .written(Xml.of(drawn.svg(Width.WIDE)))
                .close();
        xml.open("div", "class", "figure__narrow")
                .written(Xml.of(drawn.svg(Width.NARROW)))
                .close();
        xml.element("p", drawn.source().line(), "class", "figure__source");
        return xml.close().toString();
    }

    /** The same on paper, sentences first. */
    public void write(Document.Builder paper, int number) {
        sentences.forEach(paper::paragraph);
        paper.exhibit(label(number), chart.orElse(null), table);
    }

    private Table numbered(int number) {
        return new Table(
                label(number) + "　" + table.caption(),
                table.columns(),
                table.rowHeaders(),
                table.rows(),
                table.notes());
    }
}
