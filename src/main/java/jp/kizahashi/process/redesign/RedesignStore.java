package jp.kizahashi.process.redesign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of redesigns, their reviews and their decisions. */
@Repository
class RedesignStore {
    private static final String REDESIGN = """
            select id, flow_id, version_number, root_view, digital_view, process_view, system_change, concluded_at
            from process_redesign
            """;

    private final JdbcClient db;

    RedesignStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, long flow, int version, long person, Instant at) {
        return db.sql("""
                        insert into process_redesign (organisation_id, flow_id, version_number, created_by, created_at)
                        values (:organisation, :flow, :version, :person, :at) returning id
                        """)
                .param("organisation", organisation)
                .param("flow", flow)
                .param("version", version)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Redesign> one(long id) {
        return db.sql(REDESIGN + "where id = :id")
                .param("id", id)
                .query((row, n) -> redesign(row))
                .optional();
    }

    /** As {@link #one}, locked until the transaction ends. */
    Optional<Redesign> forChange(long id) {
        return db.sql(REDESIGN + "where id = :id for update")
                .param("id", id)
                .query((row, n) -> redesign(row))
                .optional();
    }

    /** Newest first. */
    List<Redesign> ofFlow(long flow) {
        return db.sql(REDESIGN + "where flow_id = :flow order by id desc")
                .param("flow", flow)
                .query((row, n) -> redesign(row))
                .list();
    }

    /** Those that are concluded, newest first. */
    List<Redesign> concluded() {
        return db.sql(REDESIGN + "where concluded_at is not null order by concluded_at desc, id desc")
                .query((row, n) -> redesign(row))
                .list();
    }

    void change(Redesign redesign) {
        db.sql("""
                        update process_redesign set root_view = :root, digital_view = :digital,
                            process_view = :process, system_change = :system where id = :id
                        """)
                .param("id", redesign.id())
                .param("root", redesign.rootView())
                .param("digital", redesign.digitalView())
                .param("process", redesign.processView())
                .param("system", redesign.systemChange())
                .update();
    }

    void conclude(long id, long person, Instant at) {
        db.sql("update process_redesign set concluded_by = :person, concluded_at = :at where id = :id")
                .param("id", id)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void review(long organisation, long redesign, StepReview review) {
        db.sql("""
                        insert into process_redesign_review
                            (organisation_id, redesign_id, element, why, basis, otherwise, wastes, person_id, at)
                        values (:organisation, :redesign, :element, :why, :basis, :otherwise, :wastes, :person, :at)
                        """)
                .param("organisation", organisation)
                .param("redesign", redesign)
                .param("element", review.element())
                .param("why", review.why())
                .param("basis", review.basis())
                .param("otherwise", review.otherwise())
                .param(
                        "wastes",
                        review.wastes().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("person", review.personId())
                .param("at", review.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest review of each step. */
    List<StepReview> reviews(long redesign) {
        return db.sql("""
                        select distinct on (element) element, why, basis, otherwise, wastes, person_id, at
                        from process_redesign_review where redesign_id = :redesign order by element, id desc
                        """)
                .param("redesign", redesign)
                .query((row, n) -> new StepReview(
                        row.getString("element"),
                        row.getString("why"),
                        row.getString("basis"),
                        row.getString("otherwise"),
                        wastes(row.getString("wastes")),
                        row.getLong("person_id"),
                        instant(row)))
                .list();
    }

    private static Set<Waste> wastes(String names) {
        return Arrays.stream(names.split(","))
                .filter(n -> !n.isEmpty())
                .map(Waste::valueOf)
                .collect(Collectors.toSet());
    }

    void decide(long organisation, long redesign, StepDecision decision) {
        db.sql("""
                        insert into process_redesign_decision
                            (organisation_id, redesign_id, element, element_name, kind, reason, staff_only, person_id, at)
                        values (:organisation, :redesign, :element, :name, :kind, :reason, :staff, :person, :at)
                        """)
                .param("organisation", organisation)
                .param("redesign", redesign)
                .param("element", decision.element())
                .param("name", decision.elementName())
                .param("kind", decision.kind().name())
                .param("reason", decision.reason())
                .param("staff", decision.staffOnly().code())
                .param("person", decision.personId())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest decision of each step. */
    List<StepDecision> decisions(long redesign) {
        return db.sql("""
                        select distinct on (element) element, element_name, kind, reason, staff_only, person_id, at
                        from process_redesign_decision where redesign_id = :redesign order by element, id desc
                        """)
                .param("redesign", redesign)
                .query((row, n) -> decision(row))
                .list();
    }

    /** Every decision ever taken for a step, newest first. */
    List<StepDecision> history(long redesign, String element) {
        return db.sql("""
                        select element, element_name, kind, reason, staff_only, person_id, at
                        from process_redesign_decision where redesign_id = :redesign and element = :element order by id desc
                        """)
                .param("redesign", redesign)
                .param("element", element)
                .query((row, n) -> decision(row))
                .list();
    }

    private static StepDecision decision(ResultSet row) throws SQLException {
        return new StepDecision(
                row.getString("element"),
                row.getString("element_name"),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                StaffOnly.of(row.getString("staff_only")),
                row.getLong("person_id"),
                instant(row));
    }

    private static Redesign redesign(ResultSet row) throws SQLException {
        OffsetDateTime concluded = row.getObject("concluded_at", OffsetDateTime.class);
        return new Redesign(
                row.getLong("id"),
                row.getLong("flow_id"),
                row.getInt("version_number"),
                row.getString("root_view"),
                row.getString("digital_view"),
                row.getString("process_view"),
                row.getString("system_change"),
                concluded == null ? null : concluded.toInstant());
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
