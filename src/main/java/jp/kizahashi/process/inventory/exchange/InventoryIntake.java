package jp.kizahashi.process.inventory.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.intake.Intake;
import jp.kizahashi.org.intake.Tables;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.TableImport;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.CurrentActor;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.inventory.Entries;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.Rounds;
import jp.kizahashi.process.inventory.Sheets;
import jp.kizahashi.process.inventory.WorkEntry;
import jp.kizahashi.process.work.Sections;
import org.springframework.stereotype.Component;

/** Takes an inventory's table in: a section its own works, the DX office those of every section that is still entering. */
@Component
class InventoryIntake implements Intake {
    private final Rounds rounds;
    private final Sheets sheets;
    private final Entries entries;
    private final Sections sections;

    InventoryIntake(Rounds rounds, Sheets sheets, Entries entries, Sections sections) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.entries = entries;
        this.sections = sections;
    }

    @Override
    public String kind() {
        return "inventory";
    }

    @Override
    public String action() {
        return "process.inventory.fill";
    }

    @Override
    public String page() {
        return "/processes/inventory";
    }

    @Override
    public String pageKey() {
        return "process.inventory.title";
    }

    @Override
    public boolean partOfSetUp() {
        return false;
    }

    @Override
    public boolean asksDay() {
        return false;
    }

    @Override
    public List<Field> fields() {
        return InventoryColumns.ALL;
    }

    @Override
    public Reading read(List<Sheet> files, Map<String, String> columns, Occasion occasion) {
        return read(CurrentActor.get().orElseThrow(), files, columns);
    }

    Reading read(Actor actor, List<Sheet> files, Map<String, String> columns) {
        var mapped = Tables.first(files, InventoryColumns.ALL, columns);
        TableImport run = new TableImport(mapped.table(), mapped.mapping(), InventoryColumns.ALL);
        InventoryRound round = round(run);
        InventoryReading.Result read = InventoryReading.read(run, desk(actor, round));
        return new Reading(
                List.of(new Part(mapped.table(), read.report())),
                facts(read, round),
                List.of(),
                () -> read.works().forEach((sheet, works) -> entries.take(actor, sheet.id(), works)));
    }

    /** The open inventory of the first row's 年度, or the newest open one. */
    private InventoryRound round(TableImport run) {
        Optional<FiscalYear> year = run.lines().stream()
                .map(l -> l.text(InventoryColumns.YEAR))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .flatMap(FiscalYear::parse);
        return rounds.all().stream()
                .filter(InventoryRound::open)
                .filter(r -> year.isEmpty() || year.get().equals(r.fiscalYear()))
                .findFirst()
                .or(rounds::current)
                .orElseThrow(() -> new Refused(ProcessProblem.NO_OPEN_ROUND));
    }

    private FillableSheets desk(Actor actor, InventoryRound round) {
        Map<Long, InventorySheet> open = new HashMap<>();
        for (InventorySheet sheet : sheets.ofRound(round.id()))
            if (sheets.mayFill(actor, sheet)) open.put(sheet.departmentId(), sheet);
        return new FillableSheets(
                round.fiscalYear().year(),
                sections.all(),
                open,
                entries.withBlanks(open.values()),
                sections.ofPerson(actor.personId()));
    }

    private static List<Fact> facts(InventoryReading.Result read, InventoryRound round) {
        List<WorkEntry> works =
                read.works().values().stream().flatMap(List::stream).toList();
        Effort all = Effort.sum(works.stream().map(WorkEntry::annual).toList());
        return List.of(
                new Fact(
                        Messages.get("process.inventory.year"),
                        round.fiscalYear().label()),
                new Fact(
                        Messages.get("process.inventory.works"),
                        Messages.get(
                                "process.inventory.fact.works",
                                works.size(),
                                read.drafts().stream().filter(WorkDraft::fresh).count())),
                new Fact(
                        Messages.get("process.sheet.tasks"),
                        Messages.get(
                                "process.inventory.fact.tasks",
                                works.stream().mapToInt(e -> e.tasks().size()).sum(),
                                works.stream()
                                        .flatMap(e -> e.tasks().stream())
                                        .filter(t -> t.id() == 0)
                                        .count())),
                new Fact(
                        Messages.get("process.inventory.hours"),
                        Messages.get("process.inventory.fact.hours", Time.hours(all.total()))));
    }
}
