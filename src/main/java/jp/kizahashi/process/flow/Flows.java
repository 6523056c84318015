package jp.kizahashi.process.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.layout.Layout;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.Works;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Flows and their versions. Who may change a work may change its flows; each change is a new version. */
@Component
@Transactional
public class Flows {
    private final FlowStore store;
    private final Works works;
    private final People people;
    private final Audit audit;
    private final ModelShelf models = new ModelShelf();

    Flows(FlowStore store, Works works, People people, Audit audit) {
        this.store = store;
        this.works = works;
        this.people = people;
        this.audit = audit;
    }

    /**
     * A file that shall become a version.
     *
     * @param content a BPMN file
     * @param reason why, in the person's words
     */
    public record NewVersion(byte[] content, Origin origin, String reason) {}

    /** Refused (PRC-070) when there is none. */
    @Transactional(readOnly = true)
    public Flow get(long id) {
        return store.one(id).orElseThrow(() -> new Refused(ProcessProblem.FLOW_UNKNOWN));
    }

    /** The flows of a work in use, As-Is first. */
    @Transactional(readOnly = true)
    public List<FlowLine> ofWork(long work) {
        return store.ofWorks(List.of(work));
    }

    @Transactional(readOnly = true)
    public List<FlowLine> ofWorks(List<Long> all) {
        return store.ofWorks(all);
    }

    /** Flows in use whose name, or whose work's name, holds the text; the one changed last first. */
    @Transactional(readOnly = true)
    public List<FlowLine> search(String text, int limit, int offset) {
        return store.search(text.strip(), limit, offset);
    }

    @Transactional(readOnly = true)
    public int count(String text) {
        return store.count(text.strip());
    }

    /** The To-Be flows made from an As-Is flow. */
    @Transactional(readOnly = true)
    public List<Flow> madeFrom(long source) {
        return store.madeFrom(source);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<FlowVersion> versions(long flow) {
        return store.versions(flow);
    }

    /** A version by number, the newest without; refused (PRC-071) when there is none. */
    @Transactional(readOnly = true)
    public FlowVersion version(long flow, @Nullable Integer number) {
        return store.version(flow, number).orElseThrow(() -> new Refused(ProcessProblem.FLOW_VERSION_UNKNOWN));
    }

    /** The file of a version as it was given to us. */
    @Transactional(readOnly = true)
    public byte[] file(FlowVersion version) {
        return store.content(version.id());
    }

    /** The file of a version, read and with whatever drawing it lacks. */
    @Transactional(readOnly = true)
    public Model model(FlowVersion version) {
        Optional<Model> known = models.get(version.id());
        if (known.isPresent()) return known.get();
        Model read = drawn(store.content(version.id()));
        models.keep(version.id(), read);
        return read;
    }

    /**
     * What follows from a version's file alone, such as its table or its picture.
     *
     * @param kind names it; every caller with the same kind does the same work
     */
    @Transactional(readOnly = true)
    public <T> T derived(FlowVersion version, Class<T> kind, Function<Model, T> work) {
        Model model = model(version);
        return models.derived(version.id(), model, kind, work);
    }

    private static Model drawn(byte[] content) {
        Model model = Model.read(content);
        byte[] complete = Layout.complete(model);
        return complete.length == content.length ? model : Model.read(complete);
    }

    @Transactional(readOnly = true)
    public boolean mayEdit(Actor actor, Flow flow) {
        return actor.may("process.flow.edit")
                && works.mayEdit(actor, works.get(flow.workId()).departmentId());
    }

    /** Refused (PLT-002) unless {@link #mayEdit}. */
    @Transactional(readOnly = true)
    public void mustEdit(Actor actor, Flow flow) {
        works.mustEdit(actor, works.get(flow.workId()).departmentId());
    }

    /** Begins a flow with its first version; returns its id. */
    public long add(Actor by, Flow flow, NewVersion first) {
        Work work = works.get(flow.workId());
        works.mustEdit(by, work.departmentId());
        long id = store.add(Tenant.current().orElseThrow(), flow, by.personId(), people.now());
        audit.record(
                "flow.add",
                "flow",
                id,
                Map.of("work", flow.workId(), "kind", flow.kind().name()));
        keep(by, id, first);
        return id;
    }

    /**
     * Adds a version.
     *
     * @param seen the number of the version that the person began with
     * @throws Refused PRC-072 when somebody saved another version meanwhile, PRC-001 when the file is no BPMN
     */
    public int save(Actor by, long id, int seen, NewVersion version) {
        Flow flow = store.forChange(id).orElseThrow(() -> new Refused(ProcessProblem.FLOW_UNKNOWN));
        mustEdit(by, flow);
        FlowVersion newest = version(id, null);
        if (newest.number() != seen) throw outdated(newest);
        return keep(by, id, version);
    }

    private Refused outdated(FlowVersion newest) {
        String who = people.names(List.of(newest.personId())).getOrDefault(newest.personId(), "");
        return new Refused(ProcessProblem.FLOW_SAVED_MEANWHILE, String.valueOf(newest.number()), who);
    }

    private int keep(Actor by, long flow, NewVersion version) {
        Model model = Model.read(version.content());
        int elements =
                model.count(Bpmn.MODEL).values().stream().mapToInt(n -> n).sum();
        FlowStore.Draft draft = new FlowStore.Draft(
                version.content(), version.origin(), version.reason().strip(), elements);
        int number = store.addVersion(Tenant.current().orElseThrow(), flow, draft, by.personId(), people.now());
        audit.record(
                "flow.version",
                "flow",
                flow,
                Map.of("number", number, "origin", version.origin().name(), "elements", elements));
        return number;
    }

    /** Changes name, 年間件数 and 人件費単価. */
    public void change(Actor by, Flow changed) {
        Flow before = store.forChange(changed.id()).orElseThrow(() -> new Refused(ProcessProblem.FLOW_UNKNOWN));
        mustEdit(by, before);
        if (before.equals(changed)) return;
        store.change(changed);
        audit.record("flow.change", "flow", changed.id(), Map.of("ended", changed.ended()));
    }

    /** Begins a To-Be flow as a copy of a version; returns its id. */
    public long copyAsToBe(Actor by, long id, String name) {
        Flow flow = get(id);
        FlowVersion newest = version(id, null);
        Flow toBe = new Flow(
                0, flow.workId(), FlowKind.TO_BE, name.strip(), id, flow.yearlyCases(), flow.hourlyCost(), null);
        String reason = Messages.get("process.flow.copyReason", flow.name(), String.valueOf(newest.number()));
        return add(by, toBe, new NewVersion(file(newest), Origin.COPY, reason));
    }

    /** The work a flow belongs to. */
    @Transactional(readOnly = true)
    public Work workOf(Flow flow) {
        return works.get(flow.workId());
    }

    /** A person's name; empty when it is erased. */
    @Transactional(readOnly = true)
    public Optional<String> nameOf(long person) {
        return Optional.ofNullable(people.names(List.of(person)).get(person));
    }
}
