package jp.kizahashi.process.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.UnitCosts;
import jp.kizahashi.process.effort.UnitCosts.UnitCost;
import jp.kizahashi.process.effort.Volume;
import jp.kizahashi.process.inventory.TaskYear.Basis;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkKind;
import jp.kizahashi.process.work.Works;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** みらい市 with people in 企画課 and an inventory to fill. */
@Component
public class InventoryFixture {
    private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Mirai mirai;
    private final Rounds rounds;
    private final Works works;
    private final Sections sections;
    private final Sheets sheets;
    private final Entries entries;
    private final People people;

    InventoryFixture(
            Mirai mirai, Rounds rounds, Works works, Sections sections, Sheets sheets, Entries entries, People people) {
        this.mirai = mirai;
        this.rounds = rounds;
        this.works = works;
        this.sections = sections;
        this.sheets = sheets;
        this.entries = entries;
        this.people = people;
    }

    /** The town with 担当, 係長 and 課長 of 企画課; the town's other people work in 税務課. */
    public record Stage(Town town, Actor clerk, Actor chief, Actor head) {
        public Actor office() {
            return town.actor(Role.DX_OFFICE);
        }
    }

    public Stage found() {
        Town town = mirai.found();
        return mirai.in(
                town.id(),
                () -> new Stage(
                        town,
                        person(town, "A", "主事", Role.STAFF, false),
                        person(town, "B", "係長", Role.STAFF, false),
                        person(town, "C", "課長", Role.DEPARTMENT_HEAD, true)));
    }

    private Actor person(Town town, String number, String title, Role role, boolean head) {
        long id = people.addPerson(number, "架空 " + number, "カクウ");
        people.addPost(id, town.planning(), title, head, false, SINCE, null);
        return new Actor(0, town.id(), id, Set.of(role), false);
    }

    /** Somebody who heads the unit until the day; null without an end. */
    public Actor head(Stage stage, long unit, @Nullable LocalDate until) {
        return as(stage, stage.office(), () -> {
            long id = people.addPerson("H" + NUMBER.incrementAndGet(), "架空 係長", "カクウ");
            people.addPost(id, unit, "係長", true, false, SINCE, until);
            return new Actor(0, stage.town().id(), id, Set.of(Role.STAFF), false);
        });
    }

    public <T> T as(Stage stage, Actor who, Supplier<T> work) {
        return mirai.in(stage.town().id(), () -> Audit.by(who.personId(), work));
    }

    /** Opens the inventory of a year in every section. */
    public long open(Stage stage, int year) {
        return as(stage, stage.office(), () -> rounds.open(stage.office(), round(0, year), sections.all()));
    }

    public InventoryRound round(long id, int year) {
        Map<Grade, UnitCost> costs = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) costs.put(grade, new UnitCost(8_000_000L, 465 * 240));
        return new InventoryRound(
                id,
                new FiscalYear(year),
                LocalDate.of(year + 1, 4, 1),
                Instant.parse("2030-01-01T00:00:00Z"),
                "窓口の改善を選ぶため",
                465,
                70,
                110,
                new UnitCosts(costs),
                null);
    }

    public InventorySheet sheet(Stage stage, long round, long department) {
        return as(stage, stage.office(), () -> sheets.of(round, department).orElseThrow());
    }

    public long work(Stage stage, Actor by, long department, String name) {
        return as(
                stage,
                by,
                () -> works.add(by, new Work(0, department, WorkKind.INDIVIDUAL, "", name, "目的", "", "", "", 0, null)));
    }

    /** A task of so many cases a month, each of so many seconds of 正規. */
    public long task(Stage stage, Actor by, long sheet, long work, String name, int monthly, long seconds) {
        TaskYear task = new TaskYear(
                0,
                work,
                name,
                1,
                Basis.CASE,
                new Volume(java.util.Collections.nCopies(12, monthly)),
                Effort.of(Grade.REGULAR, seconds),
                0);
        return as(stage, by, () -> entries.save(by, sheet, task));
    }

    /** Carries the sheet through to confirmation without 係長. */
    public void confirm(Stage stage, long sheet) {
        as(stage, stage.clerk(), () -> {
            sheets.handOver(stage.clerk(), sheet, Map.of(), "一部の業務だけを数えたため");
            return true;
        });
        as(stage, stage.head(), () -> {
            sheets.confirm(stage.head(), sheet, true, "");
            return true;
        });
    }

    public List<WorkEntry> entries(Stage stage, Actor who, long sheet) {
        return as(stage, who, () -> entries.of(sheets.get(who, sheet)));
    }
}
