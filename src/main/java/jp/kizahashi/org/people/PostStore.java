package jp.kizahashi.org.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of posts. A department's name is that of the asked day, for a post that begins later that of its first day. */
@Repository
class PostStore {
    private static final String SELECT = """
            select p.id, p.person_id, p.department_id,
                   org_department_name_on(d.id, d.name, greatest(cast(:on as date), p.valid_from)) as department_name,
                   p.title, p.head, p.concurrent, p.valid_from, p.valid_to
            from org_post p join org_department d on d.id = p.department_id
            """;
    private static final String HELD = " p.valid_from <= :on and coalesce(p.valid_to, :on) >= :on ";

    private final JdbcClient db;
    private final InstantSource clock;

    PostStore(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    private LocalDate today() {
        return clock.instant().atZone(Dates.TOKYO).toLocalDate();
    }

    List<Post> held(LocalDate on) {
        return db.sql(SELECT + "where" + HELD + "order by p.person_id, p.concurrent, p.id")
                .param("on", on)
                .query((row, n) -> post(row))
                .list();
    }

    List<Post> heldBy(Collection<Long> persons, LocalDate on) {
        if (persons.isEmpty()) return List.of();
        return db.sql(SELECT + "where p.person_id in (:persons) and" + HELD
                        + "order by p.person_id, p.concurrent, p.id")
                .param("persons", persons)
                .param("on", on)
                .query((row, n) -> post(row))
                .list();
    }

    /** Every post, under the names of today. */
    List<Post> all() {
        return db.sql(SELECT + "order by p.person_id, p.valid_from, p.id")
                .param("on", today())
                .query((row, n) -> post(row))
                .list();
    }

    /** Every post of these persons, past and coming ones too, under the names of today. */
    List<Post> ofPersons(Collection<Long> persons) {
        if (persons.isEmpty()) return List.of();
        return db.sql(SELECT + "where p.person_id in (:persons) order by p.valid_from, p.concurrent, p.id")
                .param("persons", persons)
                .param("on", today())
                .query((row, n) -> post(row))
                .list();
    }

    /** Posts that begin after the day, or end on it or later, soonest first. */
    List<Post> changingAfter(LocalDate day) {
        return db.sql(SELECT + "where p.valid_from > :on or p.valid_to >= :on order by p.valid_from, p.person_id, p.id")
                .param("on", day)
                .query((row, n) -> post(row))
                .list();
    }

    Optional<Post> one(long id) {
        return db.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .param("on", today())
                .query((row, n) -> post(row))
                .optional();
    }

    long add(long organisation, long person, NewPost post) {
        return db.sql("""
                        insert into org_post
                            (organisation_id, person_id, department_id, title, head, concurrent, valid_from, valid_to)
                        values (:organisation, :person, :department, :title, :head, :concurrent, :from, :to) returning id
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("department", post.departmentId())
                .param("title", post.title())
                .param("head", post.head())
                .param("concurrent", post.concurrent())
                .param("from", post.from())
                .param("to", post.to())
                .query(Long.class)
                .single();
    }

    void end(long id, @Nullable LocalDate lastDay) {
        db.sql("update org_post set valid_to = :last where id = :id")
                .param("last", lastDay)
                .param("id", id)
                .update();
    }

    void withdraw(long id) {
        db.sql("delete from org_post where id = :id").param("id", id).update();
    }

    /** How many hold a post in each department on the day: department id and number. */
    List<long[]> counts(LocalDate on) {
        return db.sql("""
                        select p.department_id, count(distinct p.person_id) as people from org_post p
                        where p.valid_from <= :on and coalesce(p.valid_to, :on) >= :on group by p.department_id
                        """)
                .param("on", on)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .list();
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
