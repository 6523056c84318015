package jp.kizahashi.process.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.department.Lineage;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Blocks.Option;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sections (課) of the town as they stand today, what lies below each, and who belongs to which. */
@Component
@Transactional(readOnly = true)
public class Sections {
    private final People people;
    private final Departments departments;

    Sections(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /**
     * A section with its units.
     *
     * @param group the 部 above it; empty without one
     * @param units the 係 below it
     * @param past departments that stand no more and whose work it does
     */
    public record Section(Department department, String group, List<Department> units, List<Long> past) {
        public Section {
            units = List.copyOf(units);
            past = List.copyOf(past);
        }

        public long id() {
            return department.id();
        }

        public String name() {
            return department.name();
        }

        /** The section, its units, and those of the past whose work they do. */
        public List<Long> ids() {
            List<Long> ids = new ArrayList<>(List.of(department.id()));
            units.forEach(u -> ids.add(u.id()));
            ids.addAll(past);
            return ids;
        }
    }

    /** Every section in the order of the town's tree. */
    public List<Section> all() {
        var branches = departments.tree(people.today()).branches();
        Map<Long, Department> byId = branches.stream()
                .map(b -> b.department())
                .collect(Collectors.toMap(Department::id, Function.identity()));
        Lineage lineage = departments.lineage(people.today());
        List<Section> sections = new ArrayList<>();
        for (var branch : branches) {
            Department section = branch.department();
            if (section.kind() != Department.Kind.SECTION) continue;
            String group = Optional.ofNullable(section.parentId())
                    .map(byId::get)
                    .map(Department::name)
                    .orElse("");
            List<Department> units = branches.stream()
                    .map(b -> b.department())
                    .filter(d -> d.kind() == Department.Kind.UNIT && above(d, byId) == section.id())
                    .toList();
            List<Long> past = Stream.concat(Stream.of(section), units.stream())
                    .flatMap(d -> lineage.past(d.id()).stream())
                    .toList();
            sections.add(new Section(section, group, units, past));
        }
        return sections;
    }

    /** The section that the department is, or lies in; empty for a 部 or one of another day. */
    public Optional<Section> of(long department) {
        return all().stream().filter(s -> s.ids().contains(department)).findFirst();
    }

    /** The sections in which the person holds a post today, the main post first. */
    public List<Section> ofPerson(long person) {
        List<Long> held = people.postsOf(person, people.today()).stream()
                .sorted(java.util.Comparator.comparing(Post::concurrent))
                .map(Post::departmentId)
                .toList();
        List<Section> all = all();
        return held.stream()
                .flatMap(id -> all.stream().filter(s -> s.ids().contains(id)))
                .distinct()
                .toList();
    }

    /** The departments whose records are the section's; none when no section has the id. */
    public List<Long> ids(long section) {
        return all().stream()
                .filter(s -> s.id() == section)
                .flatMap(s -> s.ids().stream())
                .toList();
    }

    /** What a form offers as the place of a record: the actor's sections and their units, with process.work.manage all of them. */
    public List<Option> offered(Actor actor, String action) {
        if (!actor.may(action)) return List.of();
        List<Option> options = new ArrayList<>();
        for (Section section : actor.may("process.work.manage") ? all() : ofPerson(actor.personId())) {
            options.add(new Option(Long.toString(section.id()), section.name()));
            section.units()
                    .forEach(u -> options.add(new Option(Long.toString(u.id()), section.name() + "　" + u.name())));
        }
        return options;
    }

    /** True when the person works in the section, or in a unit of the section, in which the department lies. */
    public boolean belongs(long person, long department) {
        return ofPerson(person).stream().anyMatch(s -> s.ids().contains(department));
    }

    /** The person's name as the register has it; empty when it is erased. */
    public String name(long person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    private static long above(Department unit, Map<Long, Department> byId) {
        Department at = unit;
        while (at != null && at.kind() == Department.Kind.UNIT)
            at = at.parentId() == null ? null : byId.get(at.parentId());
        return at == null ? 0 : at.id();
    }
}
