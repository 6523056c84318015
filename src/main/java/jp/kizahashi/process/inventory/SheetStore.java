package jp.kizahashi.process.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.handover.Duty;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.process.effort.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sheets, their steps and their editions. */
@Repository
class SheetStore {
    private static final String SELECT = """
            select s.id, s.round_id, s.department_id, s.status, s.overtime_seconds, s.capacity_reason
            from process_inventory_sheet s
            """;

    private final JdbcClient db;

    SheetStore(JdbcClient db) {
        this.db = db;
    }

    long add(long organisation, long round, long department) {
        return db.sql("""
                        insert into process_inventory_sheet (organisation_id, round_id, department_id, status,
                            overtime_seconds, capacity_reason)
                        values (:organisation, :round, :department, 'ENTERING', 0, '') returning id
                        """)
                .param("organisation", organisation)
                .param("round", round)
                .param("department", department)
                .query(Long.class)
                .single();
    }

    Optional<InventorySheet> one(long id) {
        return found(SELECT + "where s.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The sheet; its row stays locked until the transaction ends, so that two steps do not meet. */
    Optional<InventorySheet> lock(long id) {
        return found(SELECT + "where s.id = :id for update", Map.of("id", id)).stream()
                .findFirst();
    }

    List<InventorySheet> ofRound(long round) {
        return found(SELECT + "where s.round_id = :round order by s.id", Map.of("round", round));
    }

    Optional<InventorySheet> of(long round, long department) {
        return found(
                        SELECT + "where s.round_id = :round and s.department_id = :department",
                        Map.of("round", round, "department", department))
                .stream()
                .findFirst();
    }

    void status(long id, SheetStatus status) {
        db.sql("update process_inventory_sheet set status = :status where id = :id")
                .param("id", id)
                .param("status", status.name())
                .update();
    }

    /** Asks these persons to check these parts, in place of whoever was asked before. */
    void checkers(long organisation, long sheet, Map<Long, Long> checkers) {
        db.sql("delete from process_inventory_check where sheet_id = :sheet")
                .param("sheet", sheet)
                .update();
        checkers.forEach((part, checker) -> db.sql("""
                        insert into process_inventory_check (organisation_id, sheet_id, department_id, checker_id)
                        values (:organisation, :sheet, :part, :checker)
                        """)
                .param("organisation", organisation)
                .param("sheet", sheet)
                .param("part", part)
                .param("checker", checker)
                .update());
    }

    void checked(long sheet, long part, long by, Instant at) {
        db.sql("""
                        update process_inventory_check set checked_by = :by, checked_at = :at
                        where sheet_id = :sheet and department_id = :part
                        """)
                .param("sheet", sheet)
                .param("part", part)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Sheets that wait for a named person's check. */
    List<Duty> checking() {
        return db.sql("""
                        select s.id, c.checker_id, min(c.department_id) as department_id, r.fiscal_year,
                               (select max(t.at) from process_inventory_step t where t.sheet_id = s.id) as at
                        from process_inventory_sheet s
                        join process_inventory_round r on r.id = s.round_id
                        join process_inventory_check c on c.sheet_id = s.id and c.checked_by is null
                        where s.status = 'CHECKING' group by s.id, c.checker_id, r.fiscal_year order by s.id, c.checker_id
                        """)
                .query((row, n) -> new Duty(
                        "inventory-sheet",
                        row.getLong("id"),
                        "checker",
                        Messages.get("process.inventory.duty", new FiscalYear(row.getInt("fiscal_year")).label()),
                        "/processes/inventory/sheets/" + row.getLong("id"),
                        row.getLong("checker_id"),
                        row.getLong("department_id"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(Dates.TOKYO)
                                .toLocalDate()))
                .list();
    }

    /** False when it is in other hands by now. */
    boolean giveChecking(long id, long from, long to) {
        return db.sql("""
                        update process_inventory_check set checker_id = :to
                        where sheet_id = :id and checker_id = :from and checked_by is null
                        """).param("id", id).param("from", from).param("to", to).update() > 0;
    }

    void staffing(long organisation, long id, Map<Grade, Integer> hundredths, long overtimeSeconds) {
        db.sql("update process_inventory_sheet set overtime_seconds = :overtime where id = :id")
                .param("id", id)
                .param("overtime", overtimeSeconds)
                .update();
        for (Grade grade : Grade.OFFICE)
            db.sql("""
                            insert into process_headcount (organisation_id, sheet_id, grade, hundredths)
                            values (:organisation, :sheet, :grade, :hundredths)
                            on conflict (sheet_id, grade) do update set hundredths = excluded.hundredths
                            """)
                    .param("organisation", organisation)
                    .param("sheet", id)
                    .param("grade", grade.name())
                    .param("hundredths", hundredths.getOrDefault(grade, 0))
                    .update();
    }

    void reason(long id, String reason) {
        db.sql("update process_inventory_sheet set capacity_reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    void addStep(long organisation, long sheet, SheetStep step) {
        db.sql("""
                        insert into process_inventory_step (organisation_id, sheet_id, status, opinion, person_id, at)
                        values (:organisation, :sheet, :status, :opinion, :person, :at)
                        """)
                .param("organisation", organisation)
                .param("sheet", sheet)
                .param("status", step.status().name())
                .param("opinion", step.opinion())
                .param("person", step.personId())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<SheetStep> steps(long sheet) {
        return db.sql("""
                        select status, opinion, person_id, at from process_inventory_step
                        where sheet_id = :sheet order by id desc
                        """)
                .param("sheet", sheet)
                .query((row, n) -> new SheetStep(
                        SheetStatus.valueOf(row.getString("status")),
                        row.getString("opinion"),
                        row.getLong("person_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int addEdition(long organisation, long sheet, long seconds, String content, long person, Instant at) {
        return db.sql("""
                        insert into process_inventory_edition
                            (organisation_id, sheet_id, number, seconds, content, person_id, at)
                        select :organisation, :sheet, 1 + coalesce(max(number), 0), :seconds, cast(:content as jsonb),
                               :person, :at
                        from process_inventory_edition where sheet_id = :sheet
                        returning number
                        """)
                .param("organisation", organisation)
                .param("sheet", sheet)
                .param("seconds", seconds)
                .param("content", content)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** How many times the sheet was confirmed. */
    int editions(long sheet) {
        return db.sql("select count(*) from process_inventory_edition where sheet_id = :sheet")
                .param("sheet", sheet)
                .query(Integer.class)
                .single();
    }

    private List<InventorySheet> found(String sql, Map<String, ?> params) {
        List<InventorySheet> bare =
                db.sql(sql).params(params).query((row, n) -> sheet(row)).list();
        if (bare.isEmpty()) return bare;
        List<Long> ids = bare.stream().map(InventorySheet::id).toList();
        Map<Long, List<SheetCheck>> checks = checks(ids);
        Map<Long, Map<Grade, Integer>> people = new HashMap<>();
        db.sql("select sheet_id, grade, hundredths from process_headcount where sheet_id in (:sheets)")
                .param("sheets", ids)
                .query(row -> {
                    people.computeIfAbsent(row.getLong("sheet_id"), s -> new EnumMap<>(Grade.class))
                            .put(Grade.valueOf(row.getString("grade")), row.getInt("hundredths"));
                });
        return bare.stream()
                .map(s -> new InventorySheet(
                        s.id(),
                        s.roundId(),
                        s.departmentId(),
                        s.status(),
                        checks.getOrDefault(s.id(), List.of()),
                        people.getOrDefault(s.id(), Map.of()),
                        s.overtimeSeconds(),
                        s.capacityReason()))
                .toList();
    }

    private Map<Long, List<SheetCheck>> checks(List<Long> sheets) {
        Map<Long, List<SheetCheck>> checks = new HashMap<>();
        db.sql("""
                        select sheet_id, department_id, checker_id, checked_by, checked_at from process_inventory_check
                        where sheet_id in (:sheets) order by sheet_id, department_id
                        """).param("sheets", sheets).query(row -> {
            OffsetDateTime at = row.getObject("checked_at", OffsetDateTime.class);
            checks.computeIfAbsent(row.getLong("sheet_id"), s -> new ArrayList<>())
                    .add(new SheetCheck(
                            row.getLong("department_id"),
                            row.getLong("checker_id"),
                            row.getObject("checked_by", Long.class),
                            at == null ? null : at.toInstant()));
        });
        return checks;
    }

    private static InventorySheet sheet(ResultSet row) throws SQLException {
        return new InventorySheet(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getLong("department_id"),
                SheetStatus.valueOf(row.getString("status")),
                List.of(),
                Map.of(),
                row.getLong("overtime_seconds"),
                row.getString("capacity_reason"));
    }
}
