package jp.kizahashi.process.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of flows and their versions. */
@Repository
class FlowStore {
    private static final String FLOW =
            "select f.id, f.work_id, f.kind, f.name, f.source_id, f.yearly_cases, f.hourly_cost, f.ended_on";
    private static final String VERSION = "select id, flow_id, number, origin, reason, elements, person_id, at";

    private final JdbcClient db;

    FlowStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, Flow flow, long person, Instant at) {
        return db.sql("""
                        insert into process_flow (organisation_id, work_id, kind, name, source_id, yearly_cases,
                            hourly_cost, created_by, created_at)
                        values (:organisation, :work, :kind, :name, :source, :cases, :cost, :person, :at) returning id
                        """)
                .param("organisation", organisation)
                .param("work", flow.workId())
                .param("kind", flow.kind().name())
                .param("name", flow.name())
                .param("source", flow.sourceId())
                .param("cases", flow.yearlyCases())
                .param("cost", flow.hourlyCost())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void change(Flow flow) {
        db.sql("""
                        update process_flow
                        set name = :name, yearly_cases = :cases, hourly_cost = :cost, ended_on = :ended where id = :id
                        """)
                .param("id", flow.id())
                .param("name", flow.name())
                .param("cases", flow.yearlyCases())
                .param("cost", flow.hourlyCost())
                .param("ended", flow.endedOn())
                .update();
    }

    Optional<Flow> one(long id) {
        return db.sql(FLOW + " from process_flow f where f.id = :id")
                .param("id", id)
                .query((row, n) -> flow(row))
                .optional();
    }

    /** As {@link #one}, locked until the transaction ends. */
    Optional<Flow> forChange(long id) {
        return db.sql(FLOW + " from process_flow f where f.id = :id for update")
                .param("id", id)
                .query((row, n) -> flow(row))
                .optional();
    }

    List<FlowLine> ofWorks(List<Long> works) {
        if (works.isEmpty()) return List.of();
        return db.sql(FLOW + """
                        , v.number, v.at from process_flow f
                        join lateral (select number, at from process_flow_version where flow_id = f.id
                                      order by number desc limit 1) v on true
                        where f.work_id in (:works) and f.ended_on is null order by f.work_id, f.kind, f.id
                        """)
                .param("works", works)
                .query((row, n) -> line(row))
                .list();
    }

    List<FlowLine> search(String text, int limit, int offset) {
        return db.sql(FLOW + """
                        , v.number, v.at from process_flow f
                        join process_work w on w.id = f.work_id
                        join lateral (select number, at from process_flow_version where flow_id = f.id
                                      order by number desc limit 1) v on true
                        where f.ended_on is null and (f.name ilike :like or w.name ilike :like)
                        order by v.at desc, f.id desc limit :limit offset :offset
                        """)
                .param("like", like(text))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
    }

    int count(String text) {
        return db.sql("""
                        select count(*) from process_flow f join process_work w on w.id = f.work_id
                        where f.ended_on is null and (f.name ilike :like or w.name ilike :like)
                        """).param("like", like(text)).query(Integer.class).single();
    }

    private static String like(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** The flows that were made from this one. */
    List<Flow> madeFrom(long source) {
        return db.sql(FLOW + " from process_flow f where f.source_id = :source and f.ended_on is null order by f.id")
                .param("source", source)
                .query((row, n) -> flow(row))
                .list();
    }

    /** Adds the next version; the flow's row must be locked. */
    int addVersion(long organisation, long flow, Draft draft, long person, Instant at) {
        return db.sql("""
                        insert into process_flow_version (organisation_id, flow_id, number, content, origin, reason,
                            elements, person_id, at)
                        values (:organisation, :flow,
                            (select coalesce(max(number), 0) + 1 from process_flow_version where flow_id = :flow),
                            :content, :origin, :reason, :elements, :person, :at)
                        returning number
                        """)
                .param("organisation", organisation)
                .param("flow", flow)
                .param("content", draft.content())
                .param("origin", draft.origin().name())
                .param("reason", draft.reason())
                .param("elements", draft.elements())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** What becomes a version. */
    record Draft(byte[] content, Origin origin, String reason, int elements) {}

    /** Newest first. */
    List<FlowVersion> versions(long flow) {
        return db.sql(VERSION + " from process_flow_version where flow_id = :flow order by number desc")
                .param("flow", flow)
                .query((row, n) -> version(row))
                .list();
    }

    /** One version, the newest when no number is given. */
    Optional<FlowVersion> version(long flow, @Nullable Integer number) {
        return db.sql(VERSION + """
                         from process_flow_version where flow_id = :flow
                           and number = coalesce(cast(:number as int),
                               (select max(number) from process_flow_version where flow_id = :flow))
                        """)
                .param("flow", flow)
                .param("number", number)
                .query((row, n) -> version(row))
                .optional();
    }

    byte[] content(long version) {
        return db.sql("select content from process_flow_version where id = :id")
                .param("id", version)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    private static FlowLine line(ResultSet row) throws SQLException {
        return new FlowLine(flow(row), row.getInt("number"), instant(row));
    }

    private static Flow flow(ResultSet row) throws SQLException {
        return new Flow(
                row.getLong("id"),
                row.getLong("work_id"),
                FlowKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("source_id", Long.class),
                row.getObject("yearly_cases", Integer.class),
                row.getObject("hourly_cost", Integer.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static FlowVersion version(ResultSet row) throws SQLException {
        return new FlowVersion(
                row.getLong("id"),
                row.getLong("flow_id"),
                row.getInt("number"),
                Origin.valueOf(row.getString("origin")),
                row.getString("reason"),
                row.getInt("elements"),
                row.getLong("person_id"),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
