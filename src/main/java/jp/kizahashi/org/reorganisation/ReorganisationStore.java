package jp.kizahashi.org.reorganisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.org.department.Department;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of reorganisations; every row that one writes names it. */
@Repository
class ReorganisationStore {
    private static final String SELECT =
            "select id, day, source, cancelled_at is not null as cancelled from org_reorganisation ";

    private final JdbcClient db;

    ReorganisationStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, LocalDate day, String source, @Nullable Long person, Instant at) {
        return db.sql("""
                        insert into org_reorganisation (organisation_id, day, source, person_id, entered_at)
                        values (:organisation, :day, :source, :person, :at) returning id
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .param("source", source)
                .param("person", person, Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Reorganisation> one(long id) {
        return db.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, n) -> reorganisation(row))
                .optional();
    }

    /** Those in force, by day. */
    List<Reorganisation> from(LocalDate day) {
        return db.sql(SELECT + "where day >= :day and cancelled_at is null order by day, id")
                .param("day", day)
                .query((row, n) -> reorganisation(row))
                .list();
    }

    long found(long organisation, Department department, long reorganisation) {
        return db.sql("""
                        insert into org_department
                            (organisation_id, parent_id, kind, code, name, position, valid_from, founded_in)
                        select :organisation, :parent, :kind, :code, :name, coalesce(max(position), 0) + 1, :from, :in
                        from org_department returning id
                        """)
                .param("organisation", organisation)
                .param("parent", department.parentId(), Types.BIGINT)
                .param("kind", department.kind().name())
                .param("code", department.code())
                .param("name", department.name())
                .param("from", department.validFrom())
                .param("in", reorganisation)
                .query(Long.class)
                .single();
    }

    void rename(long organisation, long department, String name, LocalDate from, long reorganisation) {
        db.sql("""
                        insert into org_department_name (organisation_id, department_id, name, valid_from, changed_in)
                        values (:organisation, :department, :name, :from, :in)
                        on conflict (department_id, valid_from)
                            do update set name = excluded.name, changed_in = excluded.changed_in
                        """)
                .param("organisation", organisation)
                .param("department", department)
                .param("name", name)
                .param("from", from)
                .param("in", reorganisation)
                .update();
    }

    void move(
            long organisation,
            long department,
            @Nullable Long parent,
            Department.Kind kind,
            LocalDate from,
            long reorganisation) {
        db.sql("""
                        insert into org_department_place
                            (organisation_id, department_id, parent_id, kind, valid_from, changed_in)
                        values (:organisation, :department, :parent, :kind, :from, :in)
                        on conflict (department_id, valid_from) do update set parent_id = excluded.parent_id,
                            kind = excluded.kind, changed_in = excluded.changed_in
                        """)
                .param("organisation", organisation)
                .param("department", department)
                .param("parent", parent, Types.BIGINT)
                .param("kind", kind.name())
                .param("from", from)
                .param("in", reorganisation)
                .update();
    }

    void end(long department, LocalDate last, long reorganisation) {
        db.sql("update org_department set valid_to = :last, ended_in = :in where id = :id")
                .param("last", last)
                .param("in", reorganisation)
                .param("id", department)
                .update();
    }

    void succeed(
            long organisation, long department, long successor, int position, LocalDate from, long reorganisation) {
        db.sql("""
                        insert into org_department_successor
                            (organisation_id, department_id, successor_id, position, valid_from, changed_in)
                        values (:organisation, :department, :successor, :position, :from, :in)
                        on conflict (department_id, successor_id, valid_from) do nothing
                        """)
                .param("organisation", organisation)
                .param("department", department)
                .param("successor", successor)
                .param("position", position)
                .param("from", from)
                .param("in", reorganisation)
                .update();
    }

    /** Posts in departments that it founded, and departments put below them by others. */
    int inUse(long reorganisation) {
        return db.sql("""
                        select (select count(*) from org_post p join org_department d on d.id = p.department_id
                                where d.founded_in = :in)
                             + (select count(*) from org_department c join org_department d on d.id = c.parent_id
                                where d.founded_in = :in and c.founded_in is distinct from :in)
                             + (select count(*) from org_department_place c join org_department d on d.id = c.parent_id
                                where d.founded_in = :in and c.changed_in is distinct from :in)
                        """).param("in", reorganisation).query(Integer.class).single();
    }

    /** Takes back all that it wrote. */
    void takeBack(long reorganisation) {
        for (String sql : List.of(
                "delete from org_department_successor where changed_in = :in",
                "delete from org_department_name where changed_in = :in",
                "delete from org_department_place where changed_in = :in",
                "update org_department set valid_to = null, ended_in = null where ended_in = :in",
                "delete from org_department where founded_in = :in"))
            db.sql(sql).param("in", reorganisation).update();
    }

    void cancelled(long reorganisation, long by, Instant at) {
        db.sql("update org_reorganisation set cancelled_at = :at, cancelled_by = :by where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", reorganisation)
                .update();
    }

    /** Ids of departments that it founded, renamed, moved or ended. */
    List<Touched> touched(long reorganisation) {
        return db.sql("""
                        select id as department_id, 'FOUND' as what from org_department where founded_in = :in
                        union all select department_id, 'RENAME' from org_department_name where changed_in = :in
                        union all select department_id, 'MOVE' from org_department_place where changed_in = :in
                        union all select id, 'ABOLISH' from org_department where ended_in = :in
                        """)
                .param("in", reorganisation)
                .query((row, n) -> new Touched(row.getLong(1), ChangeKind.valueOf(row.getString(2))))
                .list();
    }

    /** A department and what happens to it: FOUND, RENAME, MOVE or ABOLISH. */
    record Touched(long departmentId, ChangeKind what) {}

    private static Reorganisation reorganisation(ResultSet row) throws SQLException {
        return new Reorganisation(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getString("source"),
                row.getBoolean("cancelled"));
    }
}
