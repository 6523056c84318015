package jp.kizahashi.process.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.effort.Capacity;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Sections.Section;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a section's sheet: 担当 enters, 係長 checks, 課長 confirms. Until then only the section's own people read it;
 * afterwards whoever may read totals. Who belongs to the section is asked today, so after a transfer the successor reads it
 * and the one who left does not.
 */
@Component
@Transactional
public class Sheets {
    private final SheetStore store;
    private final EntryStore entries;
    private final Rounds rounds;
    private final Sections sections;
    private final People people;
    private final Audit audit;

    Sheets(SheetStore store, EntryStore entries, Rounds rounds, Sections sections, People people, Audit audit) {
        this.store = store;
        this.entries = entries;
        this.rounds = rounds;
        this.sections = sections;
        this.people = people;
        this.audit = audit;
    }

    /** Refused (PRC-024) when there is none, (PRC-031) while the person may not read its figures. */
    @Transactional(readOnly = true)
    public InventorySheet get(Actor actor, long id) {
        InventorySheet sheet = one(id);
        if (!mayRead(actor, sheet)) throw new Refused(ProcessProblem.SHEET_HIDDEN);
        return sheet;
    }

    /** Every section's sheet; what it holds may be read only when {@link #mayRead} says so. */
    @Transactional(readOnly = true)
    public List<InventorySheet> ofRound(long round) {
        return store.ofRound(round);
    }

    @Transactional(readOnly = true)
    public Optional<InventorySheet> of(long round, long department) {
        return store.of(round, department);
    }

    /** The sheet as it stands, its row locked: for changes within the section. Refused (PRC-024) when there is none. */
    public InventorySheet forChange(Actor by, long id) {
        InventorySheet sheet = store.lock(id).orElseThrow(() -> new Refused(ProcessProblem.SHEET_UNKNOWN));
        if (!mayEnter(by, sheet))
            throw new Refused(ProcessProblem.SHEET_NOT_OPEN, sheet.status().label());
        return sheet;
    }

    /** As {@link #forChange}, also for the DX office that brings older data in. */
    InventorySheet forFilling(Actor by, long id) {
        InventorySheet sheet = locked(id);
        if (!mayFill(by, sheet))
            throw new Refused(ProcessProblem.SHEET_NOT_OPEN, sheet.status().label());
        return sheet;
    }

    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, InventorySheet sheet) {
        return !readable(actor, List.of(sheet)).isEmpty();
    }

    /** Those of the sheets, by id, whose figures the person may read. */
    @Transactional(readOnly = true)
    public Set<Long> readable(Actor actor, List<InventorySheet> all) {
        List<Long> own = sections.ofPerson(actor.personId()).stream()
                .flatMap(s -> s.ids().stream())
                .toList();
        boolean totals = actor.may("process.inventory.totals");
        return all.stream()
                .filter(s -> own.contains(s.departmentId())
                        || totals && s.status() == SheetStatus.CONFIRMED
                        || mayConfirmAs(actor, s))
                .map(InventorySheet::id)
                .collect(Collectors.toSet());
    }

    /** Whether the person may enter figures now. */
    @Transactional(readOnly = true)
    public boolean mayEnter(Actor actor, InventorySheet sheet) {
        return sheet.status() == SheetStatus.ENTERING
                && actor.may("process.inventory.fill")
                && sections.belongs(actor.personId(), sheet.departmentId())
                && rounds.get(sheet.roundId()).open();
    }

    /** Whether the person may fill it by a file: the section's own people, and the DX office while it is being entered. */
    @Transactional(readOnly = true)
    public boolean mayFill(Actor actor, InventorySheet sheet) {
        return mayEnter(actor, sheet)
                || sheet.status() == SheetStatus.ENTERING
                        && actor.may("process.inventory.manage")
                        && rounds.get(sheet.roundId()).open();
    }

    @Transactional(readOnly = true)
    public boolean mayCheck(Actor actor, InventorySheet sheet) {
        return !toCheck(actor, sheet).isEmpty();
    }

    /**
     * The parts that wait for this person's check: those for which the person was asked, those of a unit that the person
     * heads today, and, for the 課長, those whose 係長 has left the section since.
     */
    @Transactional(readOnly = true)
    public List<SheetCheck> toCheck(Actor actor, InventorySheet sheet) {
        if (sheet.status() != SheetStatus.CHECKING
                || !rounds.get(sheet.roundId()).open()) return List.of();
        List<Long> headed = headed(actor);
        boolean confirms = mayConfirmAs(actor, sheet);
        return sheet.checks().stream()
                .filter(SheetCheck::open)
                .filter(c -> c.checkerId() == actor.personId()
                        || c.departmentId() != sheet.departmentId() && headed.contains(c.departmentId())
                        || confirms && !sections.belongs(c.checkerId(), sheet.departmentId()))
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean mayConfirm(Actor actor, InventorySheet sheet) {
        return sheet.status() == SheetStatus.CONFIRMING
                && mayConfirmAs(actor, sheet)
                && rounds.get(sheet.roundId()).open();
    }

    /** Whether the person may send a confirmed sheet back for correction: its 課長 or the DX office. */
    @Transactional(readOnly = true)
    public boolean mayReopen(Actor actor, InventorySheet sheet) {
        return sheet.status() == SheetStatus.CONFIRMED
                && (actor.may("process.inventory.manage") || mayConfirmAs(actor, sheet))
                && rounds.get(sheet.roundId()).open();
    }

    /** 課長, or whoever heads the 部 above. */
    private boolean mayConfirmAs(Actor actor, InventorySheet sheet) {
        if (!actor.may("process.inventory.confirm")) return false;
        List<Long> headed = headed(actor);
        Long above = sections.of(sheet.departmentId())
                .map(s -> s.department().parentId())
                .orElse(null);
        return headed.contains(sheet.departmentId()) || above != null && headed.contains(above);
    }

    private List<Long> headed(Actor actor) {
        return people.postsOf(actor.personId(), people.today()).stream()
                .filter(Post::head)
                .map(Post::departmentId)
                .toList();
    }

    /** Who of the section may be named to check: everybody in it but its 課長 and the one who hands over. */
    @Transactional(readOnly = true)
    public Map<Long, String> checkers(Actor by, InventorySheet sheet) {
        List<Long> ids = sections.of(sheet.departmentId()).map(Section::ids).orElse(List.of());
        List<Long> persons = people.posts(people.today()).stream()
                .filter(p -> ids.contains(p.departmentId()) && p.personId() != by.personId())
                .filter(p -> !p.head() || p.departmentId() != sheet.departmentId())
                .map(Post::personId)
                .distinct()
                .toList();
        return people.names(persons);
    }

    @Transactional(readOnly = true)
    public List<SheetStep> steps(long sheet) {
        return store.steps(sheet);
    }

    @Transactional(readOnly = true)
    public int editions(long sheet) {
        return store.editions(sheet);
    }

    /** Head count in hundredths and 時間外 of the section. */
    public void staff(Actor by, long id, Map<Grade, Integer> hundredths, long overtimeSeconds) {
        forChange(by, id);
        store.staffing(Tenant.current().orElseThrow(), id, hundredths, overtimeSeconds);
        audit.record("inventory.staff", "inventory-sheet", id, Map.of());
    }

    /** The section's hours against its people. */
    @Transactional(readOnly = true)
    public Capacity capacity(InventorySheet sheet) {
        return Capacity.of(
                spent(sheet),
                sheet.headcount(),
                sheet.overtimeSeconds(),
                rounds.get(sheet.roundId()).costs());
    }

    /**
     * From 担当 to the 係長, each for the works of a unit, or straight to 課長.
     *
     * @param checkers who checks, by the unit, or by the section itself for works of no unit; empty without 係長
     * @param reason why the hours lie outside the bounds; kept with the sheet
     * @throws Refused PRC-026 without any hours, PRC-028 without a reason where one is needed, PRC-032 when a unit or a
     *     checker is not of the section
     */
    public void handOver(Actor by, long id, Map<Long, Long> checkers, String reason) {
        InventorySheet sheet = forChange(by, id);
        if (entries.tasks(List.of(id)).isEmpty()) throw new Refused(ProcessProblem.SHEET_EMPTY);
        InventoryRound round = rounds.get(sheet.roundId());
        Capacity capacity = capacity(sheet);
        boolean outside = capacity.needsReason(round.lowPercent(), round.highPercent());
        if (outside && reason.isBlank())
            throw new Refused(
                    ProcessProblem.CAPACITY_WITHOUT_REASON,
                    capacity.share().orElseThrow().percent(0).toPlainString());
        mustBelong(by, sheet, checkers);
        store.reason(id, outside ? reason.strip() : "");
        store.checkers(Tenant.current().orElseThrow(), id, checkers);
        step(by, sheet, checkers.isEmpty() ? SheetStatus.CONFIRMING : SheetStatus.CHECKING, "");
    }

    private void mustBelong(Actor by, InventorySheet sheet, Map<Long, Long> checkers) {
        List<Long> parts = sections.of(sheet.departmentId()).map(Section::ids).orElse(List.of());
        if (!parts.containsAll(checkers.keySet())
                || !checkers(by, sheet).keySet().containsAll(checkers.values()))
            throw new Refused(ProcessProblem.CHECKER_UNKNOWN);
    }

    /** 係長 passes the own parts on, the last one of them to 課長; or gives the sheet back to 担当 with a reason. */
    public void check(Actor by, long id, boolean passed, String opinion) {
        InventorySheet sheet = locked(id);
        List<SheetCheck> own = toCheck(by, sheet);
        if (own.isEmpty()) throw new Refused(ProcessProblem.SHEET_NOT_YOURS);
        String words = said(passed, opinion);
        if (passed) own.forEach(c -> store.checked(id, c.departmentId(), by.personId(), people.now()));
        long open = sheet.checks().stream().filter(SheetCheck::open).count() - own.size();
        if (passed && open > 0) noted(by, sheet.id(), SheetStatus.CHECKING, words);
        else step(by, sheet, passed ? SheetStatus.CONFIRMING : SheetStatus.ENTERING, words);
    }

    /** 課長 confirms, and the figures are kept as an edition; or gives it back with a reason. */
    public void confirm(Actor by, long id, boolean passed, String opinion) {
        InventorySheet sheet = locked(id);
        if (!mayConfirm(by, sheet)) throw new Refused(ProcessProblem.SHEET_NOT_YOURS);
        if (passed)
            store.addEdition(
                    Tenant.current().orElseThrow(),
                    id,
                    spent(sheet).total(),
                    EditionText.of(sheet, entries.years(List.of(id)), entries.tasks(List.of(id))),
                    by.personId(),
                    people.now());
        step(by, sheet, passed ? SheetStatus.CONFIRMED : SheetStatus.ENTERING, said(passed, opinion));
    }

    /** A confirmed sheet goes back for correction; its edition stays. */
    public void reopen(Actor by, long id, String reason) {
        InventorySheet sheet = locked(id);
        if (!mayReopen(by, sheet)) throw new Refused(ProcessProblem.SHEET_NOT_YOURS);
        step(by, sheet, SheetStatus.ENTERING, said(false, reason));
    }

    private void step(Actor by, InventorySheet sheet, SheetStatus next, String opinion) {
        if (!sheet.status().mayBecome(next))
            throw new Refused(ProcessProblem.SHEET_NOT_OPEN, sheet.status().label());
        store.status(sheet.id(), next);
        noted(by, sheet.id(), next, opinion);
    }

    private void noted(Actor by, long sheet, SheetStatus status, String opinion) {
        store.addStep(
                Tenant.current().orElseThrow(), sheet, new SheetStep(status, opinion, by.personId(), people.now()));
        audit.record("inventory.step", "inventory-sheet", sheet, Map.of("status", status.name()));
    }

    private Effort spent(InventorySheet sheet) {
        return Effort.sum(entries.tasks(List.of(sheet.id())).values().stream()
                .flatMap(List::stream)
                .map(TaskYear::annual)
                .toList());
    }

    private static String said(boolean passed, String opinion) {
        if (!passed && opinion.isBlank()) throw new Refused(ProcessProblem.OPINION_MISSING);
        return opinion.strip();
    }

    private InventorySheet one(long id) {
        return store.one(id).orElseThrow(() -> new Refused(ProcessProblem.SHEET_UNKNOWN));
    }

    private InventorySheet locked(long id) {
        return store.lock(id).orElseThrow(() -> new Refused(ProcessProblem.SHEET_UNKNOWN));
    }
}
