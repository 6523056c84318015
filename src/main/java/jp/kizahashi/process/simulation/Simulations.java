package jp.kizahashi.process.simulation;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.flow.FlowVersion;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.simulate.Run;
import jp.kizahashi.process.simulate.Simulation;
import jp.kizahashi.process.simulate.scenario.FlowNetwork;
import jp.kizahashi.process.simulate.scenario.Scenario;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders simulations. What is done within a second or two is done at once, the rest by a job. */
@Component
public class Simulations {
    /** Steps passed over all runs that are simulated while the person waits; about 1,000,000 a second. */
    private static final long AT_ONCE = 2_000_000;

    private final SimulationStore store;
    private final Flows flows;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Simulations(SimulationStore store, Flows flows, People people, Audit audit, ApplicationEventPublisher events) {
        this.store = store;
        this.flows = flows;
        this.people = people;
        this.audit = audit;
        this.events = events;
    }

    /** An order that is in the database now and too long to wait for. */
    record Ordered(long organisation, long id) {}

    /** Refused (PRC-089) when there is none. */
    @Transactional(readOnly = true)
    public SimulationOrder get(long id) {
        return store.one(id).orElseThrow(() -> new Refused(ProcessProblem.SIMULATION_UNKNOWN));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<SimulationOrder> ofFlow(long flow) {
        return store.ofFlow(flow);
    }

    /**
     * Orders a simulation of the newest version; returns its id.
     *
     * @throws Refused PRC-007, PRC-008, PRC-009, PRC-010 when the scenario or the flow cannot be simulated
     */
    @Transactional
    public long order(Actor by, long flow, TypedScenario typed) {
        FlowVersion version = flows.version(flow, null);
        Model model = flows.model(version);
        Scenario scenario = ScenarioReading.of(typed, FlowParts.of(model));
        FlowNetwork network = FlowNetwork.of(model, scenario);
        long organisation = Tenant.current().orElseThrow();
        long id = store.add(organisation, flow, version.number(), typed, by.personId(), people.now());
        audit.record("flow.simulate", "flow", flow, Map.of("simulation", id, "seed", scenario.seed()));
        long passed = (long) scenario.replications()
                * (scenario.plan().cases() + scenario.plan().warmUp())
                * network.network().steps().size();
        if (passed <= AT_ONCE) store.done(id, run(network, scenario), people.now());
        else events.publishEvent(new Ordered(organisation, id));
        return id;
    }

    /** The runs of a scenario, one after the other. */
    static Outcome run(FlowNetwork network, Scenario scenario) {
        List<Run> runs = LongStream.range(scenario.seed(), scenario.seed() + scenario.replications())
                .mapToObj(seed -> single(network, scenario, seed))
                .toList();
        return Outcome.of(network, scenario, runs);
    }

    private static Run single(FlowNetwork network, Scenario scenario, long seed) {
        try {
            return Simulation.run(network.network(), scenario.plan(), seed);
        } catch (IllegalArgumentException e) {
            throw new Refused(ProcessProblem.SIMULATION_WITHOUT_END, String.valueOf(e.getMessage()));
        }
    }
}
