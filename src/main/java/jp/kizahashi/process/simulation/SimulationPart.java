package jp.kizahashi.process.simulation;

import java.util.Map;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.Mark;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowPart;
import jp.kizahashi.process.flow.FlowVersion;
import org.springframework.stereotype.Component;

/** The simulations of a flow on the flow's page. */
@Component
class SimulationPart implements FlowPart {
    private final Simulations simulations;

    SimulationPart(Simulations simulations) {
        this.simulations = simulations;
    }

    @Override
    public Map<String, Object> of(Actor actor, Flow flow, FlowVersion version, Model file) {
        return Map.of("simulations", simulations.ofFlow(flow.id()), "maySimulate", actor.may("process.simulation.run"));
    }

    @Override
    public Map<String, Mark> marks(Flow flow, FlowVersion version) {
        return Map.of();
    }
}
