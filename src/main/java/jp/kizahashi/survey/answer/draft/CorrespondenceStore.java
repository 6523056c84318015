package jp.kizahashi.survey.answer.draft;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.answer.draft.Correspondence.Contact;
import jp.kizahashi.survey.answer.draft.Correspondence.Line;
import jp.kizahashi.survey.answer.draft.Correspondence.Return;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of returns, queries and contacts, as the asked body sees them. */
@Repository
class CorrespondenceStore {
    /** A line with the code of its question. */
    record Asked(String question, Line line) {}

    private final JdbcClient db;

    CorrespondenceStore(JdbcClient db) {
        this.db = db;
    }

    /** Newest first. */
    List<Return> returns(long invitation) {
        return db.sql("""
                        select number, reason, at from survey_return where invitation_id = :invitation order by id desc
                        """)
                .param("invitation", invitation)
                .query((row, n) -> new Return(
                        row.getInt("number"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Every line, oldest first. */
    List<Asked> lines(long invitation) {
        return db.sql("""
                        select q.question, q.organisation_id = i.organisation_id as from_host, q.number, q.text, q.at
                        from survey_query q join survey_invitation i on i.id = q.invitation_id
                        where q.invitation_id = :invitation order by q.id
                        """)
                .param("invitation", invitation)
                .query((row, n) -> new Asked(
                        row.getString("question"),
                        new Line(
                                row.getBoolean("from_host"),
                                row.getInt("number"),
                                row.getString("text"),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list();
    }

    void addLine(Answering who, String question, Line line) {
        db.sql("""
                        insert into survey_query (organisation_id, invitation_id, number, question, text, person_id, at)
                        values (:body, :invitation, :number, :question, :text, :person, :at)
                        """)
                .param("body", who.invitation().bodyId())
                .param("invitation", who.invitation().id())
                .param("number", line.edition())
                .param("question", question)
                .param("text", line.text())
                .param("person", who.personId(), Types.BIGINT)
                .param("at", line.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Contact> contact(long invitation) {
        return db.sql("select office, name, phone, mail from survey_contact where invitation_id = :invitation")
                .param("invitation", invitation)
                .query((row, n) -> new Contact(
                        row.getString("office"), row.getString("name"), row.getString("phone"), row.getString("mail")))
                .optional();
    }

    void keep(Answering who, Contact contact, Instant at) {
        db.sql("""
                        insert into survey_contact (organisation_id, invitation_id, office, name, phone, mail, at)
                        values (:body, :invitation, :office, :name, :phone, :mail, :at)
                        on conflict (invitation_id) do update set office = excluded.office, name = excluded.name,
                            phone = excluded.phone, mail = excluded.mail, at = excluded.at
                        """)
                .param("body", who.invitation().bodyId())
                .param("invitation", who.invitation().id())
                .param("office", contact.office())
                .param("name", contact.name())
                .param("phone", contact.phone())
                .param("mail", contact.mail())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
