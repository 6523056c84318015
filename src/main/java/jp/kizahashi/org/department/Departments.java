package jp.kizahashi.org.department;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The parts of the town hall: 執行機関 → 部 → 課 → 係, each from a day to a day. */
@Component
@Transactional
public class Departments {
    /** Later than anything decided. */
    private static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

    private final DepartmentStore store;
    private final Audit audit;

    Departments(DepartmentStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public DepartmentTree tree(LocalDate on) {
        return new DepartmentTree(store.valid(on));
    }

    /** Every department, past and coming ones too, under the newest names. */
    @Transactional(readOnly = true)
    public List<Department> all() {
        return store.all(NEWEST);
    }

    /** Every department, past and coming ones too, under its name of the day. */
    @Transactional(readOnly = true)
    public List<Department> all(LocalDate on) {
        return store.all(on);
    }

    /** Who does whose work on the day. */
    @Transactional(readOnly = true)
    public Lineage lineage(LocalDate on) {
        Set<Long> standing = store.valid(on).stream().map(Department::id).collect(Collectors.toSet());
        return new Lineage(standing, store.links(on));
    }

    /** Every link between departments that ended and those that go on with their work, coming ones too. */
    @Transactional(readOnly = true)
    public List<Lineage.Link> links() {
        return store.links(LocalDate.of(9999, 12, 31));
    }

    /** The departments that stand on the day, under their names of that day. */
    @Transactional(readOnly = true)
    public List<Department> on(LocalDate day) {
        return store.valid(day);
    }

    @Transactional(readOnly = true)
    public Optional<Department> one(long id) {
        return store.one(id, NEWEST);
    }

    /** The department under its name of the day. */
    @Transactional(readOnly = true)
    public Optional<Department> one(long id, LocalDate day) {
        return store.one(id, day);
    }

    /** True when a department with this code exists on some day from the given one on. */
    @Transactional(readOnly = true)
    public boolean codeTaken(String code, LocalDate from) {
        return all().stream()
                .anyMatch(d -> d.code().equals(code)
                        && (d.validTo() == null || !d.validTo().isBefore(from)));
    }

    /** Adds a department; its id is given by the database. Refused when the code is in use. */
    public long add(Department department) {
        if (department.validTo() != null && department.validTo().isBefore(department.validFrom()))
            throw new Refused(OrgProblem.ENDS_BEFORE_IT_BEGINS);
        if (codeTaken(department.code(), department.validFrom()))
            throw new Refused(OrgProblem.DEPARTMENT_CODE_TAKEN, department.code());
        return add(department, store.all(NEWEST).size());
    }

    /** Adds a department whose code is known to be free, at its place among the others. */
    public long add(Department department, int position) {
        long id = store.add(Tenant.current().orElseThrow(), department, position);
        audit.record("department.add", "department", id, Map.of("code", department.code()));
        return id;
    }

    /** The name from a day on; before it the old one stands. */
    public void rename(long id, String name, LocalDate from) {
        Department department = store.one(id, NEWEST).orElseThrow(() -> new Refused(OrgProblem.UNKNOWN_DEPARTMENT));
        if (department.name().equals(name)) return;
        store.rename(Tenant.current().orElseThrow(), id, name, from);
        audit.record("department.rename", "department", id, Map.of("from", from.toString()));
    }

    /** The last day. Refused while posts or sub-departments outlast it. */
    public void end(long id, LocalDate lastDay) {
        Department department = store.one(id, NEWEST).orElseThrow(() -> new Refused(OrgProblem.UNKNOWN_DEPARTMENT));
        if (lastDay.isBefore(department.validFrom())) throw new Refused(OrgProblem.ENDS_BEFORE_IT_BEGINS);
        int held = store.heldAfter(id, lastDay);
        if (held > 0) throw new Refused(OrgProblem.DEPARTMENT_STILL_HELD, Integer.toString(held));
        store.end(id, lastDay);
        audit.record("department.end", "department", id, Map.of("last", lastDay.toString()));
    }

    /** Brings a department in line with a line of a file; an end that the file does not name stays. */
    void agree(Department present, Department wanted, int position, LocalDate from) {
        rename(present.id(), wanted.name(), from);
        if (!Objects.equals(present.parentId(), wanted.parentId()) || present.kind() != wanted.kind()) {
            store.move(Tenant.current().orElseThrow(), present.id(), wanted.parentId(), wanted.kind(), from);
            store.position(present.id(), position);
            audit.record("department.move", "department", present.id(), Map.of("code", present.code()));
        }
        LocalDate last = wanted.validTo();
        if (last != null && !last.equals(present.validTo())) end(present.id(), last);
    }
}
