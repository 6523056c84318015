package jp.kizahashi.org.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.department.Lineage;
import jp.kizahashi.org.handover.Handovers;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.PersonRole;
import jp.kizahashi.org.people.PersonRoles;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.org.people.Posts;
import jp.kizahashi.org.reorganisation.Reorganisations;
import jp.kizahashi.org.transfer.ComingDay.Problem;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.AccountSummary;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.time.Wareki;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each coming day on which posts or departments change: how much, and what is not settled yet. */
@Component
@Transactional(readOnly = true)
class ComingChanges {
    private final People people;
    private final Posts posts;
    private final Departments departments;
    private final Reorganisations reorganisations;
    private final Handovers handovers;
    private final Rights rights;

    /** Who may sign in, and with which roles. */
    @Component
    record Rights(Accounts accounts, PersonRoles roles) {}

    ComingChanges(
            People people,
            Posts posts,
            Departments departments,
            Reorganisations reorganisations,
            Handovers handovers,
            Rights rights) {
        this.people = people;
        this.posts = posts;
        this.departments = departments;
        this.reorganisations = reorganisations;
        this.handovers = handovers;
        this.rights = rights;
    }

    /** The coming days, soonest first. */
    public List<ComingDay> days() {
        LocalDate today = people.today();
        List<Post> changing = posts.changingAfter(today);
        Set<LocalDate> days = new TreeSet<>();
        changing.stream().map(Post::validFrom).filter(today::isBefore).forEach(days::add);
        changing.stream()
                .map(Post::validTo)
                .filter(Objects::nonNull)
                .map(d -> d.plusDays(1))
                .forEach(days::add);
        reorganisations.coming().forEach(r -> days.add(r.day()));
        return days.stream().map(day -> of(day, changing)).toList();
    }

    private ComingDay of(LocalDate day, List<Post> changing) {
        LocalDate eve = day.minusDays(1);
        List<Post> ending =
                changing.stream().filter(p -> eve.equals(p.validTo())).toList();
        var planned = handovers.planned(day);
        int followed = (int)
                planned.stream().filter(s -> s.answer().personId() != null).count();
        return new ComingDay(
                day,
                Wareki.formatBoth(day),
                (int) changing.stream().filter(p -> p.validFrom().equals(day)).count(),
                ending.size(),
                (int) rights.accounts().all().stream()
                        .filter(a -> eve.equals(a.lastDay()) && !a.disabled())
                        .count(),
                followed,
                planned.size() - followed,
                problems(day, ending));
    }

    private List<Problem> problems(LocalDate day, List<Post> ending) {
        List<Department> before = departments.on(day.minusDays(1));
        List<Department> after = departments.on(day);
        List<Problem> problems = new ArrayList<>();
        abolished(day, before, after, problems);
        headless(day, after, problems);
        leavers(day, ending, problems);
        return problems;
    }

    /** Departments that end although somebody or something still stands in them, or without anybody to go on. */
    private void abolished(LocalDate day, List<Department> before, List<Department> after, List<Problem> problems) {
        Set<Long> standing = after.stream().map(Department::id).collect(Collectors.toSet());
        Lineage lineage = departments.lineage(day);
        List<Post> held = people.posts(day);
        for (Department department : before) {
            if (standing.contains(department.id())) continue;
            long left = held.stream()
                    .filter(p -> p.departmentId() == department.id())
                    .count();
            long below = after.stream()
                    .filter(d -> Objects.equals(d.parentId(), department.id()))
                    .count();
            if (left > 0)
                problems.add(problem(
                        "posts", "/org/people?department=" + department.id(), department.name(), Long.toString(left)));
            if (below > 0)
                problems.add(problem("below", "/org/departments?on=" + day, department.name(), Long.toString(below)));
            if (!standing.contains(lineage.of(department.id()))) problems.add(problem("heir", null, department.name()));
        }
    }

    /** Departments that have people on the day but no head, though they had one. */
    private void headless(LocalDate day, List<Department> after, List<Problem> problems) {
        Lineage lineage = departments.lineage(day);
        List<Post> now = people.posts(day);
        Set<Long> headed = heads(now.stream(), lineage);
        Set<Long> before = heads(people.posts(day.minusDays(1)).stream(), lineage);
        Set<Long> manned = now.stream().map(Post::departmentId).collect(Collectors.toSet());
        for (Department department : after)
            if (before.contains(department.id())
                    && !headed.contains(department.id())
                    && manned.contains(department.id()))
                problems.add(problem("head", "/org/people?department=" + department.id(), department.name()));
    }

    private static Set<Long> heads(Stream<Post> posts, Lineage lineage) {
        return posts.filter(Post::head).map(p -> lineage.of(p.departmentId())).collect(Collectors.toSet());
    }

    /** Roles given by hand that go on although the post does not; an administrator who cannot be let go. */
    private void leavers(LocalDate day, List<Post> ending, List<Problem> problems) {
        Map<Long, String> names =
                people.names(ending.stream().map(Post::personId).distinct().toList());
        Map<Long, AccountSummary> then =
                rights.accounts().on(day).stream().collect(Collectors.toMap(AccountSummary::personId, a -> a));
        for (var person : names.entrySet()) {
            boolean stays = !people.postsOf(person.getKey(), day).isEmpty();
            AccountSummary account = then.get(person.getKey());
            if (!stays
                    && account != null
                    && !account.disabled()
                    && account.roles().contains(Role.ADMINISTRATOR))
                problems.add(problem("administrator", "/org/people/" + person.getKey(), person.getValue()));
            if (!stays) continue;
            String kept = rights.roles().of(person.getKey()).stream()
                    .filter(r -> r.holdsOn(day))
                    .map(PersonRole::role)
                    .distinct()
                    .map(r -> Messages.get(r.messageKey()))
                    .collect(Collectors.joining("・"));
            if (!kept.isEmpty())
                problems.add(problem("role", "/org/people/" + person.getKey(), person.getValue(), kept));
        }
    }

    private static Problem problem(String key, @org.jspecify.annotations.Nullable String href, Object... arguments) {
        return new Problem(Messages.get("org.transfer.problem." + key, arguments), href);
    }
}
