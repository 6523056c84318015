package jp.kizahashi.org.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.org.approval.Approvals.FormalDecision;
import jp.kizahashi.org.approval.Approvals.Step;
import jp.kizahashi.org.approval.Approvals.Subject;
import jp.kizahashi.org.approval.Approvals.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of approvals. */
@Repository
class ApprovalStore {
    private final JdbcClient db;

    ApprovalStore(JdbcClient db) {
        this.db = db;
    }

    void add(long organisation, Subject subject, Taken taken) {
        db.sql("""
                        insert into org_approval_step
                            (organisation_id, subject_kind, subject_id, step, decision, opinion, person_id, at)
                        values (:organisation, :kind, :id, :step, :decision, :opinion, :person, :at)
                        """)
                .param("organisation", organisation)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("step", taken.step().name())
                .param("decision", taken.decision().name())
                .param("opinion", taken.opinion())
                .param("person", taken.personId())
                .param("at", taken.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Taken> history(Subject subject) {
        return db.sql("""
                        select step, decision, opinion, person_id, at from org_approval_step
                        where subject_kind = :kind and subject_id = :id order by id
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, n) -> new Taken(
                        Step.valueOf(row.getString("step")),
                        Decision.valueOf(row.getString("decision")),
                        row.getString("opinion"),
                        row.getLong("person_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void decide(long organisation, Subject subject, FormalDecision decision, long person, Instant at) {
        db.sql("""
                        insert into org_formal_decision (organisation_id, subject_kind, subject_id, document_number,
                            decision_kind, decided_on, person_id, at)
                        values (:organisation, :kind, :id, :number, :decision, :on, :person, :at)
                        on conflict (organisation_id, subject_kind, subject_id) do update
                        set document_number = excluded.document_number, decision_kind = excluded.decision_kind,
                            decided_on = excluded.decided_on, person_id = excluded.person_id, at = excluded.at
                        """)
                .param("organisation", organisation)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("number", decision.documentNumber())
                .param("decision", decision.decisionKind())
                .param("on", decision.decidedOn())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<FormalDecision> decision(Subject subject) {
        return db.sql("""
                        select document_number, decision_kind, decided_on from org_formal_decision
                        where subject_kind = :kind and subject_id = :id
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query((row, n) -> new FormalDecision(
                        row.getString("document_number"),
                        row.getString("decision_kind"),
                        row.getObject("decided_on", LocalDate.class)))
                .optional();
    }
}
