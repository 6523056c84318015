package jp.kizahashi.survey.answer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.answer.Consent.Reader;
import jp.kizahashi.survey.wave.Invitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of consents. */
@Repository
class ConsentStore {
    private final JdbcClient db;

    ConsentStore(JdbcClient db) {
        this.db = db;
    }

    /** Notes that a reader may read what the body handed in, unless it may already. */
    void give(Invitation invitation, long reader, Instant at) {
        db.sql("""
                        insert into survey_consent (organisation_id, invitation_id, reader_id, given_at)
                        values (:body, :invitation, :reader, :at)
                        on conflict (invitation_id, reader_id) where withdrawn_at is null do nothing
                        """)
                .param("body", invitation.bodyId())
                .param("invitation", invitation.id())
                .param("reader", reader)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends what is in force; returns how many there were, 0 or 1. */
    int withdraw(long invitation, long reader, Instant at) {
        return db.sql("""
                        update survey_consent set withdrawn_at = :at
                        where invitation_id = :invitation and reader_id = :reader and withdrawn_at is null
                        """)
                .param("invitation", invitation)
                .param("reader", reader)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every consent of an invitation that the tenant may see: the host's first, of each reader the newest first. */
    List<Consent> of(long invitation) {
        return db.sql("""
                        select c.reader_id = i.organisation_id as is_host, c.given_at, c.withdrawn_at
                        from survey_consent c join survey_invitation i on i.id = c.invitation_id
                        where c.invitation_id = :invitation order by is_host desc, c.id desc
                        """)
                .param("invitation", invitation)
                .query((row, n) -> {
                    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
                    return new Consent(
                            row.getBoolean("is_host") ? Reader.HOST : Reader.COLLECTOR,
                            row.getObject("given_at", OffsetDateTime.class).toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant());
                })
                .list();
    }

    /** Since when the host may no longer read what bodies of its wave handed in, by invitation. */
    Map<Long, Instant> withdrawn(long wave) {
        Map<Long, Instant> withdrawn = new HashMap<>();
        db.sql("""
                        select c.invitation_id, max(c.withdrawn_at) as at
                        from survey_consent c join survey_invitation i on i.id = c.invitation_id
                        where i.wave_id = :wave and c.reader_id = i.organisation_id
                        group by c.invitation_id having bool_and(c.withdrawn_at is not null)
                        """).param("wave", wave).query(row -> {
            withdrawn.put(
                    row.getLong("invitation_id"),
                    row.getObject("at", OffsetDateTime.class).toInstant());
        });
        return withdrawn;
    }

    boolean isWithdrawn(long invitation, long reader) {
        return db.sql("select survey_consent_withdrawn(:invitation, :reader)")
                .param("invitation", invitation)
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }
}
