package jp.kizahashi.process.procedure;

import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Works;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of procedures: read by everybody in the town, kept by the sections that own them and by the DX office. */
@Component
@Transactional
public class Procedures {
    private final ProcedureStore store;
    private final Works works;
    private final Sections sections;
    private final Audit audit;

    Procedures(ProcedureStore store, Works works, Sections sections, Audit audit) {
        this.store = store;
        this.works = works;
        this.sections = sections;
        this.audit = audit;
    }

    /** Refused (PRC-036) when there is none. */
    @Transactional(readOnly = true)
    public Procedure get(long id) {
        return store.one(id).orElseThrow(() -> new Refused(ProcessProblem.PROCEDURE_UNKNOWN));
    }

    @Transactional(readOnly = true)
    List<Procedure> search(ProcedureSearch search) {
        return store.search(search);
    }

    /** Whether the person may keep the procedures of the section in which the department lies. */
    @Transactional(readOnly = true)
    public boolean mayEdit(Actor actor, long department) {
        return actor.may("process.procedure.edit") && works.mayEdit(actor, department);
    }

    /** Keeps a procedure, a new one when it has no id; returns its id. Refused (PRC-029) when somebody saved it meanwhile. */
    public long keep(Actor by, Procedure procedure) {
        works.mustEdit(by, procedure.departmentId());
        if (sections.of(procedure.departmentId()).isEmpty()) throw new Refused(ProcessProblem.WORK_WITHOUT_SECTION);
        long id = procedure.id();
        if (id == 0) id = store.add(Tenant.current().orElseThrow(), procedure);
        else {
            works.mustEdit(by, get(id).departmentId());
            if (!store.change(procedure)) throw new Refused(ProcessProblem.ENTRY_CHANGED);
        }
        audit.record("procedure.keep", "procedure", id, Map.of("department", procedure.departmentId()));
        return id;
    }

    public void remove(Actor by, long id) {
        works.mustEdit(by, get(id).departmentId());
        store.remove(id);
        audit.record("procedure.remove", "procedure", id, Map.of());
    }
}
