package jp.kizahashi.org.department;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.org.intake.Intake;
import jp.kizahashi.org.intake.Tables;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in departments: known codes are brought in line with the file, new ones are added, others stay as they are. */
@Component
class DepartmentIntake implements Intake {
    private final Departments departments;

    DepartmentIntake(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String kind() {
        return "departments";
    }

    @Override
    public String action() {
        return "org.department.edit";
    }

    @Override
    public String page() {
        return "/org/departments";
    }

    @Override
    public List<Field> fields() {
        return DepartmentFile.FIELDS;
    }

    @Override
    public Reading read(List<Sheet> sheets, Map<String, String> columns, Occasion occasion) {
        var mapped = Tables.first(sheets, DepartmentFile.FIELDS, columns);
        var read = DepartmentFile.read(mapped.table(), mapped.mapping(), occasion.asOf());
        Map<Department.Kind, Long> kinds =
                read.departments().stream().collect(Collectors.groupingBy(DepartmentRow::kind, Collectors.counting()));
        List<Fact> facts = java.util.Arrays.stream(Department.Kind.values())
                .map(k ->
                        new Fact(Messages.get("org.department." + k.name()), Long.toString(kinds.getOrDefault(k, 0L))))
                .toList();
        return new Reading(
                List.of(new Part(mapped.table(), read.report())),
                facts,
                List.of(),
                () -> write(read.departments(), occasion));
    }

    /** Parents stand before their children. */
    private void write(List<DepartmentRow> rows, Occasion occasion) {
        List<Department> known = departments.all();
        Map<DepartmentRow, Long> ids = new HashMap<>();
        int position = 0;
        for (DepartmentRow row : rows) {
            Department wanted =
                    new Department(0, parent(row, rows, ids), row.kind(), row.code(), row.name(), row.from(), row.to());
            Optional<Department> present = known.stream()
                    .filter(d -> d.code().equals(row.code())
                            && Period.overlap(d.validFrom(), d.validTo(), row.from(), row.to()))
                    .findFirst();
            if (present.isPresent()) departments.agree(present.get(), wanted, position, occasion.asOf());
            ids.put(row, present.map(Department::id).orElseGet(() -> departments.add(wanted)));
            position++;
        }
    }

    private static @Nullable Long parent(DepartmentRow row, List<DepartmentRow> rows, Map<DepartmentRow, Long> ids) {
        return rows.stream()
                .filter(p -> p.code().equals(row.parentCode()) && p.covers(row))
                .findFirst()
                .map(ids::get)
                .orElse(null);
    }
}
