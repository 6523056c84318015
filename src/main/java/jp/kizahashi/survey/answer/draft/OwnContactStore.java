package jp.kizahashi.survey.answer.draft;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.kizahashi.survey.wave.Invitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of contacts, as the asked body sees its own. */
@Repository
class OwnContactStore {
    private final JdbcClient db;

    OwnContactStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Contact> find(long invitation) {
        return db.sql("select office, name, phone, mail from survey_contact where invitation_id = :invitation")
                .param("invitation", invitation)
                .query((row, n) -> new Contact(
                        row.getString("office"), row.getString("name"), row.getString("phone"), row.getString("mail")))
                .optional();
    }

    void keep(Invitation invitation, Contact contact, Instant at) {
        db.sql("""
                        insert into survey_contact (organisation_id, invitation_id, office, name, phone, mail, at)
                        values (:body, :invitation, :office, :name, :phone, :mail, :at)
                        on conflict (invitation_id) do update set office = excluded.office, name = excluded.name,
                            phone = excluded.phone, mail = excluded.mail, at = excluded.at
                        """)
                .param("body", invitation.bodyId())
                .param("invitation", invitation.id())
                .param("office", contact.office())
                .param("name", contact.name())
                .param("phone", contact.phone())
                .param("mail", contact.mail())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
