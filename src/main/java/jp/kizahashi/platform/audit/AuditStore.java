package jp.kizahashi.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the audit trail. */
@Repository
class AuditStore {
    private static final String COLUMNS =
            "id, organisation_id, at, person_id, action, subject_kind, subject_id, detail::text, sequence, digest";

    private final JdbcClient db;

    AuditStore(JdbcClient db) {
        this.db = db;
    }

    /** A store for an errand without Spring. */
    static AuditStore over(DataSource source) {
        return new AuditStore(JdbcClient.create(source));
    }

    void add(
            long organisation,
            Instant at,
            @Nullable Long person,
            String action,
            String subjectKind,
            String subjectId,
            String detail) {
        db.sql("""
                        insert into platform_audit_entry
                            (organisation_id, at, person_id, action, subject_kind, subject_id, detail)
                        values (:organisation, :at, :person, :action, :kind, :subject, cast(:detail as jsonb))
                        """)
                .param("organisation", organisation)
                .param("at", at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("action", action)
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .param("detail", detail)
                .update();
    }

    /** Organisations that have rows to seal, of all tenants; ids only. */
    List<Long> unsealedOrganisations() {
        return db.sql("select organisation_id from platform_audit_unsealed()")
                .query(Long.class)
                .list();
    }

    /** One sealer an organisation at a time: the lock lasts until the transaction ends. */
    void lockChain(long organisation) {
        db.sql("select pg_advisory_xact_lock(20261121, cast(:organisation as int))")
                .param("organisation", organisation)
                .query((row, n) -> 0)
                .list();
    }

    List<AuditEntry> unsealed(int most) {
        return db.sql("select " + COLUMNS + " from platform_audit_entry where digest is null order by id limit :most")
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    Optional<AuditEntry> head() {
        return db.sql("select " + COLUMNS
                        + " from platform_audit_entry where sequence is not null order by sequence desc limit 1")
                .query((row, n) -> entry(row))
                .optional();
    }

    void seal(long id, long sequence, byte[] digest) {
        db.sql("update platform_audit_entry set sequence = :sequence, digest = :digest where id = :id")
                .param("sequence", sequence)
                .param("digest", digest)
                .param("id", id)
                .update();
    }

    List<AuditEntry> sealedAfter(long sequence, int most) {
        return db.sql("select " + COLUMNS
                        + " from platform_audit_entry where sequence > :after order by sequence limit :most")
                .param("after", sequence)
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    /** How many trails the tenant brought from other installations. */
    int chapters() {
        return db.sql("select coalesce(max(chapter), 0) from platform_audit_inherited")
                .query(Integer.class)
                .single();
    }

    /** Rows of a brought trail as they were sealed there. */
    List<AuditEntry> inheritedAfter(int chapter, long sequence, int most) {
        return db.sql("""
                        select entry_id as id, origin_organisation_id as organisation_id, at, person_id, action,
                               subject_kind, subject_id, detail::text, sequence, digest
                        from platform_audit_inherited where chapter = :chapter and sequence > :after
                        order by sequence limit :most
                        """)
                .param("chapter", chapter)
                .param("after", sequence)
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Rows of a brought trail, the newest first. */
    List<AuditEntry> inheritedNewest(int chapter, int skip, int most) {
        return db.sql("""
                        select entry_id as id, origin_organisation_id as organisation_id, at, person_id, action,
                               subject_kind, subject_id, detail::text, sequence, digest
                        from platform_audit_inherited where chapter = :chapter
                        order by sequence desc limit :most offset :skip
                        """)
                .param("chapter", chapter)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> entry(row))
                .list();
    }

    long inheritedCount(int chapter) {
        return db.sql("select count(*) from platform_audit_inherited where chapter = :chapter")
                .param("chapter", chapter)
                .query(Long.class)
                .single();
    }

    /** Whether the tenant's own trail, or one that it brought later, says that a chapter ended with this digest. */
    boolean isNamed(int chapter, String head) {
        return db.sql("""
                        select count(*) from (
                            select detail from platform_audit_entry where action = 'organisation.import'
                            union all
                            select detail from platform_audit_inherited
                            where action = 'organisation.import' and chapter > :number
                        ) arrival where detail ->> 'chapter' = :chapter and detail ->> 'head' = :head
                        """)
                        .param("number", chapter)
                        .param("chapter", Integer.toString(chapter))
                        .param("head", head)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The rows that fit, the newest first. */
    List<AuditEntry> newest(AuditTrail.Filter filter, int skip, int most) {
        return fitting("select " + COLUMNS, " order by id desc limit :most offset :skip", filter)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> entry(row))
                .list();
    }

    long count(AuditTrail.Filter filter) {
        return fitting("select count(*)", "", filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec fitting(String what, String rest, AuditTrail.Filter filter) {
        return db.sql(what + """
                         from platform_audit_entry
                        where (:kind = '' or subject_kind = :kind) and (:subject = '' or subject_id = :subject)
                          and (:action = '' or action = :action or action like :action || '.%')
                          and at >= :from and at < :to
                        """ + rest)
                .param("kind", filter.subjectKind())
                .param("subject", filter.subjectId())
                .param("action", filter.action())
                .param("from", filter.begin())
                .param("to", filter.end());
    }

    /** Every organisation that has rows; ids only. */
    List<Long> organisations() {
        return db.sql("select organisation_id from platform_audit_organisations()")
                .query(Long.class)
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getLong("organisation_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person_id", Long.class),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("detail"),
                row.getObject("sequence", Long.class),
                row.getBytes("digest"));
    }
}
