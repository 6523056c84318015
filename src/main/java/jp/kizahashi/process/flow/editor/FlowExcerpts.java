package jp.kizahashi.process.flow.editor;

import java.util.Arrays;
import java.util.List;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.excerpt.Cut;
import jp.kizahashi.process.bpmn.excerpt.Excerpt;
import jp.kizahashi.process.bpmn.excerpt.Excerpts;
import jp.kizahashi.process.bpmn.excerpt.Merge;
import jp.kizahashi.process.flow.FlowVersion;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.flow.Flows.NewVersion;
import jp.kizahashi.process.flow.Origin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parts of large flows, opened and saved one at a time. */
@Component
@Transactional
class FlowExcerpts {
    /** Shapes and lines of one part: half of what a browser opens, so that it is ready within five seconds. */
    static final int MOST = 1_500;

    private final Flows flows;

    FlowExcerpts(Flows flows) {
        this.flows = flows;
    }

    /**
     * A part as the editor hands it back.
     *
     * @param before what the editor writes before anything is changed
     * @param after what it writes now
     */
    record Edited(byte[] before, byte[] after) {}

    @Transactional(readOnly = true)
    List<Excerpt> of(FlowVersion version) {
        return flows.derived(version, Parts.class, m -> new Parts(Excerpts.of(m, MOST)))
                .parts();
    }

    private record Parts(List<Excerpt> parts) {}

    /** Refused (PRC-130) when the version has no such part. */
    @Transactional(readOnly = true)
    Excerpt one(FlowVersion version, String id) {
        return of(version).stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(ProcessProblem.EXCERPT_UNKNOWN));
    }

    /** The part as a file of its own. */
    @Transactional(readOnly = true)
    byte[] file(FlowVersion version, String id) {
        return Cut.of(flows.model(version), one(version, id));
    }

    /**
     * Puts a part back as a new version of the whole flow; returns its number. What others saved meanwhile in other parts
     * is kept.
     *
     * @param seen the version the part was taken from
     * @throws Refused PRC-072 when somebody changed the same part or its border meanwhile, PRC-131 to PRC-135 when the
     *     outside would change
     */
    int save(Actor by, long flow, int seen, String part, Edited edited, String reason) {
        flows.mustEdit(by, flows.get(flow));
        FlowVersion newest = flows.version(flow, null);
        Model whole = flows.model(newest);
        int number = newest.number();
        if (number != seen && !isSame(newest, flows.version(flow, seen), part)) number = seen;
        byte[] merged = number == newest.number()
                ? Merge.of(whole, one(newest, part), edited.before(), edited.after())
                : edited.after();
        // Refused with the name of who saved, when the number is not that of the newest.
        return flows.save(by, flow, number, new NewVersion(merged, Origin.EDITOR, reason));
    }

    private boolean isSame(FlowVersion newest, FlowVersion seen, String part) {
        boolean still = of(newest).stream().anyMatch(e -> e.id().equals(part));
        return still && Arrays.equals(file(newest, part), file(seen, part));
    }
}
