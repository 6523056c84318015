package jp.kizahashi.org.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works where on a day, in the tenant. Other modules keep person and department ids and ask here for the rest. */
@Component
@Transactional
public class People {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final PeopleStore store;
    private final Departments departments;
    private final PostStore posts;
    private final Audit audit;
    private final InstantSource clock;

    People(PeopleStore store, Departments departments, PostStore posts, Audit audit, InstantSource clock) {
        this.store = store;
        this.departments = departments;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** This moment, by the product's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** Today in Japan. */
    public LocalDate today() {
        return clock.instant().atZone(TOKYO).toLocalDate();
    }

    public long addDepartment(
            @Nullable Long parentId,
            Department.Kind kind,
            String code,
            String name,
            int position,
            LocalDate from,
            @Nullable LocalDate to) {
        return departments.add(new Department(0, parentId, kind, code, name, from, to), position);
    }

    public long addPerson(String staffNumber, String name, String kana) {
        long id = store.addPerson(tenant(), staffNumber, name, kana);
        audit.record("person.add", "person", id, Map.of());
        return id;
    }

    public long addPost(
            long personId,
            long departmentId,
            String title,
            boolean head,
            boolean concurrent,
            LocalDate from,
            @Nullable LocalDate to) {
        long id = posts.add(tenant(), personId, new NewPost(departmentId, title, head, concurrent, from, to));
        audit.record("post.add", "person", personId, Map.of("department", departmentId, "from", from.toString()));
        return id;
    }

    @Transactional(readOnly = true)
    public List<Department> departments(LocalDate on) {
        return departments.on(on);
    }

    /** The department under its name of today: what is decided for a coming day is not told. */
    @Transactional(readOnly = true)
    public Optional<Department> department(long id) {
        return departments.one(id, today());
    }

    /** Corrects a person's name and reading; the staff number is what a person is known by and stays. */
    public void change(long personId, String name, String kana) {
        store.change(personId, name, kana);
        audit.record("person.change", "person", personId, Map.of());
    }

    /** One page of those the search finds, in the order of their staff numbers. */
    @Transactional(readOnly = true)
    public List<Person> search(PeopleSearch search, int limit, int offset) {
        return store.search(search, limit, offset);
    }

    @Transactional(readOnly = true)
    public int count(PeopleSearch search) {
        return store.count(search);
    }

    @Transactional(readOnly = true)
    public List<Person> people() {
        return store.people();
    }

    @Transactional(readOnly = true)
    public Optional<Person> person(long id) {
        return store.person(id);
    }

    @Transactional(readOnly = true)
    public Optional<Person> personByNumber(String staffNumber) {
        return store.personByNumber(staffNumber);
    }

    /** Names by person id; an erased or unknown person is missing. */
    @Transactional(readOnly = true)
    public Map<Long, String> names(Collection<Long> ids) {
        return store.names(ids);
    }

    @Transactional(readOnly = true)
    public List<Post> posts(LocalDate on) {
        return posts.held(on);
    }

    /** Every post there ever was or will be, under the names of today. */
    @Transactional(readOnly = true)
    public List<Post> posts() {
        return posts.all();
    }

    @Transactional(readOnly = true)
    public List<Post> postsOf(long personId, LocalDate on) {
        return posts.heldBy(List.of(personId), on);
    }

    /** True when the person heads the department on the day. */
    @Transactional(readOnly = true)
    public boolean heads(long personId, long departmentId, LocalDate on) {
        return posts.heldBy(List.of(personId), on).stream().anyMatch(p -> p.head() && p.departmentId() == departmentId);
    }

    private static long tenant() {
        return Tenant.current().orElseThrow();
    }
}
