package jp.kizahashi.survey.wave;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of invitations. */
@Repository
class InvitationStore {
    private static final String SELECT = """
            select id, wave_id, organisation_id, body_organisation_id, code, name, prefecture, kind, population,
                   population_as_of, population_source, band, form_number, due_at, collector_id, collector_due_at,
                   code_number, code_issued_at, department_id, filler_id, head_id
            from survey_invitation
            """;

    private final JdbcClient db;

    InvitationStore(JdbcClient db) {
        this.db = db;
    }

    long add(Invitation i) {
        return db.sql("""
                        insert into survey_invitation (organisation_id, wave_id, body_organisation_id, code, name, prefecture,
                            kind, population, population_as_of, population_source, band, form_number, due_at, collector_id,
                            collector_due_at, department_id, filler_id, head_id)
                        values (:organisation, :wave, :body, :code, :name, :prefecture, :kind, :population, :asOf, :source,
                            :band, :form, :due, :collector, :collectorDue, :department, :filler, :head)
                        returning id
                        """)
                .param("organisation", i.hostId())
                .param("wave", i.waveId())
                .param("body", i.bodyId())
                .param("code", i.code())
                .param("name", i.name())
                .param("prefecture", i.prefecture())
                .param("kind", i.kind())
                .param("population", i.population())
                .param("asOf", i.populationAsOf())
                .param("source", i.populationSource())
                .param("band", i.band())
                .param("form", i.formNumber())
                .param("due", WaveStore.utc(i.dueAt()))
                .param("collector", i.collectorId())
                .param("collectorDue", i.collectorDueAt() == null ? null : WaveStore.utc(i.collectorDueAt()))
                .param("department", i.desk() == null ? null : i.desk().departmentId(), Types.BIGINT)
                .param("filler", i.desk() == null ? null : i.desk().fillerId(), Types.BIGINT)
                .param("head", i.desk() == null ? null : i.desk().headId(), Types.BIGINT)
                .query(Long.class)
                .single();
    }

    /** All of a wave, by code. */
    List<Invitation> of(long wave) {
        return db.sql(SELECT + " where wave_id = :wave order by code")
                .param("wave", wave)
                .query((row, n) -> invitation(row))
                .list();
    }

    Optional<Invitation> find(long id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> invitation(row))
                .optional();
    }

    /** The invitations of a body, newest first. */
    List<Invitation> ofBody(long body) {
        return db.sql(SELECT + " where body_organisation_id = :body order by id desc")
                .param("body", body)
                .query((row, n) -> invitation(row))
                .list();
    }

    /** What a prefecture collects, by wave and code. */
    List<Invitation> collectedBy(long collector) {
        return db.sql(SELECT + " where collector_id = :collector order by wave_id desc, code")
                .param("collector", collector)
                .query((row, n) -> invitation(row))
                .list();
    }

    /** Moves the deadline of the named bodies; returns how many there were. */
    int extend(long wave, Collection<Long> ids, Instant due) {
        return db.sql("update survey_invitation set due_at = :due where wave_id = :wave and id in (:ids)")
                .param("due", WaveStore.utc(due))
                .param("wave", wave)
                .param("ids", ids)
                .update();
    }

    void move(long id, Desk desk) {
        db.sql("""
                        update survey_invitation
                        set department_id = :department, filler_id = :filler, head_id = :head
                        where id = :id and department_id is not null
                        """)
                .param("id", id)
                .param("department", desk.departmentId())
                .param("filler", desk.fillerId())
                .param("head", desk.headId())
                .update();
    }

    /** Keeps digests of fresh one-time codes, by invitation; a code issued before ends. */
    void codes(Map<Long, String> hashes, Instant at) {
        Long[] ids = hashes.keySet().toArray(Long[]::new);
        String[] digests = hashes.values().toArray(String[]::new);
        db.sql("""
                        update survey_invitation i
                        set code_hash = fresh.digest, code_number = code_number + 1, code_issued_at = :at
                        from unnest(cast(:ids as bigint[]), cast(:digests as text[])) as fresh (id, digest)
                        where i.id = fresh.id
                        """)
                .param("ids", ids)
                .param("digests", digests)
                .param("at", WaveStore.utc(at))
                .update();
    }

    /** The invitation that a code opens while its wave takes answers, and the body; for visitors without a tenant. */
    Optional<Entrance> entrance(String hash) {
        return db.sql("select invitation_id, body_organisation_id from survey_entrance(:hash)")
                .param("hash", hash)
                .query((row, n) -> new Entrance(row.getLong("invitation_id"), row.getLong("body_organisation_id")))
                .optional();
    }

    private static @Nullable Desk desk(ResultSet row) throws SQLException {
        long department = row.getLong("department_id");
        return row.wasNull() ? null : new Desk(department, row.getLong("filler_id"), row.getLong("head_id"));
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getLong("wave_id"),
                row.getLong("organisation_id"),
                row.getLong("body_organisation_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("prefecture"),
                row.getString("kind"),
                row.getObject("population", Long.class),
                row.getObject("population_as_of", LocalDate.class),
                row.getString("population_source"),
                row.getString("band"),
                row.getString("form_number"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("collector_id", Long.class),
                WaveStore.instant(row, "collector_due_at"),
                row.getInt("code_number"),
                WaveStore.instant(row, "code_issued_at"),
                desk(row));
    }
}
