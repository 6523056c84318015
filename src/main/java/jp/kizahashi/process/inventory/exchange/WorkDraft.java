package jp.kizahashi.process.inventory.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.TableImport.Line;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Volume;
import jp.kizahashi.process.inventory.TaskYear;
import jp.kizahashi.process.inventory.TaskYear.Basis;
import jp.kizahashi.process.inventory.WorkEntry;
import jp.kizahashi.process.inventory.WorkYear;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkKind;
import org.jspecify.annotations.Nullable;

/** One work of a file, gathered from its rows wherever they stand. */
final class WorkDraft {
    /** A task's row. */
    record TaskRow(int line, long id, String name, Basis basis, Volume volume, Effort time) {}

    private final WorkEntry before;
    private final Map<Field, String> said = new LinkedHashMap<>();
    private final Map<Field, Integer> saidAt = new LinkedHashMap<>();
    private final List<TaskRow> tasks = new ArrayList<>();

    /** @param before as it is kept; a work without id is new */
    WorkDraft(WorkEntry before) {
        this.before = before;
    }

    WorkEntry before() {
        return before;
    }

    boolean fresh() {
        return before.work().id() == 0;
    }

    /** Whether any row says something about it. */
    boolean said() {
        return !said.isEmpty();
    }

    List<TaskRow> tasks() {
        return tasks;
    }

    /** A cell that says otherwise than an earlier row of the same work refuses its line. */
    void refuseDifferences(Line line, Map<Field, String> row) {
        row.forEach((field, value) -> {
            String other = said.getOrDefault(field, value);
            if (!other.equals(value))
                line.refuse(field, "process.inventory.reason.differs", Integer.toString(saidAt.getOrDefault(field, 0)));
        });
    }

    /** Takes what a row says about the work; what it leaves blank it does not say. */
    void take(int line, Map<Field, String> row, Optional<TaskRow> task) {
        row.forEach((field, value) -> {
            said.put(field, value);
            saidAt.putIfAbsent(field, line);
        });
        task.ifPresent(tasks::add);
    }

    /** The work with its year and the tasks of the file; what the file does not say stays. */
    WorkEntry result() {
        List<TaskYear> years = new ArrayList<>();
        int next = before.tasks().size();
        for (TaskRow row : tasks) {
            TaskYear kept = before.tasks().stream()
                    .filter(t -> t.id() == row.id() && row.id() != 0)
                    .findFirst()
                    .orElse(null);
            years.add(new TaskYear(
                    row.id(),
                    before.work().id(),
                    row.name(),
                    kept == null ? ++next : kept.position(),
                    row.basis(),
                    row.volume(),
                    row.time(),
                    kept == null ? 0 : kept.version()));
        }
        return new WorkEntry(work(), year(), years);
    }

    private Work work() {
        Work w = before.work();
        return new Work(
                w.id(),
                w.departmentId(),
                said.containsKey(InventoryColumns.KIND) ? WorkKind.valueOf(text(InventoryColumns.KIND, "")) : w.kind(),
                text(InventoryColumns.CODE, w.code()),
                text(InventoryColumns.NAME, w.name()),
                text(InventoryColumns.PURPOSE, w.purpose()),
                text(InventoryColumns.SUMMARY, w.summary()),
                text(InventoryColumns.BASIS, w.legalBasis()),
                text(InventoryColumns.AUDIENCE, w.audience()),
                Math.toIntExact(number(InventoryColumns.POSITION, w.position())),
                w.endedOn());
    }

    private WorkYear year() {
        WorkYear y = before.year();
        return new WorkYear(
                maybe(InventoryColumns.AUDIENCE_COUNT, y.audienceCount()),
                maybe(InventoryColumns.BUDGET, y.budgetYen()),
                maybe(InventoryColumns.SETTLED, y.settledYen()),
                maybe(InventoryColumns.OVERTIME, y.overtimeSeconds()),
                text(InventoryColumns.SYSTEMS, y.systems()),
                maybe(InventoryColumns.SYSTEM_COST, y.systemCostYen()),
                whole(InventoryColumns.RENEWAL, y.renewalYear()),
                text(InventoryColumns.FORMS, y.forms()),
                text(InventoryColumns.INDICATORS, y.indicators()),
                text(InventoryColumns.RESULTS, y.results()),
                whole(InventoryColumns.ERRORS, y.errors()),
                whole(InventoryColumns.COMPLAINTS, y.complaints()),
                false,
                y.version());
    }

    private String text(Field field, String kept) {
        return said.getOrDefault(field, kept);
    }

    private long number(Field field, long kept) {
        return said.containsKey(field) ? Long.parseLong(text(field, "")) : kept;
    }

    private @Nullable Long maybe(Field field, @Nullable Long kept) {
        return said.containsKey(field) ? Long.valueOf(text(field, "")) : kept;
    }

    private @Nullable Integer whole(Field field, @Nullable Integer kept) {
        return said.containsKey(field) ? Integer.valueOf(text(field, "")) : kept;
    }
}
