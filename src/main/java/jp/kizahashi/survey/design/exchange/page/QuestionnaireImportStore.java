package jp.kizahashi.survey.design.exchange.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of questionnaires read from files. */
@Repository
class QuestionnaireImportStore {
    private static final int NEWEST = 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    QuestionnaireImportStore(JdbcClient db) {
        this.db = db;
    }

    long add(Actor by, String fileName, Imported content, Instant at) {
        return db.sql("""
                        insert into survey_questionnaire_import (organisation_id, file_name, content, created_by, created_at)
                        values (:organisation, :name, cast(:content as jsonb), :person, :at) returning id
                        """)
                .param("organisation", by.organisationId())
                .param("name", fileName)
                .param("content", JSON.writeValueAsString(content))
                .param("person", by.personId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<QuestionnaireImport> find(long id) {
        return db.sql("""
                        select id, file_name, content::text, draft_id, created_at
                        from survey_questionnaire_import where id = :id
                        """).param("id", id).query((row, n) -> read(row)).optional();
    }

    /** One line of the list. */
    record Entry(long id, String fileName, Instant createdAt, boolean used) {}

    /** The newest, at most {@value #NEWEST}. */
    List<Entry> newest() {
        return db.sql("""
                        select id, file_name, draft_id is not null as used, created_at
                        from survey_questionnaire_import order by id desc limit :most
                        """)
                .param("most", NEWEST)
                .query((row, n) -> new Entry(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("used")))
                .list();
    }

    void used(long id, long draft) {
        db.sql("update survey_questionnaire_import set draft_id = :draft where id = :id")
                .param("draft", draft)
                .param("id", id)
                .update();
    }

    void remove(long id) {
        db.sql("delete from survey_questionnaire_import where id = :id")
                .param("id", id)
                .update();
    }

    private static QuestionnaireImport read(ResultSet row) throws SQLException {
        long draft = row.getLong("draft_id");
        Optional<Long> made = row.wasNull() ? Optional.empty() : Optional.of(draft);
        return new QuestionnaireImport(
                row.getLong("id"),
                row.getString("file_name"),
                JSON.readValue(row.getString("content"), Imported.class),
                made,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
