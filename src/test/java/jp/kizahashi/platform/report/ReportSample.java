package jp.kizahashi.platform.report;

import java.util.List;
import jp.kizahashi.platform.chart.ChartSamples;
import jp.kizahashi.platform.report.Document.Mark;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;

/** The paper of みらい市 (架空) for its headquarters: two pages and an annex. */
final class ReportSample {
    private ReportSample() {}

    static Document document() {
        return Document.titled("令和8年度　自己診断の結果について")
                .number("資料1")
                .office("総務部DX推進課")
                .date("令和8年11月20日")
                .version("第1版")
                .summary("みらい市（架空）が令和8年10月1日現在で行った自己診断の結果")
                .mark(Mark.DRAFT)
                .mark(Mark.HANDLE_WITH_CARE)
                .lead("みらい市役所はE-1です。E-2へ上がるには、次の3項目の3文を「ほぼ当てはまる」にします。")
                .figureWithTableInAnnex(ChartSamples.ladder())
                .newPage()
                .heading("次のレベルを妨げている文")
                .table(blocking())
                .beside(
                        48,
                        left -> left.subheading("診断の概要")
                                .keyValues("年度", "令和8年度", "基準日", "令和8年10月1日", "回答者", "幹部3人、管理職47人、担当38人"),
                        right -> right.subheading("今後の予定")
                                .numbered(List.of("12月　関係課と対応策を検討", "1月　推進本部で施策を決定", "3月　令和9年度の工程表を作成")))
                .basis(List.of("52文の回答から、自治体版PEMMの規則（累積・最も低い項目）で判定。平均は使っていない。", "設問文は本製品による（pemm-enterprise-v1）。"))
                .newPage()
                .heading("参考　回答の内訳と推移")
                .beside(50, left -> left.figure(ChartSamples.shares()), right -> right.figure(ChartSamples.years()))
                .figure(ChartSamples.dots())
                .build();
    }

    private static Table blocking() {
        return Table.of(
                        "E-2を妨げている文",
                        Column.text("分野"),
                        Column.text("項目"),
                        Column.text("文").weight(6),
                        Column.number("ほぼ（人）").under("回答"),
                        Column.number("ある程度（人）").under("回答"),
                        Column.number("割合（％）"))
                .rowHeaders(2)
                .row(
                        Cell.of("組織文化"),
                        Cell.of("責任"),
                        Cell.of("事務の結果を数字で確かめる担当者が、どの課にも決まっている。"),
                        Cell.of(12),
                        Cell.of(30),
                        Cell.of(13.636, 1))
                .row(
                        Cell.of("専門性"),
                        Cell.of("人材"),
                        Cell.of("業務の流れを図に書ける職員が、部ごとに1人以上いる。"),
                        Cell.of(1_012),
                        Cell.of(41),
                        Cell.of(9.05, 1))
                .row(
                        Cell.of("プロセスガバナンス"),
                        Cell.of("プロセスモデル"),
                        Cell.of("全庁の業務の一覧があり、毎年更新している。"),
                        Cell.of(0),
                        Cell.of(25),
                        Cell.none())
                .note("「—」は、まだ集計していない。吉野家の𠮷、はしごの髙、たつさきの﨑を含む氏名も印字できる。");
    }
}
