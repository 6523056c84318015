package jp.kizahashi.process.redesign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.Mark;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowPart;
import jp.kizahashi.process.flow.FlowVersion;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.survey.SurveyLevels;
import org.springframework.stereotype.Component;

/** The redesigns of a flow and the maturity of its process on the flow's page. */
@Component
class RedesignPart implements FlowPart {
    private final Redesigns redesigns;
    private final Flows flows;
    private final SurveyLevels levels;

    RedesignPart(Redesigns redesigns, Flows flows, SurveyLevels levels) {
        this.redesigns = redesigns;
        this.flows = flows;
        this.levels = levels;
    }

    @Override
    public Map<String, Object> of(Actor actor, Flow flow, FlowVersion version, Model file) {
        Map<String, Object> page = new HashMap<>();
        List<Redesign> all = redesigns.ofFlow(flow.id());
        page.put("redesigns", all);
        page.put(
                "mayRedesign",
                actor.may("process.redesign.edit")
                        && flows.mayEdit(actor, flow)
                        && all.stream().allMatch(Redesign::concluded));
        String process = flows.workOf(flow).name();
        page.put("maturity", levels.ofProcess(process).orElse(null));
        page.put("assessments", levels.assessmentsOf(process));
        page.put("mayAssess", actor.may("survey.assessment.manage"));
        return page;
    }

    @Override
    public Map<String, Mark> marks(Flow flow, FlowVersion version) {
        return Map.of();
    }
}
