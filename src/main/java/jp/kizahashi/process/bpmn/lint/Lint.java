package jp.kizahashi.process.bpmn.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.Model;

/**
 * Tells what makes a flow hard to read or keeps it from ending. Nothing is refused for it: the full standard is accepted,
 * the J-LIS subset (開始, 作業, どれか一つ, すべて, 終了) is recommended.
 */
public final class Lint {
    private Lint() {}

    /** Every finding in the order of the lines. */
    public static List<Finding> of(Model model) {
        List<Finding> findings = new ArrayList<>();
        Subset.check(model, findings);
        for (FlowGraph graph : FlowGraph.all(model)) {
            new EndsRules(model, graph, findings).check();
            new GatewayRules(graph, findings).check();
        }
        new PoolRules(model, findings).check();
        NameRules.check(model, findings);
        findings.sort(Comparator.comparingInt(Finding::line));
        return List.copyOf(findings);
    }
}
