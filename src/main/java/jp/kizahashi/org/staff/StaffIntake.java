package jp.kizahashi.org.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.intake.Intake;
import jp.kizahashi.org.intake.Tables;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Person;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.Sheet;
import org.springframework.stereotype.Component;

/** Takes in staff: known numbers are updated, new ones added, people whom the file does not name stay as they are. */
@Component
class StaffIntake implements Intake {
    private final Departments departments;
    private final People people;
    private final StaffRegister register;

    StaffIntake(Departments departments, People people, StaffRegister register) {
        this.departments = departments;
        this.people = people;
        this.register = register;
    }

    @Override
    public String kind() {
        return "staff";
    }

    @Override
    public String action() {
        return "org.people.edit";
    }

    @Override
    public String page() {
        return "/org/people";
    }

    @Override
    public List<Field> fields() {
        return StaffFile.FIELDS;
    }

    @Override
    public Reading read(List<Sheet> sheets, Map<String, String> columns, Occasion occasion) {
        List<Department> known = departments.all(occasion.asOf());
        if (known.isEmpty()) throw new Refused(OrgProblem.NO_DEPARTMENTS);
        var mapped = Tables.first(sheets, StaffFile.FIELDS, columns);
        var read = StaffFile.read(
                mapped.table(), mapped.mapping(), known, register.numbersWithMainPost(), occasion.asOf());
        return new Reading(
                List.of(new Part(mapped.table(), read.report())),
                facts(read.staff(), known),
                List.of(),
                () -> register.take(read, known, occasion.asOf()));
    }

    private List<Fact> facts(List<StaffRow> rows, List<Department> known) {
        Set<String> numbers = rows.stream().map(StaffRow::number).collect(Collectors.toSet());
        Set<String> there = people.people().stream().map(Person::staffNumber).collect(Collectors.toSet());
        long fresh = numbers.stream().filter(n -> !there.contains(n)).count();
        return List.of(
                fact("org.staff.fact.people", numbers.size()),
                fact("org.staff.fact.new", fresh),
                fact("org.staff.fact.known", numbers.size() - fresh),
                fact(
                        "org.staff.fact.concurrent",
                        rows.stream().filter(StaffRow::concurrent).count()),
                fact(
                        "org.staff.fact.heads",
                        rows.stream().filter(r -> HeadTitle.isHead(r, known)).count()));
    }

    private static Fact fact(String key, long count) {
        return new Fact(Messages.get(key), "%,d".formatted(count));
    }
}
