package jp.kizahashi.org.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.intake.IntakeOfChanges;
import jp.kizahashi.org.intake.Tables;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.Sheet;
import org.springframework.stereotype.Component;

/** Takes in a reorganisation as a table, for one day. */
@Component
class ReorganisationIntake implements IntakeOfChanges {
    private final Reorganisations reorganisations;
    private final Departments departments;
    private final People people;

    ReorganisationIntake(Reorganisations reorganisations, Departments departments, People people) {
        this.reorganisations = reorganisations;
        this.departments = departments;
        this.people = people;
    }

    @Override
    public String kind() {
        return "reorganisation";
    }

    @Override
    public String action() {
        return "org.department.edit";
    }

    @Override
    public List<Field> fields() {
        return ReorganisationFile.FIELDS;
    }

    @Override
    public Reading read(List<Sheet> sheets, Map<String, String> columns, Occasion occasion) {
        LocalDate day = occasion.asOf();
        List<Department> before = departments.on(day.minusDays(1));
        if (before.isEmpty()) throw new Refused(OrgProblem.NO_DEPARTMENTS);
        var mapped = Tables.first(sheets, ReorganisationFile.FIELDS, columns);
        var read = ReorganisationFile.read(mapped.table(), mapped.mapping(), before, departments.on(day));
        List<Fact> facts = new ArrayList<>(Arrays.stream(ChangeKind.values())
                .map(kind -> fact(
                        kind.label(),
                        read.changes().stream().filter(c -> c.kind() == kind).count()))
                .toList());
        Set<String> ended = Ended.codes(read.changes());
        facts.add(fact(Messages.get("org.reorganisation.fact.ended"), ended.size()));
        return new Reading(
                List.of(new Part(mapped.table(), read.report())),
                facts,
                warnings(read.changes(), ended, before, day),
                () -> reorganisations.load(read.changes(), day, occasion.fileName(), null));
    }

    private static Fact fact(String label, long count) {
        return new Fact(label, "%,d".formatted(count));
    }

    private List<String> warnings(List<Change> changes, Set<String> ended, List<Department> before, LocalDate day) {
        List<String> warnings = new ArrayList<>();
        if (!day.isAfter(people.today())) warnings.add(Messages.get("org.reorganisation.warning.day"));
        List<Post> posts = people.posts(day);
        for (Department department : before) {
            if (!ended.contains(department.code())) continue;
            long held = posts.stream()
                    .filter(p -> p.departmentId() == department.id())
                    .count();
            if (held > 0) warnings.add(Messages.get("org.reorganisation.warning.posts", department.name(), held));
            if (changes.stream().noneMatch(c -> goesOn(c, department.code())))
                warnings.add(Messages.get("org.reorganisation.warning.heir", department.name()));
        }
        return warnings;
    }

    /** Whether the row names somebody to go on with the work of the department. */
    private static boolean goesOn(Change change, String code) {
        return change.predecessors().contains(code)
                || change.code().equals(code) && !change.successors().isEmpty();
    }
}
