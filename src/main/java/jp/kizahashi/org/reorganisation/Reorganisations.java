package jp.kizahashi.org.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reorganisations: written for a day, seen by nobody but the administrator before it, taken back whole until it. */
@Component
@Transactional
public class Reorganisations {
    private final ReorganisationStore store;
    private final Departments departments;
    private final People people;
    private final Audit audit;

    Reorganisations(ReorganisationStore store, Departments departments, People people, Audit audit) {
        this.store = store;
        this.departments = departments;
        this.people = people;
        this.audit = audit;
    }

    /**
     * One department and what happens to it.
     *
     * @param what the name of a ChangeKind: FOUND, RENAME, MOVE, ABOLISH
     * @param heirs those who go on with the work of an abolished one, the leading one first
     */
    public record Line(Department department, String before, String what, List<String> heirs) {}

    /** A coming reorganisation with all it does. */
    public record Coming(long id, LocalDate day, String source, List<Line> lines) {}

    /** Writes the changes for the day; they fit each other, see {@link ReorganisationFile}. Returns its id. */
    long load(List<Change> changes, LocalDate day, String source, @Nullable Long by) {
        long organisation = Tenant.current().orElseThrow();
        long id = store.add(organisation, day, source, by, people.now());
        Map<String, Long> ids = new HashMap<>();
        departments.on(day.minusDays(1)).forEach(d -> ids.put(d.code(), d.id()));
        Map<String, Department> standing = departments.on(day).stream()
                .collect(Collectors.toMap(Department::code, d -> d, (first, second) -> second));
        standing.values().forEach(d -> ids.put(d.code(), d.id()));
        for (Change change : parentsFirst(changes)) {
            Department present = standing.get(change.code());
            if (change.kind() == ChangeKind.ABOLISH) continue;
            if (present == null) ids.put(change.code(), store.found(organisation, founded(change, day, ids), id));
            else change(organisation, present, change, day, ids, id);
        }
        for (String ended : Ended.codes(changes))
            store.end(Objects.requireNonNull(ids.get(ended)), day.minusDays(1), id);
        links(organisation, changes, day, ids, id);
        audit.record(
                "reorganisation.load", "reorganisation", id, Map.of("day", day.toString(), "changes", changes.size()));
        return id;
    }

    private static Department founded(Change change, LocalDate day, Map<String, Long> ids) {
        return new Department(
                0,
                change.parentCode().isEmpty() ? null : ids.get(change.parentCode()),
                Objects.requireNonNull(change.level()),
                change.code(),
                change.name(),
                day,
                null);
    }

    private void change(
            long organisation, Department present, Change change, LocalDate day, Map<String, Long> ids, long id) {
        if (!change.name().isEmpty() && !change.name().equals(present.name()))
            store.rename(organisation, present.id(), change.name(), day, id);
        Long parent = change.parentCode().isEmpty() ? present.parentId() : ids.get(change.parentCode());
        Department.Kind level = Optional.ofNullable(change.level()).orElse(present.kind());
        if (!Objects.equals(parent, present.parentId()) || level != present.kind())
            store.move(organisation, present.id(), parent, level, day, id);
    }

    private void links(long organisation, List<Change> changes, LocalDate day, Map<String, Long> ids, long id) {
        var ended = Ended.codes(changes);
        Map<String, Integer> positions = new HashMap<>();
        for (Change change : changes) {
            for (String before : change.predecessors())
                if (ended.contains(before))
                    succeed(
                            organisation,
                            ids.get(before),
                            ids.get(change.code()),
                            positions.merge(before, 1, Integer::sum),
                            day,
                            id);
            for (String after : change.successors())
                succeed(
                        organisation,
                        ids.get(change.code()),
                        ids.get(after),
                        positions.merge(change.code(), 1, Integer::sum),
                        day,
                        id);
        }
    }

    private void succeed(
            long organisation, @Nullable Long department, @Nullable Long successor, int place, LocalDate day, long id) {
        store.succeed(
                organisation,
                Objects.requireNonNull(department),
                Objects.requireNonNull(successor),
                place - 1,
                day,
                id);
    }

    private static List<Change> parentsFirst(List<Change> changes) {
        List<Change> ordered = new ArrayList<>();
        for (Change change : changes) addAfterParent(change, changes, ordered);
        return ordered;
    }

    private static void addAfterParent(Change change, List<Change> changes, List<Change> ordered) {
        if (ordered.contains(change)) return;
        changes.stream()
                .filter(c -> c.code().equals(change.parentCode()))
                .findFirst()
                .ifPresent(parent -> addAfterParent(parent, changes, ordered));
        if (!ordered.contains(change)) ordered.add(change);
    }

    /** Reorganisations of coming days, soonest first. */
    @Transactional(readOnly = true)
    public List<Coming> coming() {
        return store.from(people.today().plusDays(1)).stream().map(this::coming).toList();
    }

    private Coming coming(Reorganisation plan) {
        Map<Long, Department> before = byId(departments.on(plan.day().minusDays(1)));
        Map<Long, Department> after = byId(departments.on(plan.day()));
        List<Line> lines = store.touched(plan.id()).stream()
                .map(t -> line(t, before, after, plan.day()))
                .flatMap(Optional::stream)
                .toList();
        return new Coming(plan.id(), plan.day(), plan.source(), lines);
    }

    private Optional<Line> line(
            ReorganisationStore.Touched touched,
            Map<Long, Department> before,
            Map<Long, Department> after,
            LocalDate day) {
        Department then = after.get(touched.departmentId());
        Department now = before.get(touched.departmentId());
        Department department = then == null ? now : then;
        if (department == null) return Optional.empty();
        List<String> heirs = departments.links().stream()
                .filter(l -> l.departmentId() == department.id() && l.from().equals(day))
                .map(l -> after.get(l.successorId()))
                .filter(Objects::nonNull)
                .map(Department::name)
                .toList();
        return Optional.of(new Line(
                department, now == null ? "" : now.name(), touched.what().name(), heirs));
    }

    private static Map<Long, Department> byId(List<Department> departments) {
        return departments.stream().collect(Collectors.toMap(Department::id, d -> d));
    }

    /**
     * Takes a coming reorganisation back whole.
     *
     * @throws Refused ORG-043 when there is none, ORG-044 when its day has come, ORG-045 when posts or departments stand on
     *     what it founds
     */
    public void cancel(Actor by, long id) {
        Reorganisation plan = store.one(id)
                .filter(r -> !r.cancelled())
                .orElseThrow(() -> new Refused(OrgProblem.REORGANISATION_UNKNOWN));
        if (!plan.day().isAfter(people.today())) throw new Refused(OrgProblem.REORGANISATION_STARTED);
        int inUse = store.inUse(id);
        if (inUse > 0) throw new Refused(OrgProblem.REORGANISATION_IN_USE, Integer.toString(inUse));
        store.takeBack(id);
        store.cancelled(id, by.personId(), people.now());
        audit.record(
                "reorganisation.cancel",
                "reorganisation",
                id,
                Map.of("day", plan.day().toString()));
    }
}
