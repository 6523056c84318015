package jp.kizahashi.process.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Sections.Section;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkSearch;
import jp.kizahashi.process.work.Works;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sections enter for their works: the year's figures, and cases and time of each task. */
@Component
@Transactional
public class Entries {
    private final EntryStore store;
    private final Sheets sheets;
    private final Works works;
    private final Sections sections;
    private final Audit audit;

    Entries(EntryStore store, Sheets sheets, Works works, Sections sections, Audit audit) {
        this.store = store;
        this.sheets = sheets;
        this.works = works;
        this.sections = sections;
        this.audit = audit;
    }

    /**
     * The works of a sheet in the order of the 事務分掌: those done today, and those that have figures in it. A confirmed one
     * holds the latter only. Who may read it was decided by the caller.
     */
    @Transactional(readOnly = true)
    public List<WorkEntry> of(InventorySheet sheet) {
        Map<Long, WorkYear> years = store.years(List.of(sheet.id()));
        Map<Long, List<TaskYear>> tasks = store.tasks(List.of(sheet.id()));
        Map<Long, Work> known = new LinkedHashMap<>();
        if (sheet.status() != SheetStatus.CONFIRMED)
            works.ofSection(sheet.departmentId()).forEach(w -> known.put(w.id(), w));
        for (Long id : tasks.keySet()) known.computeIfAbsent(id, works::get);
        for (Long id : years.keySet()) known.computeIfAbsent(id, works::get);
        return known.values().stream()
                .sorted(Comparator.comparingLong(Work::departmentId)
                        .thenComparingInt(Work::position)
                        .thenComparingLong(Work::id))
                .map(w -> new WorkEntry(
                        w, years.getOrDefault(w.id(), WorkYear.EMPTY), tasks.getOrDefault(w.id(), List.of())))
                .toList();
    }

    /** The works of many sheets by id of the work, for totals over confirmed ones. */
    @Transactional(readOnly = true)
    public List<WorkEntry> of(Collection<InventorySheet> chosen) {
        List<Long> ids = chosen.stream().map(InventorySheet::id).toList();
        Map<Long, WorkYear> years = store.years(ids);
        Map<Long, List<TaskYear>> tasks = store.tasks(ids);
        List<WorkEntry> entries = new ArrayList<>();
        for (Work work : works.search(new WorkSearch("", List.of(), "", true), Integer.MAX_VALUE, 0))
            if (tasks.containsKey(work.id()) || years.containsKey(work.id()))
                entries.add(new WorkEntry(
                        work, years.getOrDefault(work.id(), WorkYear.EMPTY), tasks.getOrDefault(work.id(), List.of())));
        return entries;
    }

    /** The sums of many sheets by sheet; one without figures is missing. */
    @Transactional(readOnly = true)
    public Map<Long, Totals> totals(Collection<InventorySheet> chosen) {
        return store.totals(chosen.stream().map(InventorySheet::id).toList());
    }

    /** One work of the sheet. Refused (PRC-020) when it is not of the section. */
    @Transactional(readOnly = true)
    public WorkEntry of(InventorySheet sheet, long work) {
        Work found = works.get(work);
        List<TaskYear> tasks = store.tasks(List.of(sheet.id())).getOrDefault(work, List.of());
        if (tasks.isEmpty()) mustBeOfSection(sheet, found);
        return new WorkEntry(found, store.years(List.of(sheet.id())).getOrDefault(work, WorkYear.EMPTY), tasks);
    }

    /** One task of the sheet. Refused (PRC-033) when it has none such. */
    @Transactional(readOnly = true)
    public TaskYear task(InventorySheet sheet, long task) {
        return store.task(sheet.id(), task).orElseThrow(() -> new Refused(ProcessProblem.TASK_UNKNOWN));
    }

    /** Saves the work's year. Refused (PRC-029) when somebody saved it since the version seen. */
    public void save(Actor by, long sheetId, long work, WorkYear year) {
        InventorySheet sheet = sheets.forChange(by, sheetId);
        mustBeOfSection(sheet, works.get(work));
        if (!store.save(Tenant.current().orElseThrow(), sheetId, work, year))
            throw new Refused(ProcessProblem.ENTRY_CHANGED);
        audit.record("inventory.work", "inventory-sheet", sheetId, Map.of("work", work));
    }

    /**
     * Saves a task's year; one without id is new. Its work counts as looked at.
     *
     * @return the task's id
     * @throws Refused PRC-029 when somebody saved it since the version seen
     */
    public long save(Actor by, long sheetId, TaskYear task) {
        InventorySheet sheet = sheets.forChange(by, sheetId);
        mustBeOfSection(sheet, works.get(task.workId()));
        long organisation = Tenant.current().orElseThrow();
        TaskYear kept =
                task.id() == 0 ? withId(task, store.addTask(organisation, task.workId(), task.name()), 0) : task;
        if (task.id() != 0) {
            if (task(sheet, task.id()).workId() != task.workId()) throw new Refused(ProcessProblem.TASK_UNKNOWN);
            store.rename(task.id(), task.name());
        }
        if (!store.save(organisation, sheetId, kept)) throw new Refused(ProcessProblem.ENTRY_CHANGED);
        store.seen(sheetId, task.workId());
        audit.record("inventory.task", "inventory-sheet", sheetId, Map.of("work", task.workId(), "task", kept.id()));
        return kept.id();
    }

    /** The works of the sheets, those without figures too; for a file that fills them. */
    @Transactional(readOnly = true)
    public List<WorkEntry> withBlanks(Collection<InventorySheet> chosen) {
        List<Long> ids = chosen.stream().map(InventorySheet::id).toList();
        Map<Long, WorkYear> years = store.years(ids);
        Map<Long, List<TaskYear>> tasks = store.tasks(ids);
        List<Long> departments = sections.all().stream()
                .filter(s -> chosen.stream().anyMatch(c -> c.departmentId() == s.id()))
                .flatMap(s -> s.ids().stream())
                .toList();
        if (departments.isEmpty()) return List.of();
        return works.search(WorkSearch.in(departments), Integer.MAX_VALUE, 0).stream()
                .map(w -> new WorkEntry(
                        w, years.getOrDefault(w.id(), WorkYear.EMPTY), tasks.getOrDefault(w.id(), List.of())))
                .toList();
    }

    /**
     * Takes many works of one sheet at once, as a file brings them: works and tasks without id are new. One entry of the
     * audit for all.
     *
     * @throws Refused PRC-025 when the sheet may not be filled now, PRC-029 when somebody saved one of them meanwhile
     */
    public void take(Actor by, long sheetId, List<WorkEntry> given) {
        InventorySheet sheet = sheets.forFilling(by, sheetId);
        List<Long> own = sections.of(sheet.departmentId()).map(Section::ids).orElse(List.of());
        if (given.stream().anyMatch(e -> !own.contains(e.work().departmentId())))
            throw new Refused(ProcessProblem.WORK_UNKNOWN);
        long organisation = Tenant.current().orElseThrow();
        List<Long> ids = works.keep(by, given.stream().map(WorkEntry::work).toList());
        int count = 0;
        for (int i = 0; i < given.size(); i++) {
            WorkEntry entry = given.get(i);
            if (!store.save(organisation, sheetId, ids.get(i), entry.year()))
                throw new Refused(ProcessProblem.ENTRY_CHANGED);
            for (TaskYear task : entry.tasks()) {
                long id = task.id() == 0 ? store.addTask(organisation, ids.get(i), task.name()) : task.id();
                if (task.id() != 0) store.rename(id, task.name());
                if (!store.save(organisation, sheetId, withId(task, id, task.version())))
                    throw new Refused(ProcessProblem.ENTRY_CHANGED);
                count++;
            }
        }
        audit.record("inventory.import", "inventory-sheet", sheetId, Map.of("works", given.size(), "tasks", count));
    }

    /** Notes that figures were written to a file. */
    public void exported(long round, Map<String, ?> detail) {
        audit.record("inventory.export", "inventory", round, detail);
    }

    /** Takes a task out of this year's sheet; other years keep it. */
    public void remove(Actor by, long sheetId, long task) {
        InventorySheet sheet = sheets.forChange(by, sheetId);
        long work = task(sheet, task).workId();
        store.remove(sheetId, task);
        audit.record("inventory.task.remove", "inventory-sheet", sheetId, Map.of("work", work, "task", task));
    }

    private void mustBeOfSection(InventorySheet sheet, Work work) {
        boolean own = sections.of(sheet.departmentId())
                .map(Section::ids)
                .filter(ids -> ids.contains(work.departmentId()))
                .isPresent();
        if (!own) throw new Refused(ProcessProblem.WORK_UNKNOWN);
    }

    private static TaskYear withId(TaskYear t, long id, int version) {
        return new TaskYear(id, t.workId(), t.name(), t.position(), t.basis(), t.volume(), t.time(), version);
    }
}
