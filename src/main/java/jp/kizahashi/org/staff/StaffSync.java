package jp.kizahashi.org.staff;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.intake.IntakeOfChanges;
import jp.kizahashi.org.intake.Tables;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Person;
import jp.kizahashi.org.people.PersonRoles;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.Sheet;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Brings the staff in line with a list of everybody: new, changed and moved as the list says, and whoever it does not name
 * leaves with the day before. Nobody is deleted, and the last administrator stays. When unusually many would leave,
 * somebody must say that it is meant.
 */
@Component
class StaffSync implements IntakeOfChanges {
    private static final int NAMED = 20;

    private final Departments departments;
    private final People people;
    private final StaffRegister register;
    private final PersonRoles roles;
    private final Environment settings;

    StaffSync(Departments departments, People people, StaffRegister register, PersonRoles roles, Environment settings) {
        this.departments = departments;
        this.people = people;
        this.register = register;
        this.roles = roles;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "staff-sync";
    }

    @Override
    public String action() {
        return "org.people.edit";
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return StaffFile.FIELDS;
    }

    @Override
    public Reading read(List<Sheet> sheets, Map<String, String> columns, Occasion occasion) {
        List<Department> known = departments.all(occasion.asOf());
        if (known.isEmpty()) throw new Refused(OrgProblem.NO_DEPARTMENTS);
        LocalDate day = occasion.asOf();
        var mapped = Tables.first(sheets, StaffFile.FIELDS, columns);
        // Everybody in the list holds a main post in it: what the register holds does not stand in for a missing one.
        var read = StaffFile.read(mapped.table(), mapped.mapping(), known, day);
        // A row that is refused still says that the person is there.
        Set<String> named = mapped.table().rows().stream()
                .map(row -> plain(mapped.mapping().text(row, StaffFile.NUMBER)))
                .collect(Collectors.toSet());
        Standing standing = standing(day);
        List<Person> missing = standing.persons().stream()
                .filter(p -> !named.contains(p.staffNumber()))
                .toList();
        Set<Long> kept = roles.lastAdministrators(ids(missing), day);
        List<Person> gone = missing.stream().filter(p -> !kept.contains(p.id())).toList();
        return new Reading(
                List.of(new Part(mapped.table(), read.report())),
                facts(read.staff(), standing, gone, day),
                warnings(gone, missing, kept),
                tooMany(gone.size(), standing.persons().size()),
                () -> {
                    register.take(read, known, day);
                    register.leave(gone, day.minusDays(1));
                });
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /**
     * Who works in the town hall on the day, as known so far.
     *
     * @param main department code and title of the main post, by staff number
     */
    private record Standing(List<Person> persons, Map<String, String> main) {}

    private Standing standing(LocalDate day) {
        List<Post> posts = people.posts(day);
        Map<Long, Person> byId = people.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<Long, String> codes =
                departments.all().stream().collect(Collectors.toMap(Department::id, Department::code));
        List<Person> persons = posts.stream()
                .map(Post::personId)
                .distinct()
                .map(byId::get)
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> main = posts.stream()
                .filter(p -> !p.concurrent() && byId.containsKey(p.personId()))
                .collect(Collectors.toMap(
                        p -> Objects.requireNonNull(byId.get(p.personId())).staffNumber(),
                        p -> codes.getOrDefault(p.departmentId(), "") + " " + p.title(),
                        (first, second) -> first));
        return new Standing(persons, main);
    }

    private List<Fact> facts(List<StaffRow> rows, Standing standing, List<Person> gone, LocalDate day) {
        Map<String, Person> known =
                people.people().stream().collect(Collectors.toMap(Person::staffNumber, Function.identity()));
        Map<String, StaffRow> main = rows.stream()
                .filter(r -> !r.concurrent() && !r.from().isAfter(day))
                .collect(Collectors.toMap(StaffRow::number, Function.identity(), (first, second) -> second));
        long fresh = main.keySet().stream().filter(n -> !known.containsKey(n)).count();
        long renamed = main.values().stream()
                .filter(r -> known.containsKey(r.number()))
                .filter(r -> !StaffRegister.isSameName(
                        r.name(), Objects.requireNonNull(known.get(r.number())).name()))
                .count();
        long moved = main.values().stream()
                .filter(r -> standing.main().containsKey(r.number()))
                .filter(r -> !(r.departmentCode() + " " + r.title())
                        .equals(standing.main().get(r.number())))
                .count();
        return List.of(
                fact("people", rows.stream().map(StaffRow::number).distinct().count()),
                fact("new", fresh),
                fact("renamed", renamed),
                fact("moved", moved),
                fact("gone", gone.size()));
    }

    private static Fact fact(String key, long count) {
        return new Fact(Messages.get("org.sync.fact." + key), "%,d".formatted(count));
    }

    private static Set<Long> ids(List<Person> persons) {
        return persons.stream().map(Person::id).collect(Collectors.toSet());
    }

    private static List<String> warnings(List<Person> gone, List<Person> missing, Set<Long> kept) {
        List<String> warnings = new ArrayList<>();
        if (!gone.isEmpty()) {
            String names = gone.stream()
                    .limit(NAMED)
                    .map(p -> p.staffNumber() + " " + p.name())
                    .collect(Collectors.joining("、"));
            warnings.add(Messages.get("org.sync.warning.gone", gone.size(), gone.size() > NAMED ? names + "…" : names));
        }
        missing.stream()
                .filter(p -> kept.contains(p.id()))
                .forEach(p -> warnings.add(Messages.get("org.sync.warning.administrator", p.name())));
        return warnings;
    }

    /** What somebody must confirm when more than the share set for this town would leave; empty otherwise. */
    private String tooMany(int gone, int standing) {
        int percent = settings.getProperty("kizahashi.sync-gone-percent", Integer.class, 10);
        boolean many = 100L * gone > (long) percent * standing;
        return many ? Messages.get("org.sync.confirm", gone, standing, percent) : "";
    }
}
