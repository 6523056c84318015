package jp.kizahashi.process.bpmn.table;

import java.util.List;

/**
 * One step of a flow as an office writes it.
 *
 * @param number 番号, by which other rows point to it
 * @param owner 担当; empty when nobody is named
 * @param work 作業, one short sentence
 * @param papers 帳票
 * @param systems システム
 * @param figures 分, 件数, 誤り率, 待ち
 * @param branch 分岐: where the work goes on (see {@link Branch}); empty for the next row
 */
public record FlowRow(
        String number,
        String owner,
        String work,
        List<String> papers,
        List<String> systems,
        StepFigures figures,
        String branch) {
    public FlowRow {
        papers = List.copyOf(papers);
        systems = List.copyOf(systems);
    }
}
