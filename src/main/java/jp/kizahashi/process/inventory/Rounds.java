package jp.kizahashi.process.inventory;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.work.Sections.Section;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The town's inventories: one a 年度, opened and closed by the DX office. */
@Component
@Transactional
public class Rounds {
    private final RoundStore store;
    private final SheetStore sheets;
    private final EntryStore entries;
    private final People people;
    private final Audit audit;

    Rounds(RoundStore store, SheetStore sheets, EntryStore entries, People people, Audit audit) {
        this.store = store;
        this.sheets = sheets;
        this.entries = entries;
        this.people = people;
        this.audit = audit;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<InventoryRound> all() {
        return store.all();
    }

    /** Refused (PRC-022) when there is none. */
    @Transactional(readOnly = true)
    public InventoryRound get(long id) {
        return store.one(id).orElseThrow(() -> new Refused(ProcessProblem.ROUND_UNKNOWN));
    }

    /** The newest one that is open. */
    @Transactional(readOnly = true)
    public Optional<InventoryRound> current() {
        return all().stream().filter(InventoryRound::open).findFirst();
    }

    /**
     * Opens an inventory and lays a sheet on the desk of each section, filled with the figures of the newest earlier one.
     *
     * @return its id
     * @throws Refused PRC-023 when the 年度 has one
     */
    public long open(Actor by, InventoryRound fresh, List<Section> sections) {
        long organisation = Tenant.current().orElseThrow();
        Optional<InventoryRound> before = all().stream()
                .filter(r -> r.fiscalYear().compareTo(fresh.fiscalYear()) < 0)
                .max(Comparator.comparing(InventoryRound::fiscalYear));
        long id = store.add(organisation, fresh, by.personId(), people.now())
                .orElseThrow(() -> new Refused(
                        ProcessProblem.ROUND_EXISTS, fresh.fiscalYear().label()));
        store.costs(organisation, id, fresh.costs());
        for (Section section : sections) {
            long sheet = sheets.add(organisation, id, section.id());
            before.ifPresent(b -> prefill(organisation, b.id(), section, sheet));
        }
        audit.record(
                "inventory.open",
                "inventory",
                id,
                Map.of("year", fresh.fiscalYear().year(), "sections", sections.size()));
        return id;
    }

    /** From its own sheet of that round, and from those of departments whose work the section does now. */
    private void prefill(long organisation, long round, Section section, long sheet) {
        Map<Grade, Integer> headcount = new EnumMap<>(Grade.class);
        long overtime = 0;
        for (long department : section.ids()) {
            InventorySheet old = sheets.of(round, department).orElse(null);
            if (old == null) continue;
            entries.prefill(old.id(), sheet);
            old.headcount().forEach((grade, people) -> headcount.merge(grade, people, Integer::sum));
            overtime += old.overtimeSeconds();
        }
        if (!headcount.isEmpty()) sheets.staffing(organisation, sheet, headcount, overtime);
    }

    /** Changes dates, purpose, bounds and unit costs; the 年度 stays. */
    public void change(Actor by, InventoryRound changed) {
        InventoryRound before = get(changed.id());
        store.change(changed);
        store.costs(Tenant.current().orElseThrow(), changed.id(), changed.costs());
        audit.record(
                "inventory.change",
                "inventory",
                changed.id(),
                Map.of(
                        "due",
                        changed.dueAt().toString(),
                        "before",
                        before.dueAt().toString(),
                        "by",
                        by.personId()));
    }

    /** Asks one more section, such as one founded since. */
    public long addSection(long round, Section section) {
        Optional<InventorySheet> there = sheets.of(round, section.id());
        if (there.isPresent()) return there.get().id();
        long sheet = sheets.add(Tenant.current().orElseThrow(), get(round).id(), section.id());
        audit.record("inventory.section", "inventory", round, Map.of("department", section.id()));
        return sheet;
    }

    /** Nothing is entered or confirmed any more. */
    public void close(long id) {
        store.close(get(id).id(), people.now());
        audit.record("inventory.close", "inventory", id, Map.of());
    }

    public void reopen(long id) {
        store.close(get(id).id(), null);
        audit.record("inventory.reopen", "inventory", id, Map.of());
    }
}
