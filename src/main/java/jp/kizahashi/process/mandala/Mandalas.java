package jp.kizahashi.process.mandala;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Volume;
import jp.kizahashi.process.inventory.Entries;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.Rounds;
import jp.kizahashi.process.inventory.Sheets;
import jp.kizahashi.process.inventory.TaskYear;
import jp.kizahashi.process.inventory.TaskYear.Basis;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.Works;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** DMMs of works, and the tasks that come out of them. */
@Component
@Transactional
public class Mandalas {
    private final MandalaStore store;
    private final Works works;
    private final Inventory inventory;
    private final Sections sections;
    private final Audit audit;

    /** Where the tasks go. */
    @Component
    record Inventory(Rounds rounds, Sheets sheets, Entries entries) {}

    Mandalas(MandalaStore store, Works works, Inventory inventory, Sections sections, Audit audit) {
        this.store = store;
        this.works = works;
        this.inventory = inventory;
        this.sections = sections;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Mandala of(long work) {
        return store.of(works.get(work).id());
    }

    /** Refused (PRC-029) when somebody saved it since the version seen. */
    public void save(Actor by, long work, Mandala mandala) {
        works.mustEdit(by, works.get(work).departmentId());
        if (!store.save(Tenant.current().orElseThrow(), work, mandala)) throw new Refused(ProcessProblem.ENTRY_CHANGED);
        audit.record(
                "mandala.save", "work", work, Map.of("cells", mandala.cells().size()));
    }

    /** The open sheet into which tasks of the work can be put by this person; empty when none is open to them. */
    @Transactional(readOnly = true)
    public Optional<InventorySheet> sheet(Actor actor, Work work) {
        return inventory
                .rounds()
                .current()
                .flatMap(round -> sections.of(work.departmentId())
                        .flatMap(s -> inventory.sheets().of(round.id(), s.id()))
                        .filter(sheet -> inventory.sheets().mayEnter(actor, sheet)));
    }

    /**
     * Puts the parts that are no tasks yet into the open sheet, without cases and time.
     *
     * @return how many are new
     * @throws Refused PRC-034 when no sheet is open to the person
     */
    public int toTasks(Actor by, long id) {
        Work work = works.get(id);
        InventorySheet sheet = sheet(by, work).orElseThrow(() -> new Refused(ProcessProblem.NO_OPEN_ROUND));
        List<TaskYear> kept = inventory.entries().of(sheet, id).tasks();
        Set<String> names = kept.stream().map(TaskYear::name).collect(Collectors.toSet());
        int position = kept.size();
        int added = 0;
        for (String part : store.of(id).parts()) {
            if (!names.add(part)) continue;
            inventory
                    .entries()
                    .save(
                            by,
                            sheet.id(),
                            new TaskYear(0, id, part, ++position, Basis.CASE, Volume.NONE, Effort.NONE, 0));
            added++;
        }
        return added;
    }
}
