package jp.kizahashi.process.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of works. */
@Repository
class WorkStore {
    private static final String SELECT = """
            select id, department_id, kind, code, name, purpose, summary, legal_basis, audience, position, ended_on
            from process_work
            """;

    private final JdbcClient db;

    WorkStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, Work work, long person, Instant at) {
        return values(work, """
                        insert into process_work (organisation_id, department_id, kind, code, name, purpose, summary,
                            legal_basis, audience, position, ended_on, created_by, created_at)
                        values (:organisation, :department, :kind, :code, :name, :purpose, :summary, :basis, :audience,
                            :position, :ended, :person, :at) returning id
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void change(Work work) {
        values(work, """
                        update process_work set department_id = :department, kind = :kind, code = :code, name = :name,
                            purpose = :purpose, summary = :summary, legal_basis = :basis, audience = :audience,
                            position = :position, ended_on = :ended
                        where id = :id
                        """).param("id", work.id()).update();
    }

    private JdbcClient.StatementSpec values(Work work, String sql) {
        return db.sql(sql)
                .param("department", work.departmentId())
                .param("kind", work.kind().name())
                .param("code", work.code())
                .param("name", work.name())
                .param("purpose", work.purpose())
                .param("summary", work.summary())
                .param("basis", work.legalBasis())
                .param("audience", work.audience())
                .param("position", work.position())
                .param("ended", work.endedOn());
    }

    Optional<Work> one(long id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> work(row))
                .optional();
    }

    List<Work> withCode(String code) {
        return db.sql(SELECT + "where code = :code order by id")
                .param("code", code)
                .query((row, n) -> work(row))
                .list();
    }

    List<Work> search(WorkSearch search, int limit, int offset) {
        return filtered(SELECT, search, "order by department_id, position, id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> work(row))
                .list();
    }

    int count(WorkSearch search) {
        return filtered("select count(*) from process_work ", search, "")
                .query(Integer.class)
                .single();
    }

    int lastPosition(long department) {
        return db.sql("select coalesce(max(position), 0) from process_work where department_id = :department")
                .param("department", department)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String select, WorkSearch search, String order) {
        return db.sql(select + """
                        where (:text = '' or name ilike :like or purpose ilike :like or legal_basis ilike :like
                               or code ilike :like or cast(id as text) = :text)
                          and (:everywhere or department_id in (:departments))
                          and (:kind = '' or kind = :kind)
                          and (:ended or ended_on is null)
                        """ + order)
                .param("text", search.text())
                .param("like", "%" + search.text().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("everywhere", search.departments().isEmpty())
                .param("departments", search.departments().isEmpty() ? List.of(0L) : search.departments())
                .param("kind", search.kind())
                .param("ended", search.ended());
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getLong("id"),
                row.getLong("department_id"),
                WorkKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("summary"),
                row.getString("legal_basis"),
                row.getString("audience"),
                row.getInt("position"),
                row.getObject("ended_on", LocalDate.class));
    }
}
