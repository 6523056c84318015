package jp.kizahashi.org.department;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of departments. */
@Repository
class DepartmentStore {
    private static final String SELECT = """
            select id, org_department_parent_on(id, parent_id, cast(:on as date)) as parent_id,
                   org_department_kind_on(id, kind, cast(:on as date)) as kind, code,
                   org_department_name_on(id, name, cast(:on as date)) as name, valid_from, valid_to
            from org_department
            """;

    private final JdbcClient db;

    DepartmentStore(JdbcClient db) {
        this.db = db;
    }

    List<Department> valid(LocalDate on) {
        return db.sql(SELECT + "where valid_from <= :on and coalesce(valid_to, :on) >= :on order by position, code")
                .param("on", on)
                .query((row, n) -> department(row))
                .list();
    }

    /** Every department, past and coming ones too, under its name and in its place of the day. */
    List<Department> all(LocalDate on) {
        return db.sql(SELECT + "order by position, code, valid_from")
                .param("on", on)
                .query((row, n) -> department(row))
                .list();
    }

    /** Who goes on with whose work by the day. */
    List<Lineage.Link> links(LocalDate until) {
        return db.sql("""
                        select department_id, successor_id, position, valid_from from org_department_successor
                        where valid_from <= :until order by valid_from, position, id
                        """)
                .param("until", until)
                .query((row, n) -> new Lineage.Link(
                        row.getLong("department_id"),
                        row.getLong("successor_id"),
                        row.getInt("position"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    Optional<Department> one(long id, LocalDate on) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .param("on", on)
                .query((row, n) -> department(row))
                .optional();
    }

    long add(long organisation, Department department, int position) {
        return db.sql("""
                        insert into org_department (organisation_id, parent_id, kind, code, name, position, valid_from, valid_to)
                        values (:organisation, :parent, :kind, :code, :name, :position, :from, :to) returning id
                        """)
                .param("organisation", organisation)
                .param("parent", department.parentId())
                .param("kind", department.kind().name())
                .param("code", department.code())
                .param("name", department.name())
                .param("position", position)
                .param("from", department.validFrom())
                .param("to", department.validTo())
                .query(Long.class)
                .single();
    }

    void rename(long organisation, long id, String name, LocalDate from) {
        db.sql("""
                        insert into org_department_name (organisation_id, department_id, name, valid_from)
                        values (:organisation, :id, :name, :from)
                        on conflict (department_id, valid_from) do update set name = excluded.name
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .param("name", name)
                .param("from", from)
                .update();
    }

    /** Its place in the tree and its kind from a day on. */
    void move(long organisation, long id, @Nullable Long parent, Department.Kind kind, LocalDate from) {
        db.sql("""
                        insert into org_department_place (organisation_id, department_id, parent_id, kind, valid_from)
                        values (:organisation, :id, :parent, :kind, :from)
                        on conflict (department_id, valid_from)
                            do update set parent_id = excluded.parent_id, kind = excluded.kind
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .param("parent", parent, java.sql.Types.BIGINT)
                .param("kind", kind.name())
                .param("from", from)
                .update();
    }

    void position(long id, int position) {
        db.sql("update org_department set position = :position where id = :id")
                .param("position", position)
                .param("id", id)
                .update();
    }

    void end(long id, @Nullable LocalDate lastDay) {
        db.sql("update org_department set valid_to = :last where id = :id")
                .param("last", lastDay)
                .param("id", id)
                .update();
    }

    /** Posts and sub-departments that would outlast the day. */
    int heldAfter(long id, LocalDate lastDay) {
        return db.sql("""
                        select (select count(*) from org_post p
                                where p.department_id = :id and coalesce(p.valid_to, 'infinity') > :last)
                             + (select count(*) from org_department d
                                where org_department_parent_on(d.id, d.parent_id, cast(:last as date) + 1) = :id
                                  and coalesce(d.valid_to, 'infinity') > :last)
                        """)
                .param("id", id)
                .param("last", lastDay)
                .query(Integer.class)
                .single();
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
}
