package jp.kizahashi.survey.study.outcome.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.study.outcome.reading.OutcomeMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of imports of published workbooks and of saved mappings. */
@Repository
class OutcomeImportStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT =
            "select id, name, source, published_on, as_of, file_id, progress::text, updated_at from survey_outcome_import";
    private static final String MAPPING = "select id, name, mapping::text, saved_at from survey_outcome_mapping";

    private final JdbcClient db;

    OutcomeImportStore(JdbcClient db) {
        this.db = db;
    }

    long add(Actor by, Occasion occasion, long file, Progress progress, Instant at) {
        return db.sql("""
                        insert into survey_outcome_import
                            (organisation_id, name, source, published_on, as_of, file_id, progress, person_id, updated_at)
                        values (:organisation, :name, :source, :publishedOn, :asOf, :file, cast(:progress as jsonb), :person, :at)
                        returning id
                        """)
                .param("organisation", by.organisationId())
                .param("name", occasion.name())
                .param("source", occasion.source())
                .param("publishedOn", occasion.publishedOn())
                .param("asOf", occasion.asOf())
                .param("file", file)
                .param("progress", JSON.writeValueAsString(progress))
                .param("person", by.personId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** All, newest first. */
    List<OutcomeImport> all() {
        return db.sql(SELECT + " order by id desc").query((row, n) -> load(row)).list();
    }

    Optional<OutcomeImport> one(long id) {
        return query(SELECT + " where id = :id", id);
    }

    /** As {@link #one}, locked until the transaction ends. */
    Optional<OutcomeImport> lock(long id) {
        return query(SELECT + " where id = :id for update", id);
    }

    private Optional<OutcomeImport> query(String sql, long id) {
        return db.sql(sql).param("id", id).query((row, n) -> load(row)).optional();
    }

    void change(long id, Progress progress, Instant at) {
        db.sql("update survey_outcome_import set progress = cast(:progress as jsonb), updated_at = :at where id = :id")
                .param("progress", JSON.writeValueAsString(progress))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void remove(long id) {
        db.sql("delete from survey_outcome_import where id = :id")
                .param("id", id)
                .update();
    }

    List<SavedMapping> mappings() {
        return db.sql(MAPPING + " order by name")
                .query((row, n) -> mapping(row))
                .list();
    }

    /** Saves a mapping under a name; an older one of that name is replaced. */
    long save(Actor by, String name, OutcomeMapping mapping, Instant at) {
        return db.sql("""
                        insert into survey_outcome_mapping (organisation_id, name, mapping, person_id, saved_at)
                        values (:organisation, :name, cast(:mapping as jsonb), :person, :at)
                        on conflict (organisation_id, name) do update
                            set mapping = excluded.mapping, person_id = excluded.person_id, saved_at = excluded.saved_at
                        returning id
                        """)
                .param("organisation", by.organisationId())
                .param("name", name)
                .param("mapping", JSON.writeValueAsString(mapping))
                .param("person", by.personId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static OutcomeImport load(ResultSet row) throws SQLException {
        return new OutcomeImport(
                row.getLong("id"),
                new Occasion(
                        row.getString("name"),
                        row.getString("source"),
                        row.getObject("published_on", LocalDate.class),
                        row.getObject("as_of", LocalDate.class)),
                row.getLong("file_id"),
                JSON.readValue(row.getString("progress"), Progress.class),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static SavedMapping mapping(ResultSet row) throws SQLException {
        return new SavedMapping(
                row.getLong("id"),
                row.getString("name"),
                JSON.readValue(row.getString("mapping"), OutcomeMapping.class),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
