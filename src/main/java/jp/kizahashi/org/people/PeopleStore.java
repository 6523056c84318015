package jp.kizahashi.org.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of departments, people and posts; row security limits every statement to the tenant. */
@Repository
class PeopleStore {
    private static final String DEPARTMENT = "id, parent_id, kind, code, name, valid_from, valid_to";

    private final JdbcClient db;

    PeopleStore(JdbcClient db) {
        this.db = db;
    }

    List<Department> departments(LocalDate on) {
        return db.sql("select " + DEPARTMENT + """
                         from org_department
                        where valid_from <= :on and coalesce(valid_to, :on) >= :on order by position, code
                        """)
                .param("on", on)
                .query((row, n) -> department(row))
                .list();
    }

    Optional<Department> department(long id) {
        return db.sql("select " + DEPARTMENT + " from org_department where id = :id")
                .param("id", id)
                .query((row, n) -> department(row))
                .optional();
    }

    long addDepartment(
            long organisation,
            @Nullable Long parent,
            Department.Kind kind,
            String code,
            String name,
            int position,
            LocalDate from,
            @Nullable LocalDate to) {
        return db.sql("""
                        insert into org_department (organisation_id, parent_id, kind, code, name, position, valid_from, valid_to)
                        values (:organisation, :parent, :kind, :code, :name, :position, :from, :to) returning id
                        """)
                .param("organisation", organisation)
                .param("parent", parent)
                .param("kind", kind.name())
                .param("code", code)
                .param("name", name)
                .param("position", position)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    long addPerson(long organisation, String staffNumber, String name, String kana) {
        return db.sql("""
                        insert into org_person (organisation_id, staff_number, name, kana)
                        values (:organisation, :number, :name, :kana) returning id
                        """)
                .param("organisation", organisation)
                .param("number", staffNumber)
                .param("name", name)
                .param("kana", kana)
                .query(Long.class)
                .single();
    }

    Optional<Person> person(long id) {
        return db.sql("select id, staff_number, name, kana from org_person where id = :id")
                .param("id", id)
                .query((row, n) -> person(row))
                .optional();
    }

    Optional<Person> personByNumber(String staffNumber) {
        return db.sql("select id, staff_number, name, kana from org_person where staff_number = :number")
                .param("number", staffNumber)
                .query((row, n) -> person(row))
                .optional();
    }

    List<Person> people() {
        return db.sql("select id, staff_number, name, kana from org_person order by staff_number")
                .query((row, n) -> person(row))
                .list();
    }

    Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .sql("select id, staff_number, name, kana from org_person where id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> person(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    long addPost(
            long organisation,
            long person,
            long department,
            String title,
            boolean head,
            boolean concurrent,
            LocalDate from,
            @Nullable LocalDate to) {
        return db.sql("""
                        insert into org_post
                            (organisation_id, person_id, department_id, title, head, concurrent, valid_from, valid_to)
                        values (:organisation, :person, :department, :title, :head, :concurrent, :from, :to) returning id
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("department", department)
                .param("title", title)
                .param("head", head)
                .param("concurrent", concurrent)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    List<Post> posts(LocalDate on) {
        return db.sql("""
                        select p.id, p.person_id, p.department_id, d.name as department_name, p.title, p.head, p.concurrent,
                               p.valid_from, p.valid_to
                        from org_post p join org_department d on d.id = p.department_id
                        where p.valid_from <= :on and coalesce(p.valid_to, :on) >= :on
                        order by p.person_id, p.concurrent, p.id
                        """).param("on", on).query((row, n) -> post(row)).list();
    }

    List<Post> postsOf(long person, LocalDate on) {
        return db.sql("""
                        select p.id, p.person_id, p.department_id, d.name as department_name, p.title, p.head, p.concurrent,
                               p.valid_from, p.valid_to
                        from org_post p join org_department d on d.id = p.department_id
                        where p.person_id = :person and p.valid_from <= :on and coalesce(p.valid_to, :on) >= :on
                        order by p.concurrent, p.id
                        """)
                .param("person", person)
                .param("on", on)
                .query((row, n) -> post(row))
                .list();
    }

    private static Department department(ResultSet row) throws SQLException {
        return new Department(
                row.getLong("id"),
                row.getObject("parent_id", Long.class),
                Department.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("id"), row.getString("staff_number"), row.getString("name"), row.getString("kana"));
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getLong("department_id"),
                row.getString("department_name"),
                row.getString("title"),
                row.getBoolean("head"),
                row.getBoolean("concurrent"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
