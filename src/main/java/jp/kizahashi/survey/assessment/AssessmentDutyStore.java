package jp.kizahashi.survey.assessment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of who holds which part in an assessment. */
@Repository
class AssessmentDutyStore {
    private final JdbcClient db;

    AssessmentDutyStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A person's part.
     *
     * @param subjectId the assessment; for {@code answerer} the answerer
     */
    record Part(long assessmentId, long subjectId, String part, long personId, LocalDate since) {}

    List<Part> all() {
        return db.sql("""
                        select a.id as assessment_id, lead.subject_id, lead.part, lead.person_id,
                               (a.created_at at time zone 'Asia/Tokyo')::date as since
                        from survey_assessment a cross join lateral (
                            values (a.id, 'facilitator', a.facilitator_id), (a.id, 'checker', a.checker_id),
                                   (a.id, 'approver', a.approver_id)
                            union all
                            select w.id, 'answerer', w.person_id from survey_answerer w
                            where w.assessment_id = a.id and a.status in ('PREPARING', 'ANSWERING')
                              and not exists (select 1 from survey_answer_change c where c.answerer_id = w.id)
                        ) lead (subject_id, part, person_id)
                        order by a.id, lead.part, lead.subject_id
                        """)
                .query((row, n) -> new Part(
                        row.getLong("assessment_id"),
                        row.getLong("subject_id"),
                        row.getString("part"),
                        row.getLong("person_id"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /** False when the part is in other hands by now. */
    boolean giveLead(long assessment, String part, long from, long to) {
        return db.sql("""
                        update survey_assessment set
                            facilitator_id = case when :part = 'facilitator' then :to else facilitator_id end,
                            checker_id = case when :part = 'checker' then :to else checker_id end,
                            approver_id = case when :part = 'approver' then :to else approver_id end
                        where id = :id and :from = case :part when 'facilitator' then facilitator_id
                            when 'checker' then checker_id else approver_id end
                        """)
                        .param("id", assessment)
                        .param("part", part)
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    /** False when the answer was begun by now, or the other person is asked already. */
    boolean giveAnswering(long answerer, long from, long to) {
        return db.sql("""
                        update survey_answerer w set person_id = :to
                        where w.id = :id and w.person_id = :from
                          and not exists (select 1 from survey_answer_change c where c.answerer_id = w.id)
                          and not exists (select 1 from survey_answerer o
                                          where o.assessment_id = w.assessment_id and o.person_id = :to)
                        """)
                        .param("id", answerer)
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }
}
