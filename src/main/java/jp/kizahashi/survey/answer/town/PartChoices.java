package jp.kizahashi.survey.answer.town;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.draft.Parts.Hands;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To whom a section can be given today: departments, and within one its people and the heads above them. */
@Component
@Transactional(readOnly = true)
public class PartChoices {
    private final People people;
    private final Departments departments;

    PartChoices(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /** One choice of a list. */
    public record Choice(long value, String label) {}

    /**
     * What the page offers.
     *
     * @param department the chosen one, 0 before one is chosen
     */
    public record Offered(long department, List<Choice> departments, List<Choice> fillers, List<Choice> heads) {}

    /** What can be chosen for a department today; nobody when it does not exist. */
    public Offered of(long department) {
        List<Choice> all = departments.tree(people.today()).branches().stream()
                .map(b -> new Choice(
                        b.department().id(),
                        "　".repeat(b.depth()) + b.department().name()))
                .toList();
        if (all.stream().noneMatch(c -> c.value() == department)) return new Offered(0, all, List.of(), List.of());
        List<Post> posts = people.posts(people.today());
        return new Offered(
                department,
                all,
                named(posts.stream()
                        .filter(p -> below(department).contains(p.departmentId()))
                        .sorted(Comparator.comparing(Post::head))
                        .toList()),
                named(posts.stream()
                        .filter(p -> p.head() && chain(department).contains(p.departmentId()))
                        // The section's own head first, then those above.
                        .sorted(Comparator.comparing(p -> p.departmentId() != department))
                        .toList()));
    }

    /** The same hands. Refused (SVY-081) unless 担当 works in the department and 所属長 heads it or one above it. */
    public Hands checked(Hands hands) {
        Offered offered = of(hands.departmentId());
        boolean known = offered.fillers().stream().anyMatch(c -> c.value() == hands.fillerId())
                && offered.heads().stream().anyMatch(c -> c.value() == hands.headId());
        if (!known) throw new Refused(SurveyProblem.PART_PEOPLE_UNKNOWN);
        return hands;
    }

    private List<Choice> named(List<Post> posts) {
        Map<Long, String> names =
                people.names(posts.stream().map(Post::personId).distinct().toList());
        Set<Long> seen = new HashSet<>();
        List<Choice> choices = new ArrayList<>();
        for (Post post : posts)
            if (names.containsKey(post.personId()) && seen.add(post.personId()))
                choices.add(new Choice(
                        post.personId(),
                        post.departmentName() + " " + post.title() + "　" + names.get(post.personId())));
        return choices;
    }

    /** The department and all within it. */
    private Set<Long> below(long department) {
        Map<Long, Department> all = byId();
        return all.keySet().stream()
                .filter(id -> upwards(all, id).contains(department))
                .collect(Collectors.toSet());
    }

    /** The department and all above it. */
    private Set<Long> chain(long department) {
        return upwards(byId(), department);
    }

    private static Set<Long> upwards(Map<Long, Department> all, long department) {
        Set<Long> chain = new HashSet<>();
        Long at = department;
        while (at != null && all.containsKey(at) && chain.add(at))
            at = Objects.requireNonNull(all.get(at)).parentId();
        return chain;
    }

    private Map<Long, Department> byId() {
        return people.departments(people.today()).stream()
                .collect(Collectors.toMap(Department::id, Function.identity(), (a, b) -> a));
    }
}
