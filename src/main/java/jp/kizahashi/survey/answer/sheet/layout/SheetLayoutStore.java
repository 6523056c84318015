package jp.kizahashi.survey.answer.sheet.layout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.kizahashi.platform.files.StoredFiles.Stored;
import jp.kizahashi.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of hosts' own layouts. */
@Repository
class SheetLayoutStore {
    private final JdbcClient db;

    SheetLayoutStore(JdbcClient db) {
        this.db = db;
    }

    long add(Actor by, String questionnaire, Stored file, Instant at) {
        return db.sql("""
                        insert into survey_sheet_layout (organisation_id, questionnaire, file_id, name, sha256, person_id, at)
                        values (:organisation, :questionnaire, :file, :name, :sha256, :person, :at) returning id
                        """)
                .param("organisation", by.organisationId())
                .param("questionnaire", questionnaire)
                .param("file", file.id())
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("person", by.personId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** From now on; null for the product's own sheet. */
    void use(Actor by, String questionnaire, @Nullable Long layout, Instant at) {
        db.sql("""
                        insert into survey_sheet_layout_use (organisation_id, questionnaire, layout_id, person_id, at)
                        values (:organisation, :questionnaire, :layout, :person, :at)
                        """)
                .param("organisation", by.organisationId())
                .param("questionnaire", questionnaire)
                .param("layout", layout, Types.BIGINT)
                .param("person", by.personId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<KeptLayout> find(long id) {
        return db.sql("""
                        select id, organisation_id, questionnaire, name, sha256, at from survey_sheet_layout where id = :id
                        """).param("id", id).query((row, n) -> kept(row)).optional();
    }

    /** What the questionnaire would be asked with now. */
    Optional<KeptLayout> inUse(String questionnaire) {
        return db.sql("""
                        select l.id, l.organisation_id, l.questionnaire, l.name, l.sha256, l.at
                        from (select layout_id from survey_sheet_layout_use where questionnaire = :questionnaire
                              order by id desc limit 1) u
                        join survey_sheet_layout l on l.id = u.layout_id
                        """)
                .param("questionnaire", questionnaire)
                .query((row, n) -> kept(row))
                .optional();
    }

    Optional<KeptLayout> ofWave(long wave) {
        return db.sql("""
                        select l.id, l.organisation_id, l.questionnaire, l.name, l.sha256, l.at
                        from survey_wave w join survey_sheet_layout l on l.id = w.layout_id where w.id = :wave
                        """).param("wave", wave).query((row, n) -> kept(row)).optional();
    }

    private static KeptLayout kept(ResultSet row) throws SQLException {
        return new KeptLayout(
                row.getLong("id"),
                row.getLong("organisation_id"),
                row.getString("questionnaire"),
                row.getString("name"),
                row.getString("sha256"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
