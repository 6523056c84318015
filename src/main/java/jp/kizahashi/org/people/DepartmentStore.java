package jp.kizahashi.org.people;

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
            select id, parent_id, kind, code, org_department_name_on(id, name, cast(:on as date)) as name,
                   valid_from, valid_to
            from org_department
            """;
    private static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

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

    /** Every department, past and coming ones too, under the newest names. */
    List<Department> all() {
        return db.sql(SELECT + "order by position, code, valid_from")
                .param("on", NEWEST)
                .query((row, n) -> department(row))
                .list();
    }

    Optional<Department> one(long id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .param("on", NEWEST)
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

    void move(long id, @Nullable Long parent, Department.Kind kind, int position) {
        db.sql("update org_department set parent_id = :parent, kind = :kind, position = :position where id = :id")
                .param("parent", parent)
                .param("kind", kind.name())
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
                                where d.parent_id = :id and coalesce(d.valid_to, 'infinity') > :last)
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
