package jp.kizahashi.survey.query;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of doubts and returns. */
@Repository
class QueryStore {
    private final JdbcClient db;

    QueryStore(JdbcClient db) {
        this.db = db;
    }

    List<QueryMessage> of(long invitation) {
        return db.sql("""
                        select q.number, q.question, q.text, q.by_host, q.person_id, q.at
                        from survey_query q
                        where q.invitation_id = :invitation order by q.question, q.id
                        """)
                .param("invitation", invitation)
                .query((row, n) -> new QueryMessage(
                        invitation,
                        row.getInt("number"),
                        row.getString("question"),
                        row.getString("text"),
                        row.getBoolean("by_host"),
                        row.getObject("person_id", Long.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(
            long organisation,
            long invitation,
            int number,
            String question,
            String text,
            boolean byHost,
            @Nullable Long person,
            Instant at) {
        db.sql("""
                        insert into survey_query (organisation_id, invitation_id, number, question, text, by_host, person_id, at)
                        values (:organisation, :invitation, :number, :question, :text, :by_host, :person, :at)
                        """)
                .param("organisation", organisation)
                .param("invitation", invitation)
                .param("number", number)
                .param("question", question)
                .param("text", text)
                .param("by_host", byHost)
                .param("person", person, Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Returned> returns(long invitation) {
        return db.sql("""
                        select r.number, r.reason, r.organisation_id = i.organisation_id as by_host, r.at
                        from survey_return r join survey_invitation i on i.id = r.invitation_id
                        where r.invitation_id = :invitation order by r.id desc
                        """)
                .param("invitation", invitation)
                .query((row, n) -> new Returned(
                        invitation,
                        row.getInt("number"),
                        row.getString("reason"),
                        row.getBoolean("by_host"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void addReturn(long organisation, long invitation, int number, String reason, long person, Instant at) {
        db.sql("""
                        insert into survey_return (organisation_id, invitation_id, number, reason, person_id, at)
                        values (:organisation, :invitation, :number, :reason, :person, :at)
                        """)
                .param("organisation", organisation)
                .param("invitation", invitation)
                .param("number", number)
                .param("reason", reason)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The number of the newest edition, 0 when nothing was handed in. */
    int lastEdition(long invitation) {
        return db.sql("select coalesce(max(number), 0) from survey_receipt where invitation_id = :invitation")
                .param("invitation", invitation)
                .query(Integer.class)
                .single();
    }
}
