package jp.kizahashi.survey.assessment;

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
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of settlements and evidence. */
@Repository
class SettlementStore {
    /** A statement's settled answer; null when it was left open on purpose. */
    record Settled(@Nullable Answer answer, String reason, long personId, Instant at) {}

    private final JdbcClient db;

    SettlementStore(JdbcClient db) {
        this.db = db;
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

    private static Settled read(ResultSet row) throws SQLException {
        Integer code = row.getObject("value", Integer.class);
        return new Settled(
                code == null ? null : Answer.ofCode(code).orElseThrow(),
                row.getString("reason"),
                row.getLong("person_id"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
