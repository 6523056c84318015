package jp.kizahashi.survey.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of self-assessments and of who answers them. */
@Repository
class AssessmentStore {
    private static final String COLUMNS =
            "id, instrument, subject, fiscal_year, as_of, due_at, facilitator_id, checker_id," + " approver_id, status";

    private final JdbcClient db;

    AssessmentStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, NewAssessment fresh, long by, Instant at) {
        return db.sql("""
                        insert into survey_assessment (organisation_id, instrument, subject, fiscal_year, as_of, due_at,
                            facilitator_id, checker_id, approver_id, status, created_by, created_at)
                        values (:organisation, :instrument, :subject, :year, :asOf, :due, :facilitator, :checker, :approver,
                            'PREPARING', :by, :at)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("instrument", fresh.instrumentId())
                .param("subject", fresh.subject().orElse(null))
                .param("year", fresh.fiscalYear().year())
                .param("asOf", fresh.asOf())
                .param("due", fresh.dueAt().atOffset(ZoneOffset.UTC))
                .param("facilitator", fresh.facilitatorId())
                .param("checker", fresh.checkerId())
                .param("approver", fresh.approverId())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Assessment> find(long id) {
        return db.sql("select " + COLUMNS + " from survey_assessment where id = :id")
                .param("id", id)
                .query((row, n) -> assessment(row))
                .optional();
    }

    /** As {@link #find}, and nobody else changes its state until the transaction ends. */
    Optional<Assessment> findForChange(long id) {
        return db.sql("select " + COLUMNS + " from survey_assessment where id = :id for update")
                .param("id", id)
                .query((row, n) -> assessment(row))
                .optional();
    }

    List<Assessment> all() {
        return db.sql("select " + COLUMNS
                        + " from survey_assessment order by fiscal_year desc, subject nulls first, id desc")
                .query((row, n) -> assessment(row))
                .list();
    }

    void status(long id, AssessmentStatus status) {
        db.sql("update survey_assessment set status = :status where id = :id")
                .param("status", status.name())
                .param("id", id)
                .update();
    }

    void due(long id, Instant dueAt) {
        db.sql("update survey_assessment set due_at = :due where id = :id")
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Adds the person as an answerer, or changes the group; true when newly added. */
    boolean addAnswerer(long organisation, long assessment, long person, AnswerGroup group) {
        return db.sql("""
                        insert into survey_answerer (organisation_id, assessment_id, person_id, answer_group)
                        values (:organisation, :assessment, :person, :group)
                        on conflict (assessment_id, person_id) do update set answer_group = excluded.answer_group
                        returning (xmax = 0)
                        """)
                .param("organisation", organisation)
                .param("assessment", assessment)
                .param("person", person)
                .param("group", group.name())
                .query(Boolean.class)
                .single();
    }

    /** Takes an answerer out who has not begun; false when something was answered. */
    boolean removeAnswerer(long assessment, long answerer) {
        return db.sql("""
                        delete from survey_answerer a where a.assessment_id = :assessment and a.id = :id
                        and not exists (select 1 from survey_answer_change c where c.answerer_id = a.id)
                        """).param("assessment", assessment).param("id", answerer).update() == 1;
    }

    List<Answerer> answerers(long assessment) {
        return db.sql("""
                        select a.id, a.assessment_id, a.person_id, a.answer_group, a.started_at, a.finished_at,
                               (select count(*) from survey_answer v where v.answerer_id = a.id and v.value is not null) as answered
                        from survey_answerer a where a.assessment_id = :assessment order by a.id
                        """)
                .param("assessment", assessment)
                .query((row, n) -> answerer(row))
                .list();
    }

    /** Everything this person is asked to answer, in any state. */
    List<Answerer> answererships(long person) {
        return db.sql("""
                        select a.id, a.assessment_id, a.person_id, a.answer_group, a.started_at, a.finished_at,
                               (select count(*) from survey_answer v where v.answerer_id = a.id and v.value is not null) as answered
                        from survey_answerer a where a.person_id = :person order by a.id desc
                        """)
                .param("person", person)
                .query((row, n) -> answerer(row))
                .list();
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(
                row.getLong("id"),
                row.getString("instrument"),
                Optional.ofNullable(row.getString("subject")),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getObject("as_of", LocalDate.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getLong("facilitator_id"),
                row.getLong("checker_id"),
                row.getLong("approver_id"),
                AssessmentStatus.valueOf(row.getString("status")));
    }

    private static Answerer answerer(ResultSet row) throws SQLException {
        return new Answerer(
                row.getLong("id"),
                row.getLong("assessment_id"),
                row.getLong("person_id"),
                AnswerGroup.valueOf(row.getString("answer_group")),
                row.getObject("started_at") != null,
                row.getObject("finished_at") != null,
                row.getInt("answered"));
    }
}
