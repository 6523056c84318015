package jp.kizahashi.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jp.kizahashi.platform.retention.OldRowsStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the outbox. */
@Repository
class MailStore {
    private static final String SELECT =
            "select id, recipient, subject, body, state, attempts, fault, queued_at, sent_at from platform_mail ";

    private final JdbcClient db;

    MailStore(JdbcClient db) {
        this.db = db;
    }

    void add(long organisation, Outbox.NewMail mail, long person, Instant at) {
        db.sql("""
                        insert into platform_mail (organisation_id, recipient, subject, body, state, person_id, queued_at)
                        values (:organisation, :recipient, :subject, :body, 'WAITING', :person, :at)
                        """)
                .param("organisation", organisation)
                .param("recipient", mail.recipient())
                .param("subject", mail.subject())
                .param("body", mail.body())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Mail> newest(int limit) {
        return db.sql(SELECT + "order by id desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> mail(row))
                .list();
    }

    int count(Mail.State state) {
        return db.sql("select count(*) from platform_mail where state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    int change(Mail.State from, Mail.State to) {
        return db.sql("update platform_mail set state = :to, attempts = 0, fault = '' where state = :from")
                .param("from", from.name())
                .param("to", to.name())
                .update();
    }

    /** Mails that no longer wait and were queued before. */
    OldRowsStore done() {
        return new OldRowsStore(db, "platform_mail where state <> 'WAITING' and queued_at < :before");
    }

    /** Ids of all organisations with waiting mails. */
    List<Long> organisationsWaiting() {
        return db.sql("select organisation_id from platform_mail_waiting()")
                .query(Long.class)
                .list();
    }

    /** The tenant's oldest waiting mails, locked so that another node passes them over. */
    List<Mail> next(int limit) {
        return db.sql(SELECT + "where state = 'WAITING' order by id limit :limit for update skip locked")
                .param("limit", limit)
                .query((row, n) -> mail(row))
                .list();
    }

    void sent(long id, Instant at) {
        db.sql(
                        "update platform_mail set state = 'SENT', attempts = attempts + 1, fault = '', sent_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(long id, Mail.State state, String fault) {
        db.sql("update platform_mail set state = :state, attempts = attempts + 1, fault = :fault where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("fault", fault)
                .update();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Mail(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                Mail.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("fault"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant());
    }
}
