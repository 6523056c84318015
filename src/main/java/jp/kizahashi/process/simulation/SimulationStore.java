package jp.kizahashi.process.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.process.simulation.SimulationOrder.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of simulations. */
@Repository
class SimulationStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select id, flow_id, version_number, scenario::text, state, outcome::text, complaint, person_id, ordered_at
            from process_simulation
            """;

    private final JdbcClient db;

    SimulationStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, long flow, int version, TypedScenario scenario, long person, Instant at) {
        return db.sql("""
                        insert into process_simulation
                            (organisation_id, flow_id, version_number, scenario, state, person_id, ordered_at)
                        values (:organisation, :flow, :version, cast(:scenario as jsonb), 'WAITING', :person, :at)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("flow", flow)
                .param("version", version)
                .param("scenario", JSON.writeValueAsString(scenario))
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void done(long id, Outcome outcome, Instant at) {
        db.sql("""
                        update process_simulation
                        set state = 'DONE', outcome = cast(:outcome as jsonb), finished_at = :at where id = :id
                        """)
                .param("id", id)
                .param("outcome", JSON.writeValueAsString(outcome))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(long id, String complaint, Instant at) {
        db.sql("""
                        update process_simulation
                        set state = 'FAILED', complaint = :complaint, finished_at = :at where id = :id
                        """)
                .param("id", id)
                .param("complaint", complaint)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SimulationOrder> one(long id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> order(row))
                .optional();
    }

    /** Newest first. */
    List<SimulationOrder> ofFlow(long flow) {
        return db.sql(SELECT + "where flow_id = :flow order by id desc limit 50")
                .param("flow", flow)
                .query((row, n) -> order(row))
                .list();
    }

    private static SimulationOrder order(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new SimulationOrder(
                row.getLong("id"),
                row.getLong("flow_id"),
                row.getInt("version_number"),
                JSON.readValue(row.getString("scenario"), TypedScenario.class),
                State.valueOf(row.getString("state")),
                outcome == null ? Optional.empty() : Optional.of(JSON.readValue(outcome, Outcome.class)),
                row.getString("complaint"),
                row.getLong("person_id"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant());
    }
}
