package jp.kizahashi.survey.study.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of outcome data sets. */
@Repository
class OutcomeStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select id, name, number, source, published_on, as_of, file_id, sha256, sheet, columns::text, lines, bodies, kept_at
            from survey_outcome_set
            """;
    private static final int BATCH = 500;

    private final JdbcClient db;

    OutcomeStore(JdbcClient db) {
        this.db = db;
    }

    List<OutcomeSet> all() {
        return db.sql(SELECT + " order by id desc").query((row, n) -> set(row)).list();
    }

    Optional<OutcomeSet> one(long set) {
        return db.sql(SELECT + " where id = :set")
                .param("set", set)
                .query((row, n) -> set(row))
                .optional();
    }

    Optional<String> account(long set) {
        return db.sql("select account::text from survey_outcome_set where id = :set")
                .param("set", set)
                .query(String.class)
                .optional();
    }

    List<OutcomeRow> rows(long set) {
        return db.sql("""
                        select code, prefecture, name, figures::text, not_applicable::text
                        from survey_outcome_row where set_id = :set order by code
                        """)
                .param("set", set)
                .query((row, n) -> new OutcomeRow(
                        row.getString("code"),
                        row.getString("prefecture"),
                        row.getString("name"),
                        JSON.readValue(row.getString("figures"), new TypeReference<List<Double>>() {}),
                        JSON.readValue(row.getString("not_applicable"), new TypeReference<List<Integer>>() {})))
                .list();
    }

    long add(Actor by, NewOutcomeSet edition, Instant at) {
        long id = db.sql("""
                        insert into survey_outcome_set
                            (organisation_id, name, number, source, published_on, as_of, file_id, sha256, sheet, columns, account,
                             lines, bodies, person_id, kept_at)
                        values (:organisation, :name,
                            (select coalesce(max(number), 0) + 1 from survey_outcome_set where name = :name),
                            :source, :publishedOn, :asOf, :file, :sha256, :sheet, cast(:columns as jsonb),
                            cast(:account as jsonb), :lines, :bodies, :person, :at)
                        returning id
                        """)
                .param("organisation", by.organisationId())
                .param("name", edition.name())
                .param("source", edition.source())
                .param("publishedOn", edition.publishedOn())
                .param("asOf", edition.asOf())
                .param("file", edition.file())
                .param("sha256", edition.sha256())
                .param("sheet", edition.sheet())
                .param("columns", JSON.writeValueAsString(edition.columns()))
                .param("account", edition.account())
                .param("lines", edition.lines())
                .param("bodies", edition.rows().size())
                .param("person", by.personId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        List<OutcomeRow> rows = edition.rows();
        for (int from = 0; from < rows.size(); from += BATCH)
            addRows(by.organisationId(), id, rows.subList(from, Math.min(from + BATCH, rows.size())));
        return id;
    }

    private void addRows(long organisation, long set, List<OutcomeRow> rows) {
        db.sql("""
                        insert into survey_outcome_row
                            (organisation_id, set_id, code, prefecture, name, figures, not_applicable)
                        select :organisation, :set, r.code, r.prefecture, r.name, r.figures, r."notApplicable"
                        from jsonb_to_recordset(cast(:rows as jsonb))
                            as r (code text, prefecture text, name text, figures jsonb, "notApplicable" jsonb)
                        """)
                .param("organisation", organisation)
                .param("set", set)
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    void remove(long set) {
        db.sql("delete from survey_outcome_set where id = :set")
                .param("set", set)
                .update();
    }

    private static OutcomeSet set(ResultSet row) throws SQLException {
        return new OutcomeSet(
                row.getLong("id"),
                row.getString("name"),
                row.getInt("number"),
                row.getString("source"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("as_of", LocalDate.class),
                row.getLong("file_id"),
                row.getString("sha256"),
                row.getString("sheet"),
                JSON.readValue(row.getString("columns"), new TypeReference<List<OutcomeColumn>>() {}),
                row.getInt("lines"),
                row.getInt("bodies"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
