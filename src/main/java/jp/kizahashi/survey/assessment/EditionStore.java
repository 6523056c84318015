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
import java.util.Optional;
import java.util.TreeMap;
import jp.kizahashi.platform.Json;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of confirmed editions, and of what the next one would hold; the application may add one and change none. */
@Repository
class EditionStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    EditionStore(JdbcClient db) {
        this.db = db;
    }

    int add(
            long organisation,
            long assessment,
            String note,
            Map<StatementId, Answer> answers,
            int answerers,
            Instant at) {
        Map<String, Integer> codes = new TreeMap<>();
        answers.forEach((statement, answer) -> codes.put(statement.toString(), answer.code()));
        return db.sql("""
                        insert into survey_edition (organisation_id, assessment_id, number, note, answers, answerers, confirmed_at)
                        select :organisation, :assessment, 1 + coalesce(max(number), 0), :note, cast(:answers as jsonb),
                               :answerers, :at
                        from survey_edition where assessment_id = :assessment
                        returning number
                        """)
                .param("organisation", organisation)
                .param("assessment", assessment)
                .param("note", note)
                .param("answers", Json.write(codes))
                .param("answerers", answerers)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** What the next edition would hold: the newest settled answer of each statement that has one. */
    Map<StatementId, Answer> draft(long assessment) {
        Map<StatementId, Answer> answers = new HashMap<>();
        db.sql("""
                        select item, level, value from (
                            select distinct on (item, level) item, level, value from survey_settlement
                            where assessment_id = :assessment order by item, level, id desc) newest
                        where value is not null
                        """).param("assessment", assessment).query(row -> {
            answers.put(
                    new StatementId(row.getString("item"), row.getInt("level")),
                    Answer.ofCode(row.getInt("value")).orElseThrow());
        });
        return answers;
    }

    /** How many statements are settled, those left open on purpose included. */
    int settled(long assessment) {
        return db.sql("select count(distinct (item, level)) from survey_settlement where assessment_id = :assessment")
                .param("assessment", assessment)
                .query(Integer.class)
                .single();
    }

    /** All editions of an assessment, newest first. */
    List<Edition> of(long assessment) {
        return db.sql("""
                        select id, assessment_id, number, note, answers::text, answerers, confirmed_at
                        from survey_edition where assessment_id = :assessment order by number desc
                        """)
                .param("assessment", assessment)
                .query((row, n) -> edition(row))
                .list();
    }

    /** The edition of every assessment that was its newest at a time; none for one confirmed later. */
    List<Edition> newest(Optional<Instant> until) {
        return db.sql("""
                        select distinct on (assessment_id) id, assessment_id, number, note, answers::text, answerers, confirmed_at
                        from survey_edition where confirmed_at <= coalesce(cast(:until as timestamptz), 'infinity')
                        order by assessment_id, number desc
                        """)
                .param(
                        "until",
                        until.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> edition(row))
                .list();
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getLong("id"),
                row.getLong("assessment_id"),
                row.getInt("number"),
                row.getString("note"),
                answers(row.getString("answers")),
                row.getInt("answerers"),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
    }

    private static Map<StatementId, Answer> answers(String json) {
        Map<StatementId, Answer> answers = new HashMap<>();
        JSON.readTree(json).properties().forEach(entry -> {
            int dash = entry.getKey().lastIndexOf('-');
            var statement = new StatementId(
                    entry.getKey().substring(0, dash),
                    Integer.parseInt(entry.getKey().substring(dash + 1)));
            answers.put(statement, Answer.ofCode(entry.getValue().intValue()).orElseThrow());
        });
        return answers;
    }
}
