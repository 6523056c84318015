package jp.kizahashi.survey.wave;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.design.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of waves and of what happened to them. */
@Repository
class WaveStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SELECT = """
            select id, kind, organisation_id, title, questionnaire::text, sheet_version, targets::text, fiscal_year, as_of, due_at,
                   status, disclosure, cells, k, previous_wave_id, settings::text, contacts_until, excluded_wards, opened_at,
                   closed_at
            from survey_wave
            """;

    private final JdbcClient db;

    WaveStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, WaveKind kind, NewWave wave, long person, Instant at) {
        return contents(wave, """
                        insert into survey_wave (organisation_id, kind, title, questionnaire, targets, fiscal_year, as_of, due_at,
                            status, disclosure, cells, k, previous_wave_id, settings, contacts_until, created_by, created_at)
                        values (:organisation, :kind, :title, cast(:questionnaire as jsonb), cast(:targets as jsonb), :year, :asOf,
                            :due, 'PREPARING', :disclosure, :cells, :k, :previous, cast(:settings as jsonb), :contacts,
                            :person, :at)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("kind", kind.name())
                .param("person", person)
                .param("at", utc(at))
                .query(Long.class)
                .single();
    }

    void change(long id, NewWave wave) {
        contents(wave, """
                        update survey_wave
                        set title = :title, questionnaire = cast(:questionnaire as jsonb), targets = cast(:targets as jsonb),
                            fiscal_year = :year, as_of = :asOf, due_at = :due, disclosure = :disclosure, cells = :cells,
                            k = :k, previous_wave_id = :previous, settings = cast(:settings as jsonb),
                            contacts_until = :contacts
                        where id = :id
                        """).param("id", id).update();
    }

    /** A statement with all that can be changed while a wave is prepared. */
    private JdbcClient.StatementSpec contents(NewWave wave, String sql) {
        return db.sql(sql)
                .param("title", wave.title())
                .param("questionnaire", JSON.writeValueAsString(wave.questionnaire()))
                .param("targets", JSON.writeValueAsString(wave.targets()))
                .param("year", wave.fiscalYear())
                .param("asOf", wave.asOf())
                .param("due", utc(wave.dueAt()))
                .param("disclosure", wave.disclosure().name())
                .param("cells", wave.cells().name())
                .param("k", wave.k())
                .param("previous", wave.previousId())
                .param("settings", JSON.writeValueAsString(wave.settings()))
                .param("contacts", wave.contactsUntil());
    }

    /** The host's own waves of a kind, newest first. */
    List<Wave> own(long organisation, WaveKind kind) {
        return db.sql(SELECT + " where organisation_id = :organisation and kind = :kind order by id desc")
                .param("organisation", organisation)
                .param("kind", kind.name())
                .query((row, n) -> wave(row))
                .list();
    }

    /** A wave that the tenant hosts, was asked in, or collects for. */
    Optional<Wave> find(long id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> wave(row))
                .optional();
    }

    /** As {@link #find}, locked until the transaction ends. */
    Optional<Wave> findForChange(long id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, n) -> wave(row))
                .optional();
    }

    void opened(long id, int wards, Instant at) {
        db.sql("""
                        update survey_wave set status = 'OPEN', excluded_wards = :wards, opened_at = :at,
                            layout_id = (select u.layout_id from survey_sheet_layout_use u
                                where u.questionnaire = survey_wave.questionnaire ->> 'id' order by u.id desc limit 1)
                        where id = :id
                        """).param("id", id).param("wards", wards).param("at", utc(at)).update();
    }

    void closed(long id, Instant at) {
        db.sql("update survey_wave set status = 'CLOSED', closed_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    void reopened(long id, Instant due) {
        db.sql("update survey_wave set status = 'OPEN', due_at = :due where id = :id")
                .param("id", id)
                .param("due", utc(due))
                .update();
    }

    /** New sheets from now on; returns their version. */
    int raiseSheetVersion(long id) {
        return db.sql("update survey_wave set sheet_version = sheet_version + 1 where id = :id returning sheet_version")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void settings(long id, WaveSettings settings) {
        db.sql("update survey_wave set settings = cast(:settings as jsonb) where id = :id")
                .param("id", id)
                .param("settings", JSON.writeValueAsString(settings))
                .update();
    }

    void addEvent(long organisation, long wave, WaveEvent event) {
        db.sql("""
                        insert into survey_wave_event (organisation_id, wave_id, kind, reason, bodies, due_at, person_id, at)
                        values (:organisation, :wave, :kind, :reason, :bodies, :due, :person, :at)
                        """)
                .param("organisation", organisation)
                .param("wave", wave)
                .param("kind", event.kind().name())
                .param("reason", event.reason())
                .param("bodies", event.bodies())
                .param("due", event.dueAt() == null ? null : utc(event.dueAt()))
                .param("person", event.personId())
                .param("at", utc(event.at()))
                .update();
    }

    /** What happened to a wave, oldest first. */
    List<WaveEvent> events(long wave) {
        return db.sql("""
                        select kind, reason, bodies, due_at, person_id, at from survey_wave_event
                        where wave_id = :wave order by id
                        """)
                .param("wave", wave)
                .query((row, n) -> new WaveEvent(
                        WaveEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getInt("bodies"),
                        instant(row, "due_at"),
                        row.getLong("person_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Wave wave(ResultSet row) throws SQLException {
        return new Wave(
                row.getLong("id"),
                WaveKind.valueOf(row.getString("kind")),
                row.getLong("organisation_id"),
                row.getString("title"),
                JSON.readValue(row.getString("questionnaire"), Questionnaire.class),
                row.getInt("sheet_version"),
                JSON.readValue(row.getString("targets"), Targets.class),
                row.getInt("fiscal_year"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                WaveStatus.valueOf(row.getString("status")),
                DisclosureTerms.valueOf(row.getString("disclosure")),
                CellKind.valueOf(row.getString("cells")),
                row.getInt("k"),
                row.getObject("previous_wave_id", Long.class),
                JSON.readValue(row.getString("settings"), WaveSettings.class),
                row.getObject("contacts_until", LocalDate.class),
                row.getInt("excluded_wards"),
                instant(row, "opened_at"),
                instant(row, "closed_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
