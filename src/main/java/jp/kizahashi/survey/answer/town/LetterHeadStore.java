package jp.kizahashi.survey.answer.town;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.kizahashi.survey.wave.Invitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the heads of 回答文. */
@Repository
class LetterHeadStore {
    private final JdbcClient db;

    LetterHeadStore(JdbcClient db) {
        this.db = db;
    }

    Optional<LetterHead> find(long invitation) {
        return db.sql("""
                        select document_number, addressee, sender from survey_reply_letter where invitation_id = :invitation
                        """)
                .param("invitation", invitation)
                .query((row, n) -> new LetterHead(
                        row.getString("document_number"), row.getString("addressee"), row.getString("sender")))
                .optional();
    }

    void keep(Invitation invitation, LetterHead head, long person, Instant at) {
        db.sql("""
                        insert into survey_reply_letter
                            (organisation_id, invitation_id, document_number, addressee, sender, person_id, at)
                        values (:body, :invitation, :number, :addressee, :sender, :person, :at)
                        on conflict (invitation_id) do update set document_number = :number, addressee = :addressee,
                            sender = :sender, person_id = :person, at = :at
                        """)
                .param("body", invitation.bodyId())
                .param("invitation", invitation.id())
                .param("number", head.documentNumber())
                .param("addressee", head.addressee())
                .param("sender", head.sender())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
