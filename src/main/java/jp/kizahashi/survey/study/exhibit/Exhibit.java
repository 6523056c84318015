package jp.kizahashi.survey.study.exhibit;

import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.chart.ChartFigure;
import jp.kizahashi.platform.chart.ScatterChart;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.result.HtmlTable;

/**
 * One section of a study's page: what is said, then pictures, then tables.
 *
 * @param id unique on the page: letters, digits, hyphens
 * @param sentences above the pictures; a list with bullets when {@code listed}
 */
public record Exhibit(
        String id, String title, boolean listed, List<String> sentences, List<Chart> charts, List<Table> tables) {
    public Exhibit {
        sentences = List.copyOf(sentences);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }

    /** A section of tables with what is said above them. */
    static Exhibit of(String id, String title, List<String> sentences, Table... tables) {
        return new Exhibit(id, title, false, sentences, List.of(), List.of(tables));
    }

    /** A section of sentences alone. */
    static Exhibit list(String id, String title, List<String> sentences) {
        return new Exhibit(id, title, true, sentences, List.of(), List.of());
    }

    /** The same with pictures. */
    Exhibit with(List<Chart> pictures) {
        return new Exhibit(id, title, listed, sentences, pictures, tables);
    }

    /** The pictures as markup, each with its own table to open. */
    public List<String> figures() {
        return IntStream.range(0, charts.size())
                .mapToObj(i -> ChartFigure.html(charts.get(i), id + "-chart" + i))
                .toList();
    }

    /** The tables as markup. */
    public List<String> grids() {
        return IntStream.range(0, tables.size())
                .mapToObj(i -> HtmlTable.of(tables.get(i), id + "-table" + i))
                .toList();
    }

    /** The section on paper. A dot for each of many bodies stands above the table of those that matter, not above all. */
    void write(Document.Builder paper) {
        paper.subheading(title);
        if (listed) paper.bullets(sentences);
        else sentences.forEach(paper::paragraph);
        if (charts.size() == 1 && tables.size() == 1 && charts.getFirst() instanceof ScatterChart dots) {
            paper.figure(dots, tables.getFirst());
            return;
        }
        charts.forEach(paper::figure);
        tables.forEach(paper::table);
    }
}
