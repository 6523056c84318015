package jp.kizahashi.process.redesign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.FlowGraph;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.table.FlowRow;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A flow in figures, for comparing. Every step counts with its own 年間件数, else with the flow's; branches are not weighed
 * otherwise. Steps without 分 add nothing and are counted as untold. Pure.
 *
 * @param steps 作業の数
 * @param untold steps without 分
 * @param withoutCases steps with 分 whose cases nobody told
 * @param minutes 分 for one case that passes every step
 * @param yearlyMinutes 分 a year; divided by 60 only when shown
 * @param cost yen a year, rounded half up; empty without a 人件費単価
 * @param handOvers 受渡し: how often the work passes to another 担当
 * @param papers different 帳票
 * @param systems different システム
 * @param waiting 待ち in hours, added up along every step
 * @param errors expected 誤り a year
 */
public record FlowFigures(
        int steps,
        long untold,
        long withoutCases,
        long minutes,
        long yearlyMinutes,
        Optional<BigDecimal> cost,
        int handOvers,
        int papers,
        int systems,
        long waiting,
        BigDecimal errors) {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    /**
     * The figures of a model.
     *
     * @param yearlyCases for steps that tell none; null when nobody told
     * @param hourlyCost yen; null when nobody told
     */
    public static FlowFigures of(Model model, @Nullable Integer yearlyCases, @Nullable Integer hourlyCost) {
        List<FlowRow> rows = FlowTable.of(model).table().rows();
        Set<String> papers = new HashSet<>();
        Set<String> systems = new HashSet<>();
        long untold = 0;
        long withoutCases = 0;
        long minutes = 0;
        long yearly = 0;
        long waiting = 0;
        BigDecimal errors = BigDecimal.ZERO;
        for (FlowRow row : rows) {
            papers.addAll(row.papers());
            systems.addAll(row.systems());
            int own = row.figures().minutes().orElse(0);
            Optional<Integer> cases = row.figures().cases().or(() -> Optional.ofNullable(yearlyCases));
            if (row.figures().minutes().isEmpty()) untold++;
            else if (cases.isEmpty()) withoutCases++;
            minutes += own;
            yearly += (long) own * cases.orElse(0);
            waiting += row.figures().waiting().orElse(0);
            BigDecimal share = row.figures().errors().orElse(BigDecimal.ZERO).movePointLeft(2);
            errors = errors.add(share.multiply(BigDecimal.valueOf(cases.orElse(0))));
        }
        Optional<BigDecimal> cost = hourlyCost == null
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(yearly)
                        .multiply(BigDecimal.valueOf(hourlyCost))
                        .divide(HOUR, 0, RoundingMode.HALF_UP));
        return new FlowFigures(
                rows.size(),
                untold,
                withoutCases,
                minutes,
                yearly,
                cost,
                handOvers(model),
                papers.size(),
                systems.size(),
                waiting,
                errors.stripTrailingZeros());
    }

    /** 時間 a year to one decimal, rounded half up from the minutes. */
    public BigDecimal hours() {
        return BigDecimal.valueOf(yearlyMinutes).divide(HOUR, 1, RoundingMode.HALF_UP);
    }

    /** How often the work passes from a step to a step of another lane, through whatever stands between. */
    private static int handOvers(Model model) {
        Map<XmlElement, String> lanes = new HashMap<>();
        for (XmlElement lane : model.all("lane"))
            for (XmlElement node : model.referredBy(lane, "flowNodeRef")) lanes.put(node, Bpmn.id(lane));
        int count = 0;
        for (FlowGraph graph : FlowGraph.all(model))
            for (XmlElement step : graph.nodes())
                if (Bpmn.isA(step, "activity"))
                    for (XmlElement next : next(graph, step))
                        if (!lanes.getOrDefault(step, "").equals(lanes.getOrDefault(next, ""))) count++;
        return count;
    }

    /** The steps that come next. */
    private static Set<XmlElement> next(FlowGraph graph, XmlElement step) {
        Set<XmlElement> found = new HashSet<>();
        Set<XmlElement> seen = new HashSet<>();
        List<XmlElement> open = new ArrayList<>();
        graph.outgoing(step).forEach(f -> open.add(f.target()));
        while (!open.isEmpty()) {
            XmlElement at = open.removeLast();
            if (!seen.add(at)) continue;
            if (Bpmn.isA(at, "activity")) found.add(at);
            else graph.outgoing(at).forEach(f -> open.add(f.target()));
        }
        return found;
    }
}
