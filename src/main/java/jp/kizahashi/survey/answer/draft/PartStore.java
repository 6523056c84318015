package jp.kizahashi.survey.answer.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of parts. */
@Repository
class PartStore {
    private static final String SELECT = """
            select p.id, p.response_id, r.invitation_id, p.section, p.department_id, p.filler_id, p.head_id, p.status
            from survey_part p join survey_response r on r.id = p.response_id
            """;

    private final JdbcClient db;

    PartStore(JdbcClient db) {
        this.db = db;
    }

    /** Gives the section to the people of the part; it begins anew with the 担当. */
    long assign(long organisation, Part part) {
        return db.sql("""
                        insert into survey_part
                            (organisation_id, response_id, section, department_id, filler_id, head_id, status)
                        values (:organisation, :response, :section, :department, :filler, :head, :status)
                        on conflict (response_id, section) do update set department_id = excluded.department_id,
                            filler_id = excluded.filler_id, head_id = excluded.head_id, status = excluded.status
                        returning id
                        """)
                .param("organisation", organisation)
                .param("response", part.responseId())
                .param("section", part.section())
                .param("department", part.departmentId())
                .param("filler", part.fillerId())
                .param("head", part.headId())
                .param("status", part.status().name())
                .query(Long.class)
                .single();
    }

    void status(long id, PartStatus status) {
        db.sql("update survey_part set status = :status where id = :id")
                .param("status", status.name())
                .param("id", id)
                .update();
    }

    void remove(long id) {
        db.sql("delete from survey_part where id = :id").param("id", id).update();
    }

    List<Part> of(long response) {
        return db.sql(SELECT + " where p.response_id = :response")
                .param("response", response)
                .query((row, n) -> part(row))
                .list();
    }

    /** Every part that the person fills or confirms. */
    List<Part> with(long person) {
        return db.sql(SELECT + " where p.filler_id = :person or p.head_id = :person order by p.id")
                .param("person", person)
                .query((row, n) -> part(row))
                .list();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getLong("id"),
                row.getLong("response_id"),
                row.getLong("invitation_id"),
                row.getString("section"),
                row.getLong("department_id"),
                row.getLong("filler_id"),
                row.getLong("head_id"),
                PartStatus.valueOf(row.getString("status")));
    }
}
