package jp.kizahashi.survey.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kizahashi.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of studies, their study numbers and editions. */
@Repository
class StudyStore {
    /** Sample and result of an edition as they are kept, JSON. */
    record Content(String sample, String result) {}

    /** A body's code with its study number. */
    record Numbered(String code, int number) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EDITION = """
            select id, study_id, number, note, benchmark_edition_id, outcome_set_id, seed, inputs_sha256, result_sha256,
                   product_version, handed_in, n, computed_at
            from survey_study_edition
            """;

    private final JdbcClient db;

    StudyStore(JdbcClient db) {
        this.db = db;
    }

    List<Study> all() {
        return db.sql("""
                        select s.id, s.wave_id, s.name, s.created_at,
                               (select count(*) from survey_study_edition e where e.study_id = s.id) as editions
                        from survey_study s order by s.id desc
                        """).query((row, n) -> study(row)).list();
    }

    Optional<Study> one(long id) {
        return db.sql("""
                        select s.id, s.wave_id, s.name, s.created_at,
                               (select count(*) from survey_study_edition e where e.study_id = s.id) as editions
                        from survey_study s where s.id = :id
                        """).param("id", id).query((row, n) -> study(row)).optional();
    }

    long add(Actor by, long wave, String name, Instant at) {
        return db.sql("""
                        insert into survey_study (organisation_id, wave_id, name, created_at, person_id)
                        values (:organisation, :wave, :name, :at, :person) returning id
                        """)
                .param("organisation", by.organisationId())
                .param("wave", wave)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.personId())
                .query(Long.class)
                .single();
    }

    /** One computation of a study at a time: the lock lasts until the transaction ends. */
    void lock(long study) {
        db.sql("select pg_advisory_xact_lock(:key)")
                .param("key", study)
                .query((row, n) -> 0)
                .list();
    }

    /** Study numbers by code. */
    Map<String, Integer> numbers(long study) {
        Map<String, Integer> numbers = new TreeMap<>();
        db.sql("select code, number from survey_study_number where study_id = :study")
                .param("study", study)
                .query(row -> {
                    numbers.put(row.getString("code"), row.getInt("number"));
                });
        return numbers;
    }

    void addNumbers(long organisation, long study, List<Numbered> numbers) {
        db.sql("""
                        insert into survey_study_number (organisation_id, study_id, code, number)
                        select :organisation, :study, r.code, r.number
                        from jsonb_to_recordset(cast(:numbers as jsonb)) as r (code text, number int)
                        """)
                .param("organisation", organisation)
                .param("study", study)
                .param("numbers", JSON.writeValueAsString(numbers))
                .update();
    }

    /** The editions of a study, newest first. */
    List<StudyEdition> editions(long study) {
        return db.sql(EDITION + " where study_id = :study order by number desc")
                .param("study", study)
                .query((row, n) -> edition(row))
                .list();
    }

    Content content(long edition) {
        return db.sql("select sample, result from survey_study_edition where id = :id")
                .param("id", edition)
                .query((row, n) -> new Content(row.getString("sample"), row.getString("result")))
                .single();
    }

    long seed(long edition) {
        return db.sql("select seed from survey_study_edition where id = :id")
                .param("id", edition)
                .query(Long.class)
                .single();
    }

    /** Keeps the next edition of a study and returns its number. */
    int addEdition(Actor by, StudyEdition fresh, Content content) {
        return db.sql("""
                        insert into survey_study_edition
                            (organisation_id, study_id, number, note, benchmark_edition_id, outcome_set_id, seed, sample, result,
                             inputs_sha256, result_sha256, product_version, handed_in, n, computed_at, person_id)
                        select :organisation, :study, 1 + coalesce(max(number), 0), :note, :benchmark, :outcomes, :seed,
                               :sample, :result, :inputs, :figures, :version, :handedIn, :n, :at, :person
                        from survey_study_edition where study_id = :study
                        returning number
                        """)
                .param("organisation", by.organisationId())
                .param("study", fresh.studyId())
                .param("note", fresh.note())
                .param("benchmark", fresh.benchmarkEdition())
                .param("outcomes", fresh.outcomeSet())
                .param("seed", fresh.seed())
                .param("sample", content.sample())
                .param("result", content.result())
                .param("inputs", fresh.inputs())
                .param("figures", fresh.figures())
                .param("version", fresh.productVersion())
                .param("handedIn", fresh.handedIn())
                .param("n", fresh.n())
                .param("at", fresh.computedAt().atOffset(ZoneOffset.UTC))
                .param("person", by.personId())
                .query(Integer.class)
                .single();
    }

    private static Study study(ResultSet row) throws SQLException {
        return new Study(
                row.getLong("id"),
                row.getLong("wave_id"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("editions"));
    }

    private static StudyEdition edition(ResultSet row) throws SQLException {
        return new StudyEdition(
                row.getLong("id"),
                row.getLong("study_id"),
                row.getInt("number"),
                row.getString("note"),
                row.getLong("benchmark_edition_id"),
                row.getLong("outcome_set_id"),
                row.getLong("seed"),
                row.getString("inputs_sha256"),
                row.getString("result_sha256"),
                row.getString("product_version"),
                row.getInt("handed_in"),
                row.getInt("n"),
                row.getObject("computed_at", OffsetDateTime.class).toInstant());
    }
}
