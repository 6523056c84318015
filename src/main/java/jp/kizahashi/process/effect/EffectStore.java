package jp.kizahashi.process.effect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of improvements, effects and observations. */
@Repository
class EffectStore {
    private final JdbcClient db;

    EffectStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, Improvement improvement, long person, Instant at) {
        return db.sql("""
                        insert into process_improvement (organisation_id, work_id, name, method, created_by, created_at)
                        values (:organisation, :work, :name, :method, :person, :at) returning id
                        """)
                .param("organisation", organisation)
                .param("work", improvement.workId())
                .param("name", improvement.name())
                .param("method", improvement.method())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Improvement> one(long id) {
        return db.sql("select id, work_id, name, method from process_improvement where id = :id")
                .param("id", id)
                .query((row, n) -> improvement(row))
                .optional();
    }

    List<Improvement> all() {
        return db.sql("select id, work_id, name, method from process_improvement order by id")
                .query((row, n) -> improvement(row))
                .list();
    }

    void add(long organisation, Effect effect, long person, Instant at) {
        db.sql("""
                        insert into process_effect (organisation_id, improvement_id, stage, fiscal_year, before_seconds,
                            after_seconds, errors_before, errors_after, basis, person_id, at)
                        values (:organisation, :improvement, :stage, :year, :before, :after, :errorsBefore, :errorsAfter,
                            :basis, :person, :at)
                        """)
                .param("organisation", organisation)
                .param("improvement", effect.improvementId())
                .param("stage", effect.stage().name())
                .param("year", effect.fiscalYear().year())
                .param("before", effect.beforeSeconds())
                .param("after", effect.afterSeconds())
                .param("errorsBefore", effect.errorsBefore())
                .param("errorsAfter", effect.errorsAfter())
                .param("basis", effect.basis())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest of each improvement, stage and 年度. */
    List<Effect> effects(Collection<Long> improvements) {
        if (improvements.isEmpty()) return List.of();
        return db.sql("""
                        select distinct on (improvement_id, fiscal_year, stage) improvement_id, stage, fiscal_year,
                               before_seconds, after_seconds, errors_before, errors_after, basis
                        from process_effect where improvement_id in (:improvements)
                        order by improvement_id, fiscal_year, stage, id desc
                        """)
                .param("improvements", improvements)
                .query((row, n) -> effect(row))
                .list();
    }

    void add(long organisation, long improvement, Observation observation) {
        db.sql("""
                        insert into process_observation (organisation_id, improvement_id, phase, observed_on, seconds, note)
                        values (:organisation, :improvement, :phase, :on, :seconds, :note)
                        """)
                .param("organisation", organisation)
                .param("improvement", improvement)
                .param("phase", observation.phase().name())
                .param("on", observation.on())
                .param("seconds", observation.seconds())
                .param("note", observation.note())
                .update();
    }

    List<Observation> observations(long improvement) {
        return db.sql("""
                        select phase, observed_on, seconds, note from process_observation
                        where improvement_id = :improvement order by phase desc, observed_on, id
                        """)
                .param("improvement", improvement)
                .query((row, n) -> new Observation(
                        Observation.Phase.valueOf(row.getString("phase")),
                        row.getObject("observed_on", LocalDate.class),
                        row.getInt("seconds"),
                        row.getString("note")))
                .list();
    }

    private static Improvement improvement(ResultSet row) throws SQLException {
        return new Improvement(
                row.getLong("id"), row.getLong("work_id"), row.getString("name"), row.getString("method"));
    }

    private static Effect effect(ResultSet row) throws SQLException {
        return new Effect(
                row.getLong("improvement_id"),
                EffectStage.valueOf(row.getString("stage")),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getLong("before_seconds"),
                row.getLong("after_seconds"),
                row.getObject("errors_before", Integer.class),
                row.getObject("errors_after", Integer.class),
                row.getString("basis"));
    }
}
