package jp.kizahashi.org.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Period;
import jp.kizahashi.org.people.NewPost;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Person;
import jp.kizahashi.org.people.PersonRoles;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.org.people.Posts;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings people, posts and roles in line with a staff file. */
@Component
@Transactional
public class StaffRegister {
    private final People people;
    private final Posts posts;
    private final PersonRoles roles;

    StaffRegister(People people, Posts posts, PersonRoles roles) {
        this.people = people;
        this.posts = posts;
        this.roles = roles;
    }

    /** Staff numbers of those who hold a main post today or later: for them a file may name a 兼務 alone. */
    @Transactional(readOnly = true)
    public Set<String> numbersWithMainPost() {
        List<Person> all = people.people();
        Set<Long> holding = posts.of(all.stream().map(Person::id).toList()).stream()
                .filter(p ->
                        !p.concurrent() && (p.validTo() == null || !p.validTo().isBefore(people.today())))
                .map(Post::personId)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(p -> holding.contains(p.id()))
                .map(Person::staffNumber)
                .collect(Collectors.toSet());
    }

    /**
     * Takes in every row. A file that names a person's main post states all posts from then on; one that names only 兼務 adds
     * them, and one that has no column for 兼務 leaves them as they are. What a file does not say of a post that goes on
     * (who heads the department) stays too.
     *
     * @param asOf the day from which a post that is missing in the file is over, when the main post goes on
     */
    public void take(StaffFile.Result read, List<Department> departments, LocalDate asOf) {
        Map<String, List<StaffRow>> byNumber = read.staff().stream()
                .collect(Collectors.groupingBy(StaffRow::number, LinkedHashMap::new, Collectors.toList()));
        Map<String, Person> known =
                people.people().stream().collect(Collectors.toMap(Person::staffNumber, Function.identity()));
        Map<Long, List<Post>> held = posts
                .of(known.values().stream().map(Person::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Post::personId));
        Map<Long, LocalDate> changed = new HashMap<>();
        byNumber.forEach((number, theirs) -> {
            long person = person(known.get(number), theirs.getFirst());
            List<Post> told = held.getOrDefault(person, List.of()).stream()
                    .filter(p -> read.tellsConcurrent() || !p.concurrent())
                    .toList();
            List<NewPost> wanted =
                    theirs.stream().map(r -> post(r, departments, told)).toList();
            posts.hold(person, wanted, told, asOf).ifPresent(day -> changed.put(person, day));
            giveRoles(person, theirs);
        });
        changed.values().stream()
                .min(Comparator.naturalOrder())
                .ifPresent(first -> posts.changed(changed.keySet(), first));
    }

    /** These persons leave: every post ends with the last day at the latest, and with the posts their accounts. */
    public void leave(List<Person> gone, LocalDate lastDay) {
        if (gone.isEmpty()) return;
        Set<Long> ids = gone.stream().map(Person::id).collect(Collectors.toSet());
        for (Post post : posts.of(ids))
            if (post.validTo() == null || post.validTo().isAfter(lastDay)) posts.leave(post, lastDay);
        posts.changed(ids, lastDay.plusDays(1));
    }

    private long person(@org.jspecify.annotations.Nullable Person known, StaffRow row) {
        if (known == null) return people.addPerson(row.number(), row.name(), row.kana());
        String kana = row.kana().isEmpty() ? known.kana() : row.kana();
        String name = isSameName(known.name(), row.name()) ? known.name() : row.name();
        if (!known.name().equals(name) || !Objects.equals(known.kana(), kana)) people.change(known.id(), name, kana);
        return known.id();
    }

    /** Whether two writings of a name differ in their spaces at most. */
    static boolean isSameName(String one, String other) {
        return one.replaceAll("[\\s　]", "").equals(other.replaceAll("[\\s　]", ""));
    }

    private static NewPost post(StaffRow row, List<Department> departments, List<Post> held) {
        Department department = departments.stream()
                .filter(d -> d.code().equals(row.departmentCode()))
                .filter(d -> Period.covers(d.validFrom(), d.validTo(), row.from(), row.from()))
                .findFirst()
                .or(() -> departments.stream()
                        .filter(d -> d.code().equals(row.departmentCode()))
                        .findFirst())
                .orElseThrow(() -> new Refused(OrgProblem.UNKNOWN_DEPARTMENT));
        NewPost post = new NewPost(
                department.id(),
                row.title(),
                HeadTitle.isHead(row, departments),
                row.concurrent(),
                row.from(),
                row.to());
        boolean otherHead = row.role() == null
                && held.stream().noneMatch(post::isSameAs)
                && held.stream().anyMatch(post.withHead(!post.head())::isSameAs);
        return otherHead ? post.withHead(!post.head()) : post;
    }

    /** 担当者 and 所属長 follow from the posts. */
    private void giveRoles(long person, Collection<StaffRow> rows) {
        for (StaffRow row : new ArrayList<>(rows)) {
            Role role = row.role();
            if (role != null && role != Role.STAFF && role != Role.DEPARTMENT_HEAD)
                roles.giveUnlessHeld(person, role, row.from());
        }
    }
}
