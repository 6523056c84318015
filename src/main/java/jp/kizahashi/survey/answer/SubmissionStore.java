package jp.kizahashi.survey.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of submissions and receipts. */
@Repository
class SubmissionStore {
    private static final String SELECT = """
            select invitation_id, wave_id, organisation_id, number, content::text, sha256, note, via, receipt, person_id, at
            from survey_submission
            """;

    private final JdbcClient db;

    SubmissionStore(JdbcClient db) {
        this.db = db;
    }

    /** One edition of an invitation at a time: the lock lasts until the transaction ends. */
    void lock(long invitation) {
        db.sql("select pg_advisory_xact_lock(20261122, cast(:invitation as int))")
                .param("invitation", invitation)
                .query((row, n) -> 0)
                .list();
    }

    int lastNumber(long invitation) {
        return db.sql("select coalesce(max(number), 0) from survey_receipt where invitation_id = :invitation")
                .param("invitation", invitation)
                .query(Integer.class)
                .single();
    }

    /** Keeps the edition and its receipt. */
    void add(Submission s) {
        db.sql("""
                        with kept as (
                            insert into survey_receipt (organisation_id, invitation_id, number, via, receipt, at)
                            values (:body, :invitation, :number, :via, :receipt, :at))
                        insert into survey_submission
                            (organisation_id, invitation_id, wave_id, number, content, sha256, note, via, receipt, person_id, at)
                        values (:body, :invitation, :wave, :number, cast(:content as jsonb), :sha256, :note, :via, :receipt,
                            :person, :at)
                        """)
                .param("body", s.bodyId())
                .param("invitation", s.invitationId())
                .param("wave", s.waveId())
                .param("number", s.number())
                .param("content", s.sheet().json())
                .param("sha256", s.sha256())
                .param("note", s.note())
                .param("via", s.via().name())
                .param("receipt", s.receipt())
                .param("person", s.personId(), Types.BIGINT)
                .param("at", s.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest edition of each body, until a time if there is one. */
    List<Submission> newest(long wave, @Nullable Instant until) {
        return db.sql("""
                        select distinct on (invitation_id) invitation_id, wave_id, organisation_id, number, content::text,
                               sha256, note, via, receipt, person_id, at
                        from survey_submission
                        where wave_id = :wave and (cast(:until as timestamptz) is null or at <= :until)
                        order by invitation_id, number desc
                        """)
                .param("wave", wave)
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> submission(row))
                .list();
    }

    List<Submission> editions(long invitation) {
        return db.sql(SELECT + " where invitation_id = :invitation order by number desc")
                .param("invitation", invitation)
                .query((row, n) -> submission(row))
                .list();
    }

    /** The newest receipt of each body. */
    List<Receipt> receipts(long wave) {
        return db.sql("""
                        select distinct on (r.invitation_id) r.invitation_id, r.number, r.via, r.receipt, r.at
                        from survey_receipt r join survey_invitation i on i.id = r.invitation_id
                        where i.wave_id = :wave order by r.invitation_id, r.number desc
                        """)
                .param("wave", wave)
                .query((row, n) -> new Receipt(
                        row.getLong("invitation_id"),
                        row.getInt("number"),
                        Via.valueOf(row.getString("via")),
                        row.getString("receipt"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getLong("invitation_id"),
                row.getLong("wave_id"),
                row.getLong("organisation_id"),
                row.getInt("number"),
                AnswerSheet.parse(row.getString("content")),
                row.getString("sha256"),
                row.getString("note"),
                Via.valueOf(row.getString("via")),
                row.getString("receipt"),
                row.getObject("person_id", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
