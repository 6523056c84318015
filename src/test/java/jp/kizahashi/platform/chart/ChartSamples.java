package jp.kizahashi.platform.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.chart.CategoryChart.Entry;
import jp.kizahashi.platform.chart.Chart.Source;
import jp.kizahashi.platform.chart.LevelLadder.Group;
import jp.kizahashi.platform.chart.LevelLadder.Item;
import jp.kizahashi.platform.chart.LevelLadder.Range;
import jp.kizahashi.platform.chart.LevelLadder.Scale;
import jp.kizahashi.platform.chart.LevelLadder.State;
import jp.kizahashi.platform.chart.LevelLadder.Step;
import jp.kizahashi.platform.chart.LevelLadder.Words;

/** Charts of みらい市 (架空), one of every kind. */
public final class ChartSamples {
    public static final Source SOURCE = new Source("n＝52文（回答52文）", "令和8年10月1日現在", "自己診断 第1版");

    private ChartSamples() {}

    public static List<Chart> all() {
        return List.of(ladder(), ladderWithGaps(), bars(), dots(), marks(), years(), shares(), scatter(), panels());
    }

    /** Obstacles by size of town, one figure withheld. */
    public static PanelChart panels() {
        return new PanelChart(
                "人口規模別　課題や障壁（複数回答／N=26）",
                SOURCE,
                "選択肢",
                new Axis("割合", "％", 0, 100, 20, 1),
                List.of(
                        new PanelChart.Panel("全体", "n=26"),
                        new PanelChart.Panel("3万人未満", "n=9"),
                        new PanelChart.Panel("3万人以上", "n=17")),
                List.of(
                        new PanelChart.Row("人材の不足", percents("61.5", "88.9", "47.1")),
                        new PanelChart.Row("予算の確保", percents("50.0", "88.9", "29.4")),
                        new PanelChart.Row("情報の取扱いへの不安", percents("100.0", "", "0.0"))));
    }

    private static List<Optional<BigDecimal>> percents(String... values) {
        return Arrays.stream(values)
                .map(v -> v.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(v)))
                .toList();
    }

    /** Residuals of made-up towns, one of them far off. */
    public static ScatterChart scatter() {
        return new ScatterChart(
                "残差",
                SOURCE,
                "研究番号",
                Axis.covering("予測値", "", 2, 0.31, 0.74),
                Axis.covering("スチューデント化残差", "", 2, -2.6, 2.2),
                0,
                List.of(
                        new ScatterChart.Point("3", 0.31, 2.2, false),
                        new ScatterChart.Point("18", 0.74, -2.6, true),
                        new ScatterChart.Point("1204", 0.5, 0.1, false)));
    }

    /** Whole level 1: three items hold it down. */
    public static LevelLadder ladder() {
        return ladder(
                "組織ケイパビリティのレベル",
                Range.of(1),
                List.of(
                        group(
                                "リーダーシップ",
                                Range.of(2),
                                item("認識", 3, "HHHN"),
                                item("一貫性", 2, "HHNN"),
                                item("行動", 2, "HHNH"),
                                item("マネジメントスタイル", 2, "HHNN")),
                        group(
                                "組織文化",
                                Range.of(1),
                                item("チームワーク", 2, "HHNN"),
                                item("住民志向", 3, "HHHN"),
                                item("責任", 1, "HBNN"),
                                item("変革への姿勢", 2, "HHNN")),
                        group("専門性", Range.of(1), item("人材", 1, "HBNN"), item("方法論", 2, "HHNN")),
                        group(
                                "プロセスガバナンス",
                                Range.of(1),
                                item("プロセスモデル", 1, "HBHN"),
                                item("アカウンタビリティ", 2, "HHNN"),
                                item("統合", 4, "HHHH"))));
    }

    /** Two answers are missing: the whole lies between 0 and 1. */
    public static LevelLadder ladderWithGaps() {
        return ladder(
                "組織ケイパビリティのレベル（未回答あり）",
                new Range(0, 1),
                List.of(
                        group(
                                "リーダーシップ",
                                Range.of(2),
                                item("認識", 3, "HHHN"),
                                item("一貫性", 2, "HHNN"),
                                item("行動", 2, "HHNN"),
                                item("マネジメントスタイル", 2, "HHUN")),
                        group(
                                "組織文化",
                                new Range(0, 1),
                                item("チームワーク", 2, "HHNN"),
                                item("住民志向", 3, "HHHN"),
                                new Item("責任", new Range(0, 1), steps("XNNN")),
                                item("変革への姿勢", 2, "HHNN")),
                        group("専門性", Range.of(1), item("人材", 1, "HNNN"), item("方法論", 2, "HHNN")),
                        group(
                                "プロセスガバナンス",
                                Range.of(1),
                                item("プロセスモデル", 1, "HNHN"),
                                item("アカウンタビリティ", 2, "HHNN"),
                                item("統合", 4, "HHHH"))));
    }

    private static LevelLadder ladder(String title, Range whole, List<Group> groups) {
        return new LevelLadder(title, SOURCE, new Scale("E-", 4), new Words("役所全体", "分野", "項目"), whole, groups);
    }

    private static Group group(String label, Range level, Item... items) {
        return new Group(label, level, List.of(items));
    }

    private static Item item(String label, int level, String steps) {
        return new Item(label, Range.of(level), steps(steps));
    }

    /** H held, N not held, U unknown, B not held and blocking, X unknown and blocking. */
    private static List<Step> steps(String letters) {
        return letters.chars()
                .mapToObj(c -> switch (c) {
                    case 'H' -> Step.of(State.HELD);
                    case 'U' -> Step.of(State.UNKNOWN);
                    case 'B' -> Step.blocking(State.NOT_HELD);
                    case 'X' -> Step.blocking(State.UNKNOWN);
                    default -> Step.of(State.NOT_HELD);
                })
                .toList();
    }

    public static CategoryChart bars() {
        return new CategoryChart(
                "人口区分別の回収率",
                new Source("n＝1,741団体（回答290）", "令和2年5月16日現在", "調査票 第1版"),
                "人口区分",
                new Axis("回収率", "％", 0, 40, 10, 1),
                List.of(
                        Entry.of("5千人未満", 49, new BigDecimal("17.8")),
                        Entry.of("5千人以上1万人未満", 47, new BigDecimal("18.9")),
                        Entry.of("5万人以上7万人未満", 25, new BigDecimal("20.16")),
                        Entry.of("20万人以上", 31, new BigDecimal("23.1")),
                        Entry.withheld("特別区")),
                null);
    }

    public static CategoryChart dots() {
        List<Entry> entries = new ArrayList<>();
        String[] bands = {"5千人未満", "1万人以上2万人未満", "3万人以上5万人未満", "5万人以上7万人未満", "20万人以上"};
        int[] n = {49, 36, 37, 25, 31};
        for (int i = 0; i < bands.length; i++) {
            BigDecimal mean = new BigDecimal("2.35").add(new BigDecimal("0.4").multiply(BigDecimal.valueOf(i)));
            entries.add(new Entry(
                    bands[i], n[i], mean, mean.subtract(new BigDecimal("0.42")), mean.add(new BigDecimal("0.42"))));
        }
        return new CategoryChart(
                "「認識」の疑似間隔尺度の平均",
                new Source("n＝178団体", "令和8年10月1日現在", "第1版"),
                "人口区分",
                new Axis("平均", "点", 1, 8, 1, 2),
                entries,
                new CategoryChart.Own("みらい市", new BigDecimal("4")));
    }

    public static MarksChart marks() {
        List<MarksChart.Row> rows = new ArrayList<>();
        String[] items = {"認識", "一貫性", "アカウンタビリティ", "変革への姿勢", "統合"};
        for (int i = 0; i < items.length; i++)
            rows.add(new MarksChart.Row(
                    items[i],
                    List.of(
                            i == 2 ? Optional.empty() : Optional.of(BigDecimal.valueOf(i + 2)),
                            i == 3 ? Optional.empty() : Optional.of(BigDecimal.valueOf(345 + 31L * i, 2)),
                            Optional.of(BigDecimal.valueOf(287 + 12L * i, 2)))));
        return new MarksChart(
                "項目ごとの点数",
                new Source("n＝290団体", "令和8年10月1日現在", "第1版"),
                "項目",
                new Axis("疑似間隔尺度", "点", 1, 8, 1, 2),
                List.of("貴団体", "5万以上7万未満の平均", "全体の平均"),
                rows);
    }

    public static LineChart years() {
        return new LineChart(
                "レベルの推移",
                SOURCE,
                "年度",
                List.of("令和6年度", "令和7年度", "令和8年度"),
                new Axis("レベル", "", 0, 4, 1, 0),
                new Scale("E-", 4),
                List.of(
                        series("役所全体", "1", "1", "1"), series("リーダーシップ", "1", "2", "2"),
                        series("組織文化", "0", null, "1"), series("専門性", "2", "1", "1")));
    }

    private static LineChart.Series series(String label, String... values) {
        return new LineChart.Series(
                label,
                Arrays.stream(values)
                        .map(v -> v == null ? null : new BigDecimal(v))
                        .toList());
    }

    public static ShareChart shares() {
        return new ShareChart(
                "「職員は、業務の目的を説明できる」への回答",
                new Source("n＝88人", "令和8年10月1日現在", "第1版"),
                "回答者の区分",
                List.of("ほぼ当てはまる", "ある程度", "当てはまらない", "無回答"),
                List.of(
                        new ShareChart.Row("幹部", List.of(2, 1, 0, 0)),
                        new ShareChart.Row("管理職", List.of(15, 20, 11, 1)),
                        new ShareChart.Row("DX推進担当職員", List.of(5, 14, 18, 1))));
    }
}
