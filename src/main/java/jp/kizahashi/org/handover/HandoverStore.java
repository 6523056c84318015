package jp.kizahashi.org.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of handovers; the newest row of a duty counts. */
@Repository
class HandoverStore {
    private static final String COLUMNS = """
            id, day, kind, subject_id, part, title, href, from_person, to_person, reason, decided_by, at
            """;

    private final JdbcClient db;

    HandoverStore(JdbcClient db) {
        this.db = db;
    }

    void add(long organisation, LocalDate day, Duty duty, Answer answer, @Nullable Long by, Instant at) {
        db.sql("""
                        insert into org_handover (organisation_id, day, kind, subject_id, part, title, href, from_person,
                            to_person, reason, decided_by, at)
                        values (:organisation, :day, :kind, :subject, :part, :title, :href, :from, :to, :reason, :by, :at)
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .param("kind", duty.kind())
                .param("subject", duty.subjectId())
                .param("part", duty.part())
                .param("title", duty.title())
                .param("href", duty.href())
                .param("from", duty.personId())
                .param("to", answer.personId(), Types.BIGINT)
                .param("reason", answer.reason().name())
                .param("by", by, Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What waits for a decision: two persons may have the same part in one work. */
    List<Handover> waiting() {
        return db.sql("select " + COLUMNS + """
                         from (select distinct on (kind, subject_id, part, from_person) * from org_handover
                               order by kind, subject_id, part, from_person, id desc) newest
                        where to_person is null order by day, id
                        """)
                .query((row, n) -> handover(row))
                .list();
    }

    /** What changed hands, newest first. */
    List<Handover> made(int limit) {
        return db.sql("select " + COLUMNS
                        + " from org_handover where to_person is not null order by id desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> handover(row))
                .list();
    }

    /** When duties last came into hands by a handover: the newest of each pair of hands. */
    List<Handover> newest() {
        return db.sql("select " + COLUMNS + """
                         from (select distinct on (kind, subject_id, part, to_person) * from org_handover
                               where to_person is not null order by kind, subject_id, part, to_person, id desc) newest
                        """)
                .query((row, n) -> handover(row))
                .list();
    }

    /** The day until which handovers were made, its row locked; empty before the first. */
    Optional<LocalDate> doneUntil() {
        return db.sql("select done_until from org_handover_day for update")
                .query(LocalDate.class)
                .optional();
    }

    void doneUntil(long organisation, LocalDate day) {
        db.sql("""
                        insert into org_handover_day (organisation_id, done_until) values (:organisation, :day)
                        on conflict (organisation_id) do update set done_until = excluded.done_until
                        """).param("organisation", organisation).param("day", day).update();
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getString("kind"),
                row.getLong("subject_id"),
                row.getString("part"),
                row.getString("title"),
                row.getString("href"),
                row.getLong("from_person"),
                row.getObject("to_person", Long.class),
                Answer.Reason.valueOf(row.getString("reason")),
                row.getObject("decided_by", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
