package jp.kizahashi.survey.assessment.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.assessment.AssessmentStatus;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of answers: the newest value of each statement, and every change that led there. */
@Repository
class AnswerStore {
    /**
     * What a change to a statement meets.
     *
     * @param status the assessment's state
     * @param revision of the newest answer, 0 when there never was one
     * @param alreadyStored the revision that this very request made before, null when it is new
     */
    record Standing(
            long personId,
            AssessmentStatus status,
            String instrumentId,
            @Nullable Answer answer,
            int revision,
            @Nullable Integer alreadyStored) {}

    /** An answer with its revision. */
    record Kept(@Nullable Answer answer, int revision) {}

    private final JdbcClient db;

    AnswerStore(JdbcClient db) {
        this.db = db;
    }

    /** Locks the answerer, and the assessment against closing, until the transaction ends. */
    Optional<Standing> standing(long answerer, StatementId statement, String requestKey) {
        return db.sql("""
                        select a.person_id, s.status, s.instrument, v.value, coalesce(v.revision, 0) as revision,
                               c.revision as stored
                        from survey_answerer a
                        join survey_assessment s on s.id = a.assessment_id
                        left join survey_answer v on v.answerer_id = a.id and v.item = :item and v.level = :level
                        left join survey_answer_change c on c.answerer_id = a.id and c.request_key = :key
                        where a.id = :answerer
                        for update of a for share of s
                        """)
                .param("answerer", answerer)
                .param("item", statement.item())
                .param("level", statement.level())
                .param("key", requestKey)
                .query((row, n) -> new Standing(
                        row.getLong("person_id"),
                        AssessmentStatus.valueOf(row.getString("status")),
                        row.getString("instrument"),
                        answer(row, "value"),
                        row.getInt("revision"),
                        row.getObject("stored", Integer.class)))
                .optional();
    }

    void save(
            long organisation,
            long answerer,
            StatementId statement,
            @Nullable Answer answer,
            int revision,
            String requestKey,
            Instant at) {
        db.sql("""
                        with kept as (
                            insert into survey_answer (organisation_id, answerer_id, item, level, value, revision, updated_at)
                            values (:organisation, :answerer, :item, :level, :value, :revision, :at)
                            on conflict (answerer_id, item, level) do update
                            set value = excluded.value, revision = excluded.revision, updated_at = excluded.updated_at)
                        insert into survey_answer_change
                            (organisation_id, answerer_id, item, level, value, revision, request_key, at)
                        values (:organisation, :answerer, :item, :level, :value, :revision, :key, :at)
                        """)
                .param("organisation", organisation)
                .param("answerer", answerer)
                .param("item", statement.item())
                .param("level", statement.level())
                .param("value", answer == null ? null : answer.code(), java.sql.Types.SMALLINT)
                .param("revision", revision)
                .param("key", requestKey)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest answers of one answerer, cleared ones included. */
    Map<StatementId, Kept> of(long answerer) {
        Map<StatementId, Kept> answers = new HashMap<>();
        db.sql("select item, level, value, revision from survey_answer where answerer_id = :answerer")
                .param("answerer", answerer)
                .query(row -> {
                    answers.put(statement(row), new Kept(answer(row, "value"), row.getInt("revision")));
                });
        return answers;
    }

    void started(long answerer, Instant at) {
        db.sql("update survey_answerer set started_at = coalesce(started_at, :at) where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", answerer)
                .update();
    }

    void finished(long answerer, @Nullable Instant at) {
        db.sql("update survey_answerer set finished_at = :at where id = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", answerer)
                .update();
    }

    private static StatementId statement(ResultSet row) throws SQLException {
        return new StatementId(row.getString("item"), row.getInt("level"));
    }

    private static @Nullable Answer answer(ResultSet row, String column) throws SQLException {
        Integer code = row.getObject(column, Integer.class);
        return code == null ? null : Answer.ofCode(code).orElseThrow();
    }
}
