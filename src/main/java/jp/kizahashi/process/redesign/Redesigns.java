package jp.kizahashi.process.redesign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.table.FlowRow;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.Flows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Redesigns of flows: zero base, step by step; what a rule forbids is refused with what is missing. */
@Component
@Transactional
public class Redesigns {
    private static final int LONGEST = 2_000;

    private final RedesignStore store;
    private final Flows flows;
    private final AiGate gate;
    private final People people;
    private final Audit audit;

    Redesigns(RedesignStore store, Flows flows, AiGate gate, People people, Audit audit) {
        this.store = store;
        this.flows = flows;
        this.gate = gate;
        this.people = people;
        this.audit = audit;
    }

    /** Refused (PRC-079) when there is none. */
    @Transactional(readOnly = true)
    public Redesign get(long id) {
        return store.one(id).orElseThrow(() -> new Refused(ProcessProblem.REDESIGN_UNKNOWN));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Redesign> ofFlow(long flow) {
        return store.ofFlow(flow);
    }

    /** Those that are concluded, newest first. */
    @Transactional(readOnly = true)
    public List<Redesign> concluded() {
        return store.concluded();
    }

    /** The flow that is looked at. */
    @Transactional(readOnly = true)
    public Flow flowOf(Redesign redesign) {
        return flows.get(redesign.flowId());
    }

    /** The version that is looked at. */
    @Transactional(readOnly = true)
    public Model modelOf(Redesign redesign) {
        return flows.model(flows.version(redesign.flowId(), redesign.versionNumber()));
    }

    /** The steps of the version that is looked at, by element id, in the order of its table. */
    @Transactional(readOnly = true)
    public Map<String, FlowRow> steps(Redesign redesign) {
        FlowTable.Reading reading = FlowTable.of(modelOf(redesign));
        Map<String, FlowRow> steps = new LinkedHashMap<>();
        for (FlowRow row : reading.table().rows())
            steps.put(reading.ids().getOrDefault(row.number(), row.number()), row);
        return steps;
    }

    /** The newest answers by step. */
    @Transactional(readOnly = true)
    public Map<String, StepReview> reviews(long redesign) {
        Map<String, StepReview> reviews = new LinkedHashMap<>();
        store.reviews(redesign).forEach(r -> reviews.put(r.element(), r));
        return reviews;
    }

    /** The newest decision by step. */
    @Transactional(readOnly = true)
    public Map<String, StepDecision> decisions(long redesign) {
        Map<String, StepDecision> decisions = new LinkedHashMap<>();
        store.decisions(redesign).forEach(d -> decisions.put(d.element(), d));
        return decisions;
    }

    /** Every decision ever taken for a step, newest first. */
    @Transactional(readOnly = true)
    public List<StepDecision> history(long redesign, String element) {
        return store.history(redesign, element);
    }

    /** Begins to look at the newest version of an As-Is flow; returns the id. */
    public long begin(Actor by, long flow) {
        Flow asIs = flows.get(flow);
        flows.mustEdit(by, asIs);
        int version = flows.version(flow, null).number();
        long id = store.add(Tenant.current().orElseThrow(), flow, version, by.personId(), people.now());
        audit.record("redesign.begin", "redesign", id, Map.of("flow", flow, "version", version));
        return id;
    }

    /** Writes the three viewpoints and what was considered for the system. */
    public void view(Actor by, Redesign views) {
        Redesign before = open(by, views.id());
        store.change(new Redesign(
                before.id(),
                before.flowId(),
                before.versionNumber(),
                cut(views.rootView()),
                cut(views.digitalView()),
                cut(views.processView()),
                cut(views.systemChange()),
                null));
        audit.record("redesign.view", "redesign", before.id(), Map.of());
    }

    /** Keeps what was asked of a step; earlier answers stay. */
    public void review(Actor by, long id, String element, StepReview asked) {
        Redesign redesign = open(by, id);
        mustBeStep(redesign, element);
        store.review(
                Tenant.current().orElseThrow(),
                id,
                new StepReview(
                        element,
                        cut(asked.why()),
                        cut(asked.basis()),
                        cut(asked.otherwise()),
                        asked.wastes(),
                        by.personId(),
                        people.now()));
        audit.record("redesign.review", "redesign", id, Map.of("element", element));
    }

    /**
     * Decides what becomes of a step; earlier decisions stay.
     *
     * @throws Refused PRC-080 … PRC-085 when the rules say no
     */
    public void decide(Actor by, long id, String element, DecisionKind kind, String reason, StaffOnly staffOnly) {
        Redesign redesign = open(by, id);
        String name = mustBeStep(redesign, element);
        if (reason.isBlank()) throw new Refused(ProcessProblem.DECISION_WITHOUT_REASON);
        switch (kind) {
            case RPA -> mustBeLastResort(redesign);
            case AI ->
                gate.objection(flows.workOf(flows.get(redesign.flowId())).name())
                        .ifPresent(why -> {
                            throw new Refused(ProcessProblem.AI_TOO_EARLY, why);
                        });
            case OUTSOURCE -> mustNotBeStaffOnly(staffOnly);
            default -> {}
        }
        StepDecision decision =
                new StepDecision(element, name, kind, cut(reason), staffOnly, by.personId(), people.now());
        store.decide(Tenant.current().orElseThrow(), id, decision);
        audit.record("redesign.decide", "redesign", id, Map.of("element", element, "kind", kind.name()));
    }

    /** A robot over a bad flow only hides it: the whole flow and the system itself come first (S1-49). */
    private void mustBeLastResort(Redesign redesign) {
        Set<String> steps = steps(redesign).keySet();
        Map<String, StepReview> reviews = reviews(redesign.id());
        long open = steps.stream()
                .filter(s -> !Optional.ofNullable(reviews.get(s))
                        .map(StepReview::complete)
                        .orElse(false))
                .count();
        if (open > 0)
            throw new Refused(ProcessProblem.RPA_BEFORE_REVIEW, String.valueOf(open), String.valueOf(steps.size()));
        if (redesign.systemChange().isBlank()) throw new Refused(ProcessProblem.RPA_BEFORE_SYSTEM);
    }

    private static void mustNotBeStaffOnly(StaffOnly test) {
        if (test.required()) throw new Refused(ProcessProblem.STAFF_ONLY);
        if (!test.asked()) throw new Refused(ProcessProblem.STAFF_TEST_OPEN);
    }

    /** Settles the decisions, so that plans can build on them. Refused (PRC-086) while a step has none. */
    public void conclude(Actor by, long id) {
        Redesign redesign = open(by, id);
        Set<String> decided = decisions(id).keySet();
        long open = steps(redesign).keySet().stream()
                .filter(s -> !decided.contains(s))
                .count();
        if (open > 0) throw new Refused(ProcessProblem.REDESIGN_UNDECIDED, String.valueOf(open));
        store.conclude(id, by.personId(), people.now());
        audit.record("redesign.conclude", "redesign", id, Map.of("decisions", decided.size()));
    }

    private Redesign open(Actor by, long id) {
        Redesign redesign = store.forChange(id).orElseThrow(() -> new Refused(ProcessProblem.REDESIGN_UNKNOWN));
        flows.mustEdit(by, flows.get(redesign.flowId()));
        if (redesign.concluded()) throw new Refused(ProcessProblem.REDESIGN_CONCLUDED);
        return redesign;
    }

    /** The step's name. */
    private String mustBeStep(Redesign redesign, String element) {
        return modelOf(redesign)
                .element(element)
                .filter(e -> Bpmn.isA(e, "activity"))
                .map(Bpmn::name)
                .orElseThrow(() -> new Refused(ProcessProblem.FLOW_NOTE_NOWHERE));
    }

    private static String cut(String text) {
        String plain = text.strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
