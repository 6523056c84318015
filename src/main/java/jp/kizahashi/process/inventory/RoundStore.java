package jp.kizahashi.process.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.UnitCosts;
import jp.kizahashi.process.effort.UnitCosts.UnitCost;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of inventory rounds and their unit costs. */
@Repository
class RoundStore {
    private static final String SELECT = """
            select id, fiscal_year, as_of, due_at, purpose, person_day_minutes, low_percent, high_percent, closed_at
            from process_inventory_round
            """;

    private final JdbcClient db;

    RoundStore(JdbcClient db) {
        this.db = db;
    }

    /** The new id; empty when the 年度 has a round. */
    Optional<Long> add(long organisation, InventoryRound round, long person, Instant at) {
        return db.sql("""
                        insert into process_inventory_round (organisation_id, fiscal_year, as_of, due_at, purpose,
                            person_day_minutes, low_percent, high_percent, created_by, created_at)
                        values (:organisation, :year, :asOf, :due, :purpose, :day, :low, :high, :person, :at)
                        on conflict (organisation_id, fiscal_year) do nothing returning id
                        """)
                .param("organisation", organisation)
                .param("year", round.fiscalYear().year())
                .param("asOf", round.asOf())
                .param("due", round.dueAt().atOffset(ZoneOffset.UTC))
                .param("purpose", round.purpose())
                .param("day", round.personDayMinutes())
                .param("low", round.lowPercent())
                .param("high", round.highPercent())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    void change(InventoryRound round) {
        db.sql("""
                        update process_inventory_round set as_of = :asOf, due_at = :due, purpose = :purpose,
                            person_day_minutes = :day, low_percent = :low, high_percent = :high where id = :id
                        """)
                .param("id", round.id())
                .param("asOf", round.asOf())
                .param("due", round.dueAt().atOffset(ZoneOffset.UTC))
                .param("purpose", round.purpose())
                .param("day", round.personDayMinutes())
                .param("low", round.lowPercent())
                .param("high", round.highPercent())
                .update();
    }

    void costs(long organisation, long round, UnitCosts costs) {
        for (Grade grade : Grade.values())
            db.sql("""
                            insert into process_unit_cost (organisation_id, round_id, grade, yen_per_year, minutes_per_year)
                            values (:organisation, :round, :grade, :yen, :minutes)
                            on conflict (round_id, grade) do update
                            set yen_per_year = excluded.yen_per_year, minutes_per_year = excluded.minutes_per_year
                            """)
                    .param("organisation", organisation)
                    .param("round", round)
                    .param("grade", grade.name())
                    .param("yen", costs.of(grade).yenPerYear())
                    .param("minutes", costs.of(grade).minutesPerYear())
                    .update();
    }

    /** Closes (an instant) or opens again (null). */
    void close(long id, @Nullable Instant at) {
        db.sql("update process_inventory_round set closed_at = :at where id = :id")
                .param("id", id)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<InventoryRound> one(long id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> round(row))
                .optional();
    }

    /** Newest first. */
    List<InventoryRound> all() {
        return db.sql(SELECT + "order by fiscal_year desc")
                .query((row, n) -> round(row))
                .list();
    }

    private UnitCosts costs(long round) {
        Map<Grade, UnitCost> costs = new EnumMap<>(Grade.class);
        db.sql("select grade, yen_per_year, minutes_per_year from process_unit_cost where round_id = :round")
                .param("round", round)
                .query(row -> {
                    costs.put(
                            Grade.valueOf(row.getString("grade")),
                            new UnitCost(row.getObject("yen_per_year", Long.class), row.getInt("minutes_per_year")));
                });
        return new UnitCosts(costs);
    }

    private InventoryRound round(ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new InventoryRound(
                row.getLong("id"),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getObject("as_of", LocalDate.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("purpose"),
                row.getInt("person_day_minutes"),
                row.getInt("low_percent"),
                row.getInt("high_percent"),
                costs(row.getLong("id")),
                closed == null ? null : closed.toInstant());
    }
}
