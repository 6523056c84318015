package jp.kizahashi.survey.wave.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.wave.board.Contacts.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of contacts as the host sees them. */
@Repository
class ContactStore {
    private final JdbcClient db;

    ContactStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Contact> of(long invitation) {
        return db.sql("select office, name, phone, mail from survey_contact where invitation_id = :invitation")
                .param("invitation", invitation)
                .query((row, n) -> new Contact(
                        row.getString("office"), row.getString("name"), row.getString("phone"), row.getString("mail")))
                .optional();
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
