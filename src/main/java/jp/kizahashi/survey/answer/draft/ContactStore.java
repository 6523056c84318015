package jp.kizahashi.survey.answer.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.wave.Invitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of contacts: the asked body writes its own, the host reads those of its waves and deletes them. */
@Repository
class ContactStore {
    private final JdbcClient db;

    ContactStore(JdbcClient db) {
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

    /** The waves hosted by the running tenant that still hold contacts after their day. */
    List<Long> wavesWithOutdated(LocalDate today) {
        return db.sql("""
                        select distinct w.id from survey_wave w
                        join survey_invitation i on i.wave_id = w.id
                        join survey_contact c on c.invitation_id = i.id
                        where w.contacts_until < :today and w.organisation_id = platform_organisation()
                        """).param("today", today).query(Long.class).list();
    }

    int delete(long wave) {
        return db.sql("""
                        delete from survey_contact c using survey_invitation i
                        where i.id = c.invitation_id and i.wave_id = :wave
                        """).param("wave", wave).update();
    }
}
