package jp.kizahashi.process.inventory.exchange;

import static jp.kizahashi.process.inventory.exchange.InventoryColumns.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.effort.Volume;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.TaskYear;
import jp.kizahashi.process.inventory.TaskYear.Basis;
import jp.kizahashi.process.inventory.WorkEntry;
import jp.kizahashi.process.inventory.WorkYear;
import jp.kizahashi.process.work.Work;
import org.jspecify.annotations.Nullable;

/** Writes works as a table that {@link InventoryReading} reads back: figures to the second, the year's of a work once. */
final class InventoryTable {
    private final InventoryRound round;
    private final Map<Long, Department> departments;

    InventoryTable(InventoryRound round, List<Department> departments) {
        this.round = round;
        this.departments = departments.stream().collect(Collectors.toMap(Department::id, d -> d));
    }

    OutTable of(List<WorkEntry> entries) {
        List<List<OutCell>> rows = new ArrayList<>();
        for (WorkEntry entry : entries) {
            if (entry.tasks().isEmpty()) rows.add(row(entry, null, true));
            for (TaskYear task : entry.tasks())
                rows.add(row(entry, task, task == entry.tasks().getFirst()));
        }
        return new OutTable(
                Messages.get("process.inventory.sheetName"),
                ALL.stream().map(Field::label).toList(),
                rows);
    }

    private List<OutCell> row(WorkEntry entry, @Nullable TaskYear task, boolean first) {
        Map<Field, OutCell> cells = new HashMap<>();
        Work work = entry.work();
        cells.put(YEAR, OutCell.number(round.fiscalYear().year()));
        Department department = departments.get(work.departmentId());
        if (department != null) {
            cells.put(DEPARTMENT, OutCell.text(department.code()));
            cells.put(DEPARTMENT_NAME, OutCell.text(department.name()));
        }
        cells.put(WORK, OutCell.number(work.id()));
        cells.put(CODE, OutCell.text(work.code()));
        cells.put(KIND, OutCell.text(work.kind().label()));
        cells.put(POSITION, OutCell.number(work.position()));
        cells.put(NAME, OutCell.text(work.name()));
        cells.put(PURPOSE, OutCell.text(work.purpose()));
        cells.put(SUMMARY, OutCell.text(work.summary()));
        cells.put(BASIS, OutCell.text(work.legalBasis()));
        cells.put(AUDIENCE, OutCell.text(work.audience()));
        if (task != null) task(task, cells);
        if (first) year(entry.year(), cells);
        return ALL.stream().map(f -> cells.getOrDefault(f, OutCell.EMPTY)).toList();
    }

    private static void task(TaskYear task, Map<Field, OutCell> cells) {
        cells.put(TASK_NUMBER, OutCell.number(task.id()));
        cells.put(TASK, OutCell.text(task.name()));
        cells.put(COUNTING, OutCell.text(task.basis().label()));
        Volume volume = task.volume();
        for (int m = 0; m < 12; m++)
            cells.put(MONTHS.get(m), OutCell.number(volume.months().get(m)));
        for (Grade grade : Grade.values())
            cells.put(GRADES.get(grade.ordinal()), time(task.time().of(grade), unit(task.basis())));
    }

    private static void year(WorkYear y, Map<Field, OutCell> cells) {
        cells.put(AUDIENCE_COUNT, number(y.audienceCount()));
        cells.put(BUDGET, number(y.budgetYen()));
        cells.put(SETTLED, number(y.settledYen()));
        Long overtime = y.overtimeSeconds();
        cells.put(OVERTIME, overtime == null ? OutCell.EMPTY : time(overtime, Time.HOUR));
        cells.put(SYSTEMS, OutCell.text(y.systems()));
        cells.put(SYSTEM_COST, number(y.systemCostYen()));
        cells.put(RENEWAL, number(y.renewalYear()));
        cells.put(FORMS, OutCell.text(y.forms()));
        cells.put(ERRORS, number(y.errors()));
        cells.put(COMPLAINTS, number(y.complaints()));
        cells.put(INDICATORS, OutCell.text(y.indicators()));
        cells.put(RESULTS, OutCell.text(y.results()));
    }

    /** Minutes of a case, hours of a year. */
    static int unit(Basis basis) {
        return basis == Basis.YEAR ? Time.HOUR : Time.MINUTE;
    }

    /** A number where one decimal is exact; otherwise 0:20, as text, so that no sheet makes a time of day of it. */
    private static OutCell time(long seconds, int unit) {
        String exact = Time.exact(seconds, unit);
        return exact.matches("[0-9.]+") ? OutCell.number(new BigDecimal(exact)) : OutCell.text(exact);
    }

    private static OutCell number(@Nullable Number value) {
        return value == null ? OutCell.EMPTY : OutCell.number(value.longValue());
    }
}
