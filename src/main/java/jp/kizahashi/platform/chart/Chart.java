package jp.kizahashi.platform.chart;

import jp.kizahashi.platform.table.Table;

/**
 * One chart description for screen and paper: a picture, the same figures as a table, and one sentence made by rule.
 *
 * <p>The SVG uses presentation attributes only (no style, no script, no id that clashes), scales by its viewBox, and is
 * readable without colour.
 */
public sealed interface Chart
        permits LevelLadder, CategoryChart, LineChart, MarksChart, PanelChart, ScatterChart, ShareChart {
    /** What the chart shows, without its number. */
    String title();

    /** n, date and version of the figures. */
    Source source();

    /** The main finding in one sentence, made from the figures by rule; also the picture's description. */
    String summary();

    /** Every figure of the picture. */
    Table table();

    /** The picture: a whole {@code <svg>} element with {@code role="img"}, title and description. */
    String svg(Width width);

    /** Which of the two layouts: WIDE from about 700 px and on paper, NARROW for a phone (375 px). */
    enum Width {
        WIDE,
        NARROW
    }

    /**
     * Where the figures come from; shown under every chart.
     *
     * @param n how many were counted, in words, such as {@code n＝52問}
     * @param asOf the date the figures hold for, in words
     * @param version the edition of data and definition
     */
    record Source(String n, String asOf, String version) {
        /** The line under the chart. */
        public String line() {
            return String.join("／", n, asOf, version);
        }
    }
}
