package jp.kizahashi.process.inventory.exchange;

import static jp.kizahashi.process.inventory.exchange.InventoryColumns.*;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.TableImport;
import jp.kizahashi.platform.exchange.TableImport.Line;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.effort.Volume;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.TaskYear;
import jp.kizahashi.process.inventory.TaskYear.Basis;
import jp.kizahashi.process.inventory.WorkEntry;
import jp.kizahashi.process.inventory.WorkYear;
import jp.kizahashi.process.inventory.exchange.WorkDraft.TaskRow;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkKind;

/**
 * Reads an inventory's table. A row names its work by 業務番号, or by section and name where it has none; its task by 作業番号, or
 * by name. What is in no row stays as it is.
 */
final class InventoryReading {
    private final TableImport run;
    private final FillableSheets desk;
    private final Map<String, WorkDraft> drafts = new LinkedHashMap<>();
    private final Map<Long, Integer> taskLines = new LinkedHashMap<>();

    private InventoryReading(TableImport run, FillableSheets desk) {
        this.run = run;
        this.desk = desk;
    }

    /** What was read: by sheet the works with the tasks of the file. */
    record Result(Map<InventorySheet, List<WorkEntry>> works, List<WorkDraft> drafts, ImportReport report) {}

    static Result read(TableImport run, FillableSheets desk) {
        InventoryReading reading = new InventoryReading(run, desk);
        for (Line line : run.lines()) reading.row(line);
        return reading.result();
    }

    private void row(Line line) {
        line.required(NAME);
        Optional<WorkDraft> found = draft(line);
        if (found.isEmpty() || line.isRefused()) return;
        WorkDraft draft = found.get();
        Map<Field, String> said = said(line);
        Optional<TaskRow> task = hasTask(line) ? task(line, draft) : Optional.empty();
        draft.refuseDifferences(line, said);
        if (!line.isRefused()) draft.take(line.number(), said, task);
    }

    /** What the row says about its work, in the spelling that is kept. */
    private static Map<Field, String> said(Line line) {
        Map<Field, String> said = new LinkedHashMap<>();
        for (Field field : List.of(CODE, NAME, PURPOSE, SUMMARY, BASIS, AUDIENCE, SYSTEMS, FORMS, INDICATORS, RESULTS))
            said.put(field, line.text(field));
        said.put(KIND, kind(line));
        for (Field field : List.of(AUDIENCE_COUNT, BUDGET, SETTLED, SYSTEM_COST))
            said.put(field, count(line, field, 15));
        for (Field field : List.of(POSITION, ERRORS, COMPLAINTS)) said.put(field, count(line, field, 9));
        said.put(RENEWAL, year(line));
        said.put(
                OVERTIME,
                seconds(line, OVERTIME, Time.HOUR).map(s -> Long.toString(s)).orElse(""));
        said.values().removeIf(String::isEmpty);
        return said;
    }

    /** The work of the row; the row is refused when there is none, or when it may not be filled now. */
    private Optional<WorkDraft> draft(Line line) {
        if (!line.text(YEAR).isEmpty()
                && FiscalYear.parse(line.text(YEAR))
                        .filter(y -> y.year() == desk.year())
                        .isEmpty()) {
            line.refuse(YEAR, "process.inventory.reason.year", Integer.toString(desk.year()));
            return Optional.empty();
        }
        Optional<Department> department = desk.department(line.text(DEPARTMENT));
        String number = plain(line.text(WORK));
        Optional<WorkEntry> kept = number.matches("[0-9]{1,18}") ? desk.work(Long.parseLong(number)) : Optional.empty();
        if (!number.isEmpty() && kept.isEmpty()) {
            line.refuse(WORK, "process.inventory.reason.work");
            return Optional.empty();
        }
        if (kept.isEmpty() && department.isEmpty()) {
            line.refuse(DEPARTMENT, "process.inventory.reason.department");
            return Optional.empty();
        }
        long of = kept.map(e -> e.work().departmentId())
                .orElseGet(() -> department.map(Department::id).orElse(0L));
        if (desk.sheet(of).isEmpty()) {
            line.refuse(DEPARTMENT, "process.inventory.reason.closed");
            return Optional.empty();
        }
        String name = line.text(NAME);
        WorkEntry entry = kept.or(() -> desk.named(of, name)).orElseGet(() -> fresh(of, name));
        String key = entry.work().id() == 0
                ? FillableSheets.key(of, name)
                : "#" + entry.work().id();
        return Optional.of(drafts.computeIfAbsent(key, k -> new WorkDraft(entry)));
    }

    private static WorkEntry fresh(long department, String name) {
        Work work = new Work(0, department, WorkKind.INDIVIDUAL, "", name, "", "", "", "", 0, null);
        return new WorkEntry(work, WorkYear.EMPTY, List.of());
    }

    private static boolean hasTask(Line line) {
        return !line.text(TASK).isEmpty()
                || !line.text(TASK_NUMBER).isEmpty()
                || GRADES.stream().anyMatch(g -> !line.text(g).isEmpty());
    }

    private Optional<TaskRow> task(Line line, WorkDraft draft) {
        String typed = line.text(TASK);
        String name = typed.isEmpty() ? line.text(NAME) : typed;
        Optional<TaskYear> kept = keptTask(line, draft, name);
        if (line.isRefused()) return Optional.empty();
        boolean twice = draft.tasks().stream()
                .anyMatch(t -> t.name().equals(name)
                        && t.id() == kept.map(TaskYear::id).orElse(0L));
        if (twice) {
            line.refuse(TASK, "process.inventory.reason.taskTwice");
            return Optional.empty();
        }
        Basis basis = basis(line);
        List<Integer> months = new ArrayList<>();
        for (Field month : MONTHS) {
            String count = count(line, month, 8);
            months.add(count.isEmpty() ? 0 : Integer.parseInt(count));
        }
        List<Long> seconds = new ArrayList<>();
        for (Field grade : GRADES)
            seconds.add(seconds(line, grade, InventoryTable.unit(basis)).orElse(0L));
        Volume volume = new Volume(months);
        Effort time = new Effort(seconds);
        if (basis == Basis.CASE && volume.total() == 0 && time.total() > 0)
            line.note(COUNTING, "process.inventory.note.noCases");
        return Optional.of(new TaskRow(line.number(), kept.map(TaskYear::id).orElse(0L), name, basis, volume, time));
    }

    private Optional<TaskYear> keptTask(Line line, WorkDraft draft, String name) {
        String number = plain(line.text(TASK_NUMBER));
        List<TaskYear> tasks = draft.before().tasks();
        if (number.isEmpty())
            return tasks.stream().filter(t -> t.name().equals(name)).findFirst();
        Optional<TaskYear> kept =
                tasks.stream().filter(t -> Long.toString(t.id()).equals(number)).findFirst();
        if (kept.isEmpty()) line.refuse(TASK_NUMBER, "process.inventory.reason.task");
        kept.map(t -> taskLines.putIfAbsent(t.id(), line.number()))
                .ifPresent(other ->
                        line.refuse(TASK_NUMBER, "process.inventory.reason.numberTwice", Integer.toString(other)));
        return kept;
    }

    private static Basis basis(Line line) {
        String text = plain(line.text(COUNTING));
        if (text.startsWith("年")) return Basis.YEAR;
        if (!text.isEmpty() && !text.startsWith("1件")) line.refuse(COUNTING, "process.inventory.reason.counting");
        return Basis.CASE;
    }

    private static String kind(Line line) {
        String text = line.text(KIND);
        for (WorkKind kind : WorkKind.values()) if (kind.label().equals(text)) return kind.name();
        if (!text.isEmpty()) line.refuse(KIND, "process.inventory.reason.kind");
        return "";
    }

    private static String count(Line line, Field field, int digits) {
        String text = plain(line.text(field)).replace(",", "").replaceFirst("\\.0+$", "");
        if (text.matches("[0-9]{0," + digits + "}")) return text;
        line.refuse(field, "process.inventory.reason.count");
        return "";
    }

    private static String year(Line line) {
        String text = line.text(RENEWAL);
        if (text.isEmpty()) return "";
        Optional<FiscalYear> year = FiscalYear.parse(text);
        if (year.isEmpty()) line.refuse(RENEWAL, "process.inventory.reason.renewal");
        return year.map(y -> Integer.toString(y.year())).orElse("");
    }

    private static Optional<Long> seconds(Line line, Field field, int unit) {
        String text = line.text(field);
        if (text.isEmpty()) return Optional.empty();
        Optional<Long> seconds = Time.parse(text, unit);
        if (seconds.isEmpty()) line.refuse(field, "process.inventory.reason.time");
        return seconds;
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** A work of which every row was refused is left out. */
    private Result result() {
        ImportReport report = run.report();
        Map<InventorySheet, List<WorkEntry>> works = new LinkedHashMap<>();
        List<WorkDraft> taken = drafts.values().stream().filter(WorkDraft::said).toList();
        for (WorkDraft draft : taken)
            desk.sheet(draft.before().work().departmentId())
                    .ifPresent(sheet ->
                            works.computeIfAbsent(sheet, s -> new ArrayList<>()).add(draft.result()));
        return new Result(works, taken, report);
    }
}
