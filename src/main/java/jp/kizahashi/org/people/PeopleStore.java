package jp.kizahashi.org.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of people; row security limits every statement to the tenant. */
@Repository
class PeopleStore {
    private final JdbcClient db;

    PeopleStore(JdbcClient db) {
        this.db = db;
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

    void change(long id, String name, String kana) {
        db.sql("update org_person set name = :name, kana = :kana where id = :id and erased_at is null")
                .param("name", name)
                .param("kana", kana)
                .param("id", id)
                .update();
    }

    /** People whose number, name or reading holds the text and who hold a post in the department, or below, on the day. */
    List<Person> search(PeopleSearch search, int limit, int offset) {
        return filtered(
                        "select p.id, p.staff_number, p.name, p.kana",
                        search,
                        "order by p.staff_number limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> person(row))
                .list();
    }

    int count(PeopleSearch search) {
        return filtered("select count(*)", search, "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec filtered(String select, PeopleSearch search, String order) {
        return db.sql("""
                        with recursive below as (
                            select cast(:department as bigint) as id
                            union
                            select d.id from org_department d join below b on org_department_parent_on(d.id, d.parent_id, :on) = b.id
                            where d.valid_from <= :on and coalesce(d.valid_to, :on) >= :on)
                        """ + select + """
                         from org_person p
                        where p.erased_at is null
                          and (:text = '' or p.staff_number = :text or p.name ilike :like or p.kana ilike :like
                               or replace(replace(p.name, ' ', ''), '　', '') ilike :like)
                          and (:department = 0 or exists (
                               select 1 from org_post h join below b on b.id = h.department_id
                               where h.person_id = p.id
                                  and h.valid_from <= :on and coalesce(h.valid_to, :on) >= :on))
                        """ + order)
                .param("text", search.text())
                .param("like", "%" + search.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("department", search.departmentId())
                .param("on", search.on());
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

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("id"), row.getString("staff_number"), row.getString("name"), row.getString("kana"));
    }
}
