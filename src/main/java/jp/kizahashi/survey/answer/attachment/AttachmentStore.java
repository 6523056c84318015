package jp.kizahashi.survey.answer.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.files.StoredFiles.Stored;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.wave.Invitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of attachments: a body sees its own, whoever may read an edition those that it names. */
@Repository
class AttachmentStore {
    private final JdbcClient db;

    AttachmentStore(JdbcClient db) {
        this.db = db;
    }

    long add(Invitation invitation, String question, Stored file, String name, Instant at) {
        return db.sql("""
                        insert into survey_attachment
                            (organisation_id, invitation_id, question, file_id, name, content_type, size, sha256, at)
                        values (:body, :invitation, :question, :file, :name, :type, :size, :sha256, :at) returning id
                        """)
                .param("body", invitation.bodyId())
                .param("invitation", invitation.id())
                .param("question", question)
                .param("file", file.id())
                .param("name", name)
                .param("type", file.contentType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    List<KeptAttachment> of(long invitation, String question) {
        return db.sql("""
                        select id, organisation_id, invitation_id, question, name, content_type, size, sha256
                        from survey_attachment where invitation_id = :invitation and question = :question order by id
                        """)
                .param("invitation", invitation)
                .param("question", question)
                .query((row, n) -> kept(row))
                .list();
    }

    Optional<KeptAttachment> find(long id) {
        return db.sql("""
                        select id, organisation_id, invitation_id, question, name, content_type, size, sha256
                        from survey_attachment where id = :id
                        """).param("id", id).query((row, n) -> kept(row)).optional();
    }

    /** A file that nothing names. */
    record TakenOff(long id, long fileId) {}

    /** Own files attached before the moment that neither the sheet as it stands nor any edition names. */
    List<TakenOff> takenOff(Instant before) {
        return db.sql("""
                        select a.id, a.file_id from survey_attachment a
                        where a.organisation_id = platform_organisation() and a.at < :before
                          and not exists (select 1 from survey_submission s where s.invitation_id = a.invitation_id
                              and s.content::text like '%' || a.id || ' ' || a.sha256 || '%')
                          and not exists (select 1 from survey_entry e join survey_response r on r.id = e.response_id
                              where r.invitation_id = a.invitation_id
                              and e.entry::text like '%' || a.id || ' ' || a.sha256 || '%')
                        order by a.id
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new TakenOff(row.getLong("id"), row.getLong("file_id")))
                .list();
    }

    /** False when the database holds the file back: it was handed in meanwhile. */
    boolean remove(long id) {
        return db.sql("delete from survey_attachment where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static KeptAttachment kept(ResultSet row) throws SQLException {
        return new KeptAttachment(
                row.getLong("organisation_id"),
                row.getLong("invitation_id"),
                row.getString("question"),
                new AttachedFile(
                        row.getLong("id"), row.getString("sha256"), row.getLong("size"), row.getString("name")),
                row.getString("content_type"));
    }
}
