package jp.kizahashi.process.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of works. Everybody who may read the register reads all of it; a work is changed by the people of its
 * section and by the DX office.
 */
@Component
@Transactional
public class Works {
    private final WorkStore store;
    private final Sections sections;
    private final People people;
    private final Audit audit;

    Works(WorkStore store, Sections sections, People people, Audit audit) {
        this.store = store;
        this.sections = sections;
        this.people = people;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Work> find(long id) {
        return store.one(id);
    }

    /** Refused (PRC-020) when there is none. */
    @Transactional(readOnly = true)
    public Work get(long id) {
        return find(id).orElseThrow(() -> new Refused(ProcessProblem.WORK_UNKNOWN));
    }

    /** The works of a section and its units, those no longer done left out, in the order of the 事務分掌. */
    @Transactional(readOnly = true)
    public List<Work> ofSection(long section) {
        List<Long> ids = sections.of(section).map(Sections.Section::ids).orElseGet(() -> List.of(section));
        return store.search(WorkSearch.in(ids), Integer.MAX_VALUE, 0);
    }

    /** The works of the same 業務コード; none for an empty code. */
    @Transactional(readOnly = true)
    public List<Work> withCode(String code) {
        return code.isEmpty() ? List.of() : store.withCode(code);
    }

    @Transactional(readOnly = true)
    public List<Work> search(WorkSearch search, int limit, int offset) {
        return store.search(search, limit, offset);
    }

    @Transactional(readOnly = true)
    public int count(WorkSearch search) {
        return store.count(search);
    }

    /** Whether the person may change the works of the section in which the department lies. */
    @Transactional(readOnly = true)
    public boolean mayEdit(Actor actor, long department) {
        return actor.may("process.work.manage")
                || actor.may("process.work.edit") && sections.belongs(actor.personId(), department);
    }

    /** Refused (PLT-001) unless {@link #mayEdit}. */
    @Transactional(readOnly = true)
    public void mustEdit(Actor actor, long department) {
        if (!mayEdit(actor, department)) throw new Refused(PlatformProblem.NOT_ALLOWED);
    }

    /** Adds a work at the end of its section's list when it has no place yet; returns its id. */
    public long add(Actor by, Work work) {
        mustEdit(by, work.departmentId());
        mustBeSection(work.departmentId());
        Work placed = work.position() > 0 ? work : work.at(store.lastPosition(work.departmentId()) + 1);
        long id = store.add(Tenant.current().orElseThrow(), placed, by.personId(), people.now());
        audit.record("work.add", "work", id, Map.of("department", work.departmentId()));
        return id;
    }

    /** Changes what the register says; the id stays, and with it all that hangs on it. */
    public void change(Actor by, Work work) {
        Work before = get(work.id());
        mustEdit(by, before.departmentId());
        if (before.departmentId() != work.departmentId()) {
            mustEdit(by, work.departmentId());
            mustBeSection(work.departmentId());
        }
        if (before.equals(work)) return;
        store.change(work);
        audit.record("work.change", "work", work.id(), Map.of("department", work.departmentId()));
    }

    /**
     * Keeps many works at once: one without id is added at the end of its department's list when it has no place, one with
     * id is changed. One entry of the audit for all.
     *
     * @return their ids in the same order
     */
    public List<Long> keep(Actor by, List<Work> all) {
        for (long department : all.stream().map(Work::departmentId).distinct().toList()) {
            mustEdit(by, department);
            mustBeSection(department);
        }
        Map<Long, Integer> last = new HashMap<>();
        List<Long> ids = new ArrayList<>();
        for (Work work : all) {
            if (work.id() != 0) {
                store.change(work);
                ids.add(work.id());
                continue;
            }
            int next = last.computeIfAbsent(work.departmentId(), store::lastPosition) + 1;
            last.put(work.departmentId(), next);
            Work placed = work.position() > 0 ? work : work.at(next);
            ids.add(store.add(Tenant.current().orElseThrow(), placed, by.personId(), people.now()));
        }
        audit.record(
                "work.keep",
                "work",
                all.size(),
                Map.of("added", all.stream().filter(w -> w.id() == 0).count()));
        return ids;
    }

    /** Notes the last day on which the work was done; its figures stay. */
    public void end(Actor by, long id, LocalDate lastDay) {
        Work work = get(id);
        mustEdit(by, work.departmentId());
        store.change(work.endedOn(lastDay));
        audit.record("work.end", "work", id, Map.of("last", lastDay.toString()));
    }

    private void mustBeSection(long department) {
        if (sections.of(department).isEmpty()) throw new Refused(ProcessProblem.WORK_WITHOUT_SECTION);
    }
}
