package jp.kizahashi.survey.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.study.estimate.BootstrapResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of resamplings. */
@Repository
class BootstrapStore {
    /** Where a resampling stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        public String label() {
            return Messages.get("survey.study.bootstrap.state." + name());
        }

        /** Whether it may still be going on. */
        public boolean goesOn() {
            return this == WAITING || this == RUNNING;
        }
    }

    /** One resampling of an edition. */
    record Order(long id, long edition, int resamples, State state, int done, Optional<BootstrapResult> result) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    BootstrapStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Order> of(long edition) {
        return db.sql("""
                        select id, edition_id, resamples, state, done, result from survey_study_bootstrap
                        where edition_id = :edition
                        """)
                .param("edition", edition)
                .query((row, n) -> order(row))
                .optional();
    }

    Optional<Order> one(long id) {
        return db.sql(
                        "select id, edition_id, resamples, state, done, result from survey_study_bootstrap where id = :id")
                .param("id", id)
                .query((row, n) -> order(row))
                .optional();
    }

    /** Orders a resampling, or orders it again when it did not come to its end. */
    long order(Actor by, long edition, int resamples, Instant at) {
        return db.sql("""
                        insert into survey_study_bootstrap
                            (organisation_id, edition_id, resamples, state, done, ordered_at, person_id)
                        values (:organisation, :edition, :resamples, 'WAITING', 0, :at, :person)
                        on conflict (edition_id) do update
                            set state = 'WAITING', done = 0, ordered_at = :at, person_id = :person
                        returning id
                        """)
                .param("organisation", by.organisationId())
                .param("edition", edition)
                .param("resamples", resamples)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.personId())
                .query(Long.class)
                .single();
    }

    void progress(long id, State state, int done) {
        db.sql("update survey_study_bootstrap set state = :state, done = greatest(done, :done) where id = :id")
                .param("state", state.name())
                .param("done", done)
                .param("id", id)
                .update();
    }

    void finish(long id, BootstrapResult result, Instant at) {
        db.sql("""
                        update survey_study_bootstrap
                        set state = 'DONE', done = resamples, result = :result, finished_at = :at where id = :id
                        """)
                .param("result", JSON.writeValueAsString(result))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Order order(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Order(
                row.getLong("id"),
                row.getLong("edition_id"),
                row.getInt("resamples"),
                State.valueOf(row.getString("state")),
                row.getInt("done"),
                Optional.ofNullable(result).map(r -> JSON.readValue(r, BootstrapResult.class)));
    }
}
