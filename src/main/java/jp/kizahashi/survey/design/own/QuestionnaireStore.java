package jp.kizahashi.survey.design.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaires;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of own questionnaires and their drafts. */
@Repository
class QuestionnaireStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SELECT =
            "select id, base, version, content::text, created_by, created_at from survey_questionnaire";
    private static final String DRAFT =
            "select id, base, content::text, report::text, updated_at from survey_questionnaire_draft";

    private final JdbcClient db;

    QuestionnaireStore(JdbcClient db) {
        this.db = db;
    }

    long add(Actor by, String base, int version, Questionnaire content, Instant at) {
        return db.sql("""
                        insert into survey_questionnaire (organisation_id, base, version, title, content, created_by, created_at)
                        values (:organisation, :base, :version, :title, cast(:content as jsonb), :person, :at) returning id
                        """)
                .param("organisation", by.organisationId())
                .param("base", base)
                .param("version", version)
                .param("title", content.title())
                .param("content", JSON.writeValueAsString(content))
                .param("person", by.personId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** All, newest first. */
    List<OwnQuestionnaire> all() {
        return db.sql(SELECT + " order by id desc").query((row, n) -> own(row)).list();
    }

    long addDraft(Actor by, String base, Questionnaire content, Instant at) {
        return db.sql("""
                        insert into survey_questionnaire_draft (organisation_id, base, content, created_by, updated_at)
                        values (:organisation, :base, cast(:content as jsonb), :person, :at) returning id
                        """)
                .param("organisation", by.organisationId())
                .param("base", base)
                .param("content", JSON.writeValueAsString(content))
                .param("person", by.personId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    List<Draft> drafts() {
        return db.sql(DRAFT + " order by id desc").query((row, n) -> draft(row)).list();
    }

    Optional<Draft> draft(long id) {
        return db.sql(DRAFT + " where id = :id")
                .param("id", id)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** As {@link #draft}, locked until the transaction ends. */
    Optional<Draft> draftForChange(long id) {
        return db.sql(DRAFT + " where id = :id for update")
                .param("id", id)
                .query((row, n) -> draft(row))
                .optional();
    }

    void change(long id, Questionnaire content, @Nullable ListReport report, Instant at) {
        db.sql("""
                        update survey_questionnaire_draft
                        set content = cast(:content as jsonb), report = cast(:report as jsonb), updated_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("content", JSON.writeValueAsString(content))
                .param("report", report == null ? null : JSON.writeValueAsString(report), Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(long id) {
        db.sql("delete from survey_questionnaire_draft where id = :id")
                .param("id", id)
                .update();
    }

    private static OwnQuestionnaire own(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Questionnaire kept = JSON.readValue(row.getString("content"), Questionnaire.class);
        Questionnaire numbered = kept.withId("own-" + id);
        return new OwnQuestionnaire(
                id,
                row.getString("base"),
                row.getInt("version"),
                numbered,
                row.getLong("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private Draft draft(ResultSet row) throws SQLException {
        String report = row.getString("report");
        return new Draft(
                row.getLong("id"),
                row.getString("base"),
                content(row.getString("content"), row.getString("base")),
                report == null ? null : JSON.readValue(report, ListReport.class),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    /** Drafts of before were changes of a base; their base is still there, because versions never go. */
    private Questionnaire content(String stored, String base) {
        if (!JSON.readTree(stored).has("leftOut")) return JSON.readValue(stored, Questionnaire.class);
        return JSON.readValue(stored, EarlierDraft.class)
                .onto(questionnaire(base).orElseThrow());
    }

    /** A shipped one or an own version, by id. */
    Optional<Questionnaire> questionnaire(String id) {
        Optional<Questionnaire> shipped = Questionnaires.find(id);
        if (shipped.isPresent()) return shipped;
        return own(id).map(OwnQuestionnaire::questionnaire);
    }

    /** An own version by the id of its questionnaire. */
    Optional<OwnQuestionnaire> own(String id) {
        if (!id.matches("own-[0-9]{1,18}")) return Optional.empty();
        return db.sql(SELECT + " where id = :id")
                .param("id", Long.parseLong(id.substring(4)))
                .query((row, n) -> own(row))
                .optional();
    }
}
