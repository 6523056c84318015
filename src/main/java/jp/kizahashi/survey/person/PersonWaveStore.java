package jp.kizahashi.survey.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.wave.WaveSettings;
import jp.kizahashi.survey.wave.WaveStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of waves of persons. */
@Repository
class PersonWaveStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SELECT = """
            select id, organisation_id, title, questionnaire::text, telling::text, due_at, k, settings::text, status,
                   opened_at, closed_at
            from survey_person_wave
            """;

    private final JdbcClient db;

    PersonWaveStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, PersonPlan plan, long person, Instant at) {
        return contents(plan, """
                        insert into survey_person_wave (organisation_id, title, questionnaire, telling, due_at, k, settings,
                            status, created_by, created_at)
                        values (:organisation, :title, cast(:questionnaire as jsonb), cast(:telling as jsonb), :due, :k,
                            cast(:settings as jsonb), 'PREPARING', :person, :at)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", utc(at))
                .query(Long.class)
                .single();
    }

    void change(long id, PersonPlan plan) {
        contents(plan, """
                        update survey_person_wave set title = :title, questionnaire = cast(:questionnaire as jsonb),
                            telling = cast(:telling as jsonb), due_at = :due, k = :k, settings = cast(:settings as jsonb)
                        where id = :id
                        """).param("id", id).update();
    }

    private JdbcClient.StatementSpec contents(PersonPlan plan, String sql) {
        return db.sql(sql)
                .param("title", plan.title())
                .param("questionnaire", JSON.writeValueAsString(plan.questionnaire()))
                .param("telling", JSON.writeValueAsString(plan.telling()))
                .param("due", utc(plan.dueAt()))
                .param("k", plan.k())
                .param("settings", JSON.writeValueAsString(plan.settings()));
    }

    /** The organisation's own, newest first. */
    List<PersonWave> all() {
        return db.sql(SELECT + " order by id desc").query((row, n) -> wave(row)).list();
    }

    Optional<PersonWave> find(long id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> wave(row))
                .optional();
    }

    /** Locked against every other change until the transaction ends. */
    Optional<PersonWave> findForChange(long id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, n) -> wave(row))
                .optional();
    }

    /** The status, which cannot change until the transaction ends; many may hold it at once. */
    Optional<WaveStatus> statusHeld(long id) {
        return db.sql("select status from survey_person_wave where id = :id for share")
                .param("id", id)
                .query((row, n) -> WaveStatus.valueOf(row.getString("status")))
                .optional();
    }

    void opened(long id, Instant at) {
        db.sql("update survey_person_wave set status = 'OPEN', opened_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    void closed(long id, Instant at) {
        db.sql("update survey_person_wave set status = 'CLOSED', closed_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    void due(long id, Instant due) {
        db.sql("update survey_person_wave set due_at = :due where id = :id")
                .param("id", id)
                .param("due", utc(due))
                .update();
    }

    private static PersonWave wave(ResultSet row) throws SQLException {
        PersonPlan plan = new PersonPlan(
                row.getString("title"),
                JSON.readValue(row.getString("questionnaire"), Questionnaire.class),
                JSON.readValue(row.getString("telling"), new TypeReference<List<String>>() {}),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("k"),
                JSON.readValue(row.getString("settings"), WaveSettings.class));
        return new PersonWave(
                row.getLong("id"),
                row.getLong("organisation_id"),
                plan,
                WaveStatus.valueOf(row.getString("status")),
                instant(row, "opened_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
