package jp.kizahashi.survey.assessment.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.settlement.Settlements.Settled;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of settlements, of the answers they are made from, and of evidence. */
@Repository
class SettlementStore {
    /** One answer of one answerer. */
    record Given(long answererId, AnswerGroup group, StatementId statement, Answer answer) {}

    private final JdbcClient db;

    SettlementStore(JdbcClient db) {
        this.db = db;
    }

    /** Every answer that stands, of all answerers of an assessment. */
    List<Given> given(long assessment) {
        return db.sql("""
                        select a.id, a.answer_group, v.item, v.level, v.value
                        from survey_answer v join survey_answerer a on a.id = v.answerer_id
                        where a.assessment_id = :assessment and v.value is not null order by a.id
                        """)
                .param("assessment", assessment)
                .query((row, n) -> given(row))
                .list();
    }

    /** As {@link #given(long)}, as the answers stood at a time. */
    List<Given> given(long assessment, Instant until) {
        return db.sql("""
                        select id, answer_group, item, level, value from (
                            select distinct on (a.id, c.item, c.level) a.id, a.answer_group, c.item, c.level, c.value
                            from survey_answer_change c join survey_answerer a on a.id = c.answerer_id
                            where a.assessment_id = :assessment and c.at <= :until
                            order by a.id, c.item, c.level, c.revision desc) newest
                        where value is not null order by id
                        """)
                .param("assessment", assessment)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> given(row))
                .list();
    }

    void settle(
            long organisation,
            long assessment,
            StatementId statement,
            @Nullable Answer answer,
            String reason,
            long person,
            Instant at) {
        db.sql("""
                        insert into survey_settlement (organisation_id, assessment_id, item, level, value, reason, person_id, at)
                        values (:organisation, :assessment, :item, :level, :value, :reason, :person, :at)
                        """)
                .param("organisation", organisation)
                .param("assessment", assessment)
                .param("item", statement.item())
                .param("level", statement.level())
                .param("value", answer == null ? null : answer.code(), java.sql.Types.SMALLINT)
                .param("reason", reason)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Settles many statements at once, for one reason. */
    void settleAll(
            long organisation,
            long assessment,
            Map<StatementId, Answer> answers,
            String reason,
            long person,
            Instant at) {
        var statements = List.copyOf(answers.keySet());
        db.sql("""
                        insert into survey_settlement (organisation_id, assessment_id, item, level, value, reason, person_id, at)
                        select :organisation, :assessment, item, level, value, :reason, :person, :at
                        from unnest(cast(:items as text[]), cast(:levels as int[]), cast(:values as int[])) as s (item, level, value)
                        """)
                .param("organisation", organisation)
                .param("assessment", assessment)
                .param("items", statements.stream().map(StatementId::item).toArray(String[]::new))
                .param("levels", statements.stream().map(StatementId::level).toArray(Integer[]::new))
                .param(
                        "values",
                        statements.stream()
                                .map(s -> Objects.requireNonNull(answers.get(s)).code())
                                .toArray(Integer[]::new))
                .param("reason", reason)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest settlement of each statement that has one. */
    Map<StatementId, Settled> settled(long assessment) {
        return settled(assessment, Optional.empty());
    }

    /** As {@link #settled(long)}, as it stood at a time; empty for now. */
    Map<StatementId, Settled> settled(long assessment, Optional<Instant> until) {
        Map<StatementId, Settled> all = new HashMap<>();
        db.sql("""
                        select distinct on (item, level) item, level, value, reason, person_id, at
                        from survey_settlement
                        where assessment_id = :assessment and at <= coalesce(cast(:until as timestamptz), 'infinity')
                        order by item, level, id desc
                        """)
                .param("assessment", assessment)
                .param("until", utc(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    all.put(statement(row), read(row));
                });
        return all;
    }

    /** Every settlement of one item, newest first. */
    List<Map.Entry<StatementId, Settled>> history(long assessment, String item) {
        return db.sql("""
                        select item, level, value, reason, person_id, at from survey_settlement
                        where assessment_id = :assessment and item = :item order by id desc
                        """)
                .param("assessment", assessment)
                .param("item", item)
                .query((row, n) -> Map.entry(statement(row), read(row)))
                .list();
    }

    long addEvidence(
            long organisation, long assessment, StatementId statement, Evidence.Draft draft, long person, Instant at) {
        return db.sql("""
                        insert into survey_evidence
                            (organisation_id, assessment_id, item, level, note, file_id, confidentiality, person_id, at)
                        values (:organisation, :assessment, :item, :level, :note, :file, :confidentiality, :person, :at)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("assessment", assessment)
                .param("item", statement.item())
                .param("level", statement.level())
                .param("note", draft.note())
                .param("file", draft.fileId().orElse(null), java.sql.Types.BIGINT)
                .param("confidentiality", draft.confidentiality())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void removeEvidence(long assessment, long evidence, Instant at) {
        db.sql("update survey_evidence set removed_at = :at where id = :id and assessment_id = :assessment")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", evidence)
                .param("assessment", assessment)
                .update();
    }

    /** The evidence that stands, in the order it was added. */
    List<Evidence> evidence(long assessment) {
        return evidence(assessment, Optional.empty());
    }

    /** As {@link #evidence(long)}, as it stood at a time; empty for now. */
    List<Evidence> evidence(long assessment, Optional<Instant> until) {
        return db.sql("""
                        select id, item, level, note, file_id, confidentiality, person_id, at from survey_evidence
                        where assessment_id = :assessment and at <= coalesce(cast(:until as timestamptz), 'infinity')
                          and (removed_at is null or removed_at > cast(:until as timestamptz)) order by id
                        """)
                .param("assessment", assessment)
                .param("until", utc(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> new Evidence(
                        row.getLong("id"),
                        statement(row),
                        row.getString("note"),
                        Optional.ofNullable(row.getObject("file_id", Long.class)),
                        row.getInt("confidentiality"),
                        row.getLong("person_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> at) {
        return at.map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static StatementId statement(ResultSet row) throws SQLException {
        return new StatementId(row.getString("item"), row.getInt("level"));
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getLong("id"),
                AnswerGroup.valueOf(row.getString("answer_group")),
                statement(row),
                Answer.ofCode(row.getInt("value")).orElseThrow());
    }

    private static Settled read(ResultSet row) throws SQLException {
        Integer code = row.getObject("value", Integer.class);
        return new Settled(
                code == null ? null : Answer.ofCode(code).orElseThrow(),
                row.getString("reason"),
                row.getLong("person_id"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
