package jp.kizahashi.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kizahashi.platform.chart.Chart.Source;
import jp.kizahashi.platform.chart.Chart.Width;
import jp.kizahashi.platform.chart.ScatterChart.Point;
import org.junit.jupiter.api.Test;

/** A dot a case: every dot in picture and table, marks told in words. */
class ScatterChartTests {
    private static ScatterChart chart(Point... points) {
        return new ScatterChart(
                "残差",
                new Source("n＝3団体", "令和8年", "第1版"),
                "研究番号",
                Axis.covering("予測値", "", 2, 0.2, 0.9),
                Axis.covering("残差", "", 2, -2.1, 1.4),
                0,
                List.of(points));
    }

    @Test
    void the_sentence_counts_both_sides_of_the_line_and_names_the_marked() {
        ScatterChart chart = chart(
                new Point("4", 0.3, 1.2, false), new Point("9", 0.5, -2, true), new Point("12", 0.6, -0.1, false));
        assertThat(chart.summary()).contains("大きい点は1", "小さい点は2", "研究番号9");
        assertThat(chart.table().rows()).hasSize(3);
        for (Width width : Width.values()) {
            String svg = chart.svg(width);
            assertThat(svg.split("<circle", -1)).hasSize(3);
            assertThat(svg).contains(">9</text>");
        }
    }

    @Test
    void without_dots_it_says_so() {
        assertThat(chart().summary()).contains("示せる点がありません");
        assertThat(chart().svg(Width.NARROW)).contains("<svg");
    }

    @Test
    void a_scale_covers_every_value_in_round_steps() {
        for (double[] values : List.of(
                new double[] {0.13, 0.71},
                new double[] {-3.2, 2.9},
                new double[] {5, 5},
                new double[] {0, 0},
                new double[] {-1e-7, 1e-7},
                new double[] {1e6, 1e6 + 3},
                new double[] {Double.NaN, 4, Double.POSITIVE_INFINITY},
                new double[] {})) {
            Axis axis = Axis.covering("値", "", 2, values);
            for (double value : values)
                if (Double.isFinite(value))
                    assertThat(value).isBetween(axis.from() - axis.step() / 1e6, axis.to() + axis.step() / 1e6);
            assertThat(axis.ticks()).hasSizeBetween(2, 9);
        }
    }
}
