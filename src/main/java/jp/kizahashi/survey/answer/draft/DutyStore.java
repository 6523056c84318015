package jp.kizahashi.survey.answer.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.org.handover.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of who has which section of an inquiry in hand. 担当 and 所属長 are never the same person. */
@Repository
class DutyStore {
    private final JdbcClient db;

    DutyStore(JdbcClient db) {
        this.db = db;
    }

    /** A part in the hands of a person. */
    record Held(
            long subjectId,
            long invitationId,
            String part,
            String title,
            long personId,
            long departmentId,
            LocalDate since) {
        Duty duty(String kind, String href) {
            return new Duty(kind, subjectId, part, title, href, personId, departmentId, since);
        }
    }

    /** Sections handed out within the town that are not confirmed yet. */
    List<Held> parts() {
        return db.sql("""
                        select p.id as subject_id, r.invitation_id, hand.part, w.title, hand.person_id, p.department_id,
                               (r.created_at at time zone 'Asia/Tokyo')::date as since
                        from survey_part p
                        join survey_response r on r.id = p.response_id
                        join survey_invitation i on i.id = r.invitation_id
                        join survey_wave w on w.id = i.wave_id
                        cross join lateral (values ('head', p.head_id), ('filler', p.filler_id)) hand (part, person_id)
                        where p.status <> 'CONFIRMED' and w.status <> 'CLOSED'
                        order by p.id, hand.part desc
                        """).query((row, n) -> held(row)).list();
    }

    /** Asked sections of the own town whose wave is not closed. */
    List<Held> desks() {
        return db.sql("""
                        select i.id as subject_id, i.id as invitation_id, hand.part, w.title, hand.person_id,
                               i.department_id,
                               (coalesce(w.opened_at, now()) at time zone 'Asia/Tokyo')::date as since
                        from survey_invitation i
                        join survey_wave w on w.id = i.wave_id
                        cross join lateral (values ('head', i.head_id), ('filler', i.filler_id)) hand (part, person_id)
                        where i.department_id is not null and w.status <> 'CLOSED'
                          and i.organisation_id = platform_organisation()
                        order by i.id, hand.part desc
                        """).query((row, n) -> held(row)).list();
    }

    boolean givePart(long id, String part, long from, long to) {
        return give("survey_part", id, part, from, to);
    }

    boolean giveDesk(long invitation, String part, long from, long to) {
        return give("survey_invitation", invitation, part, from, to);
    }

    /** False when it is in other hands by now, or the person has the other part. */
    private boolean give(String table, long id, String part, long from, long to) {
        return db.sql("update " + table + """
                         set filler_id = case when :part = 'filler' then :to else filler_id end,
                             head_id = case when :part = 'head' then :to else head_id end
                        where id = :id and :to not in (filler_id, head_id)
                          and :from = case when :part = 'head' then head_id else filler_id end
                        """)
                        .param("id", id)
                        .param("part", part)
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getLong("subject_id"),
                row.getLong("invitation_id"),
                row.getString("part"),
                row.getString("title"),
                row.getLong("person_id"),
                row.getLong("department_id"),
                row.getObject("since", LocalDate.class));
    }
}
