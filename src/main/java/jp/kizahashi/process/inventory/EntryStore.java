package jp.kizahashi.process.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Volume;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of works' years and tasks' cases and times. */
@Repository
class EntryStore {
    private static final String TASKS = """
            select y.sheet_id, t.id, t.work_id, t.name, y.position, y.basis, y.counts, y.seconds, y.version
            from process_task_year y join process_task t on t.id = y.task_id
            """;
    private static final String YEARS = """
            select sheet_id, work_id, audience_count, budget_yen, settled_yen, overtime_seconds, systems,
                   system_cost_yen, renewal_year, forms, indicators, results, errors, complaints, prefilled, version
            from process_work_year
            """;

    private final JdbcClient db;

    EntryStore(JdbcClient db) {
        this.db = db;
    }

    /** The tasks of the sheets by work, each work's in their order. */
    Map<Long, List<TaskYear>> tasks(Collection<Long> sheets) {
        if (sheets.isEmpty()) return Map.of();
        return db
                .sql(TASKS + "where y.sheet_id in (:sheets) order by t.work_id, y.position, t.id")
                .param("sheets", sheets)
                .query((row, n) -> task(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(TaskYear::workId));
    }

    Optional<TaskYear> task(long sheet, long task) {
        return db.sql(TASKS + "where y.sheet_id = :sheet and t.id = :task")
                .param("sheet", sheet)
                .param("task", task)
                .query((row, n) -> task(row))
                .optional();
    }

    /** The years of the sheets by work. */
    Map<Long, WorkYear> years(Collection<Long> sheets) {
        Map<Long, WorkYear> years = new HashMap<>();
        if (sheets.isEmpty()) return years;
        db.sql(YEARS + "where sheet_id in (:sheets)").param("sheets", sheets).query(row -> {
            years.put(row.getLong("work_id"), year(row));
        });
        return years;
    }

    /** True when saved; false when somebody saved another version meanwhile. */
    boolean save(long organisation, long sheet, long work, WorkYear year) {
        return db.sql("""
                        insert into process_work_year as y (organisation_id, sheet_id, work_id, audience_count, budget_yen,
                            settled_yen, overtime_seconds, systems, system_cost_yen, renewal_year, forms, indicators,
                            results, errors, complaints, prefilled, version)
                        values (:organisation, :sheet, :work, :audience, :budget, :settled, :overtime, :systems,
                            :systemCost, :renewal, :forms, :indicators, :results, :errors, :complaints, :prefilled, 1)
                        on conflict (sheet_id, work_id) do update set audience_count = excluded.audience_count,
                            budget_yen = excluded.budget_yen, settled_yen = excluded.settled_yen,
                            overtime_seconds = excluded.overtime_seconds, systems = excluded.systems,
                            system_cost_yen = excluded.system_cost_yen, renewal_year = excluded.renewal_year,
                            forms = excluded.forms, indicators = excluded.indicators, results = excluded.results,
                            errors = excluded.errors, complaints = excluded.complaints,
                            prefilled = excluded.prefilled, version = y.version + 1
                        where y.version = :seen
                        """)
                        .param("organisation", organisation)
                        .param("sheet", sheet)
                        .param("work", work)
                        .param("audience", year.audienceCount())
                        .param("budget", year.budgetYen())
                        .param("settled", year.settledYen())
                        .param("overtime", year.overtimeSeconds())
                        .param("systems", year.systems())
                        .param("systemCost", year.systemCostYen())
                        .param("renewal", year.renewalYear())
                        .param("forms", year.forms())
                        .param("indicators", year.indicators())
                        .param("results", year.results())
                        .param("errors", year.errors())
                        .param("complaints", year.complaints())
                        .param("prefilled", year.prefilled())
                        .param("seen", year.version())
                        .update()
                == 1;
    }

    /** Sums by sheet, as {@link Totals#of} over its works would give them; a sheet without figures is missing. */
    Map<Long, Totals> totals(Collection<Long> sheets) {
        Map<Long, Totals> totals = new HashMap<>();
        if (sheets.isEmpty()) return totals;
        db.sql("""
                        select y.sheet_id, count(distinct t.work_id) as works, count(*) as tasks, sum(y.cases) as cases,
                               sum(y.seconds[1] * f.factor) as s1, sum(y.seconds[2] * f.factor) as s2,
                               sum(y.seconds[3] * f.factor) as s3, sum(y.seconds[4] * f.factor) as s4,
                               sum(y.seconds[5] * f.factor) as s5
                        from process_task_year y join process_task t on t.id = y.task_id,
                             lateral (select case y.basis when 'CASE' then y.cases else 1 end as factor) f
                        where y.sheet_id in (:sheets) group by y.sheet_id
                        """).param("sheets", sheets).query(row -> {
            List<Long> seconds = new ArrayList<>();
            for (int g = 1; g <= 5; g++) seconds.add(row.getBigDecimal("s" + g).longValueExact());
            totals.put(
                    row.getLong("sheet_id"),
                    new Totals(row.getInt("works"), row.getInt("tasks"), row.getLong("cases"), new Effort(seconds), 0));
        });
        db.sql("""
                        select sheet_id, sum(settled_yen) as settled from process_work_year
                        where sheet_id in (:sheets) and settled_yen is not null group by sheet_id
                        """).param("sheets", sheets).query(row -> {
            totals.merge(
                    row.getLong("sheet_id"), new Totals(0, 0, 0, Effort.NONE, row.getLong("settled")), Totals::plus);
        });
        return totals;
    }

    /** The figures taken over from the year before count as looked at. */
    void seen(long sheet, long work) {
        db.sql(
                        "update process_work_year set prefilled = false where sheet_id = :sheet and work_id = :work and prefilled")
                .param("sheet", sheet)
                .param("work", work)
                .update();
    }

    long addTask(long organisation, long work, String name) {
        return db.sql("""
                        insert into process_task (organisation_id, work_id, name)
                        values (:organisation, :work, :name) returning id
                        """)
                .param("organisation", organisation)
                .param("work", work)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    void rename(long task, String name) {
        db.sql("update process_task set name = :name where id = :id and name <> :name")
                .param("id", task)
                .param("name", name)
                .update();
    }

    /** True when saved; false when somebody saved another version meanwhile. */
    boolean save(long organisation, long sheet, TaskYear task) {
        return db.sql("""
                        insert into process_task_year as y
                            (organisation_id, sheet_id, task_id, position, basis, counts, seconds, version)
                        values (:organisation, :sheet, :task, :position, :basis, cast(:counts as int[]),
                            cast(:seconds as bigint[]), 1)
                        on conflict (sheet_id, task_id) do update set position = excluded.position,
                            basis = excluded.basis, counts = excluded.counts, seconds = excluded.seconds,
                            version = y.version + 1
                        where y.version = :seen
                        """)
                        .param("organisation", organisation)
                        .param("sheet", sheet)
                        .param("task", task.id())
                        .param("position", task.position())
                        .param("basis", task.basis().name())
                        .param("counts", array(task.volume().months()))
                        .param("seconds", array(task.time().seconds()))
                        .param("seen", task.version())
                        .update()
                == 1;
    }

    void remove(long sheet, long task) {
        db.sql("delete from process_task_year where sheet_id = :sheet and task_id = :task")
                .param("sheet", sheet)
                .param("task", task)
                .update();
    }

    /** Last year's figures as this year's first: works and tasks that are still done. */
    int prefill(long from, long to) {
        db.sql("""
                        insert into process_work_year (organisation_id, sheet_id, work_id, audience_count, budget_yen,
                            settled_yen, overtime_seconds, systems, system_cost_yen, renewal_year, forms, indicators,
                            results, errors, complaints, prefilled, version)
                        select y.organisation_id, :to, y.work_id, audience_count, budget_yen, settled_yen,
                            overtime_seconds, systems, system_cost_yen, renewal_year, forms, indicators, '', errors,
                            complaints, true, 1
                        from process_work_year y join process_work w on w.id = y.work_id
                        where y.sheet_id = :from and w.ended_on is null
                        """).param("from", from).param("to", to).update();
        return db.sql("""
                        insert into process_task_year
                            (organisation_id, sheet_id, task_id, position, basis, counts, seconds, version)
                        select y.organisation_id, :to, y.task_id, y.position, y.basis, y.counts, y.seconds, 1
                        from process_task_year y join process_task t on t.id = y.task_id
                             join process_work w on w.id = t.work_id
                        where y.sheet_id = :from and w.ended_on is null
                        """).param("from", from).param("to", to).update();
    }

    private static String array(List<? extends Number> numbers) {
        return numbers.stream().map(Number::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static TaskYear task(ResultSet row) throws SQLException {
        Integer[] counts = (Integer[]) row.getArray("counts").getArray();
        Long[] seconds = (Long[]) row.getArray("seconds").getArray();
        return new TaskYear(
                row.getLong("id"),
                row.getLong("work_id"),
                row.getString("name"),
                row.getInt("position"),
                TaskYear.Basis.valueOf(row.getString("basis")),
                new Volume(Arrays.asList(counts)),
                new Effort(Arrays.asList(seconds)),
                row.getInt("version"));
    }

    private static WorkYear year(ResultSet row) throws SQLException {
        return new WorkYear(
                row.getObject("audience_count", Long.class),
                row.getObject("budget_yen", Long.class),
                row.getObject("settled_yen", Long.class),
                row.getObject("overtime_seconds", Long.class),
                row.getString("systems"),
                row.getObject("system_cost_yen", Long.class),
                row.getObject("renewal_year", Integer.class),
                row.getString("forms"),
                row.getString("indicators"),
                row.getString("results"),
                row.getObject("errors", Integer.class),
                row.getObject("complaints", Integer.class),
                row.getBoolean("prefilled"),
                row.getInt("version"));
    }
}
