package jp.kizahashi.process.bpmn.table;

import java.util.List;
import java.util.Optional;

/**
 * One step of a flow as an office writes it.
 *
 * @param number 番号, by which other rows point to it
 * @param owner 担当; empty when nobody is named
 * @param work 作業, one short sentence
 * @param papers 帳票
 * @param systems システム
 * @param minutes 分 for one case
 * @param branch 分岐: where the work goes on (see {@link Branch}); empty for the next row
 */
public record FlowRow(
        String number,
        String owner,
        String work,
        List<String> papers,
        List<String> systems,
        Optional<Integer> minutes,
        String branch) {
    public FlowRow {
        papers = List.copyOf(papers);
        systems = List.copyOf(systems);
    }
}
