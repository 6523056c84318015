package jp.kizahashi.process.demonstration;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.kizahashi.org.demonstration.Stage;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.UnitCosts;
import jp.kizahashi.process.effort.UnitCosts.UnitCost;
import jp.kizahashi.process.inventory.Entries;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.Rounds;
import jp.kizahashi.process.inventory.Sheets;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Sections.Section;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets みらい市 take stock of its works: a closed inventory of 税務課, and a running one in which 税務課 finds last year's
 * figures, 収納課 waits for its 課長 and three sections have confirmed. Everything is 架空.
 */
@Component
@Order(400)
@ConditionalOnProperty(name = "kizahashi.mode", havingValue = "demonstration")
class ProcessDemonstration implements ApplicationRunner {
    private static final String TAX = "税務課";
    private static final List<String> CONFIRMED = List.of("市民課", "保育課", "道路河川課");
    private static final String WAITING = "収納課";

    private final Stage stage;
    private final People people;
    private final Sections sections;
    private final Inventory inventory;

    /** What an inventory is made with. */
    @Component
    record Inventory(Rounds rounds, Sheets sheets, Entries entries) {}

    ProcessDemonstration(Stage stage, People people, Sections sections, Inventory inventory) {
        this.stage = stage;
        this.people = people;
        this.sections = sections;
        this.inventory = inventory;
    }

    @Override
    public void run(ApplicationArguments args) {
        stage.inMirai(town -> inventory.rounds().all().isEmpty(), this::write);
    }

    private void write(long town) {
        FiscalYear last = FiscalYear.of(stage.in(town, people::today)).previous();
        long before = open(town, last.previous(), List.of(TAX));
        fill(town, before, TAX);
        confirm(town, before, TAX);
        office(town, () -> {
            inventory.rounds().close(before);
            return true;
        });
        long now = open(town, last, List.of());
        for (String section : CONFIRMED) {
            fill(town, now, section);
            confirm(town, now, section);
        }
        fill(town, now, WAITING);
    }

    private long open(long town, FiscalYear year, List<String> only) {
        return office(town, () -> {
            List<Section> asked = sections.all().stream()
                    .filter(s -> only.isEmpty() || only.contains(s.name()))
                    .toList();
            return inventory.rounds().open(actor(town, "デジタル推進課", false, Role.DX_OFFICE), round(year), asked);
        });
    }

    private InventoryRound round(FiscalYear year) {
        Map<Grade, UnitCost> costs = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) costs.put(grade, new UnitCost(0L, 465 * 240));
        costs.put(Grade.REGULAR, new UnitCost(7_600_000L, 465 * 240));
        costs.put(Grade.REAPPOINTED, new UnitCost(4_300_000L, 465 * 240));
        costs.put(Grade.FISCAL_YEAR, new UnitCost(2_900_000L, 360 * 240));
        return new InventoryRound(
                0,
                year,
                people.today(),
                people.today()
                        .plusWeeks(3)
                        .atTime(LocalTime.of(17, 15))
                        .atZone(Dates.TOKYO)
                        .toInstant(),
                "窓口と内部事務のうち、来年度に見直す業務を選ぶために数えます。職員の評価や人員の割当てには使いません。（架空）",
                465,
                70,
                110,
                new UnitCosts(costs),
                null);
    }

    private void fill(long town, long round, String name) {
        as(actorOf(town, name, false), actor -> {
            Section section = section(name);
            InventorySheet sheet = inventory.sheets().of(round, section.id()).orElseThrow();
            inventory.entries().take(actor, sheet.id(), MadeUpWorks.of(name, section.id()));
            inventory.sheets().staff(actor, sheet.id(), Map.of(Grade.REGULAR, 300, Grade.FISCAL_YEAR, 200), 540_000);
            inventory.sheets().handOver(actor, sheet.id(), Map.of(), "一部の業務だけを数えたため（架空）");
        });
    }

    private void confirm(long town, long round, String name) {
        as(actorOf(town, name, true), actor -> {
            InventorySheet sheet =
                    inventory.sheets().of(round, section(name).id()).orElseThrow();
            inventory.sheets().confirm(actor, sheet.id(), true, "");
        });
    }

    private Section section(String name) {
        return sections.all().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Actor actorOf(long town, String section, boolean head) {
        return stage.in(town, () -> actor(town, section, head, head ? Role.DEPARTMENT_HEAD : Role.STAFF));
    }

    /** The chief of the section, or one of its people. */
    private Actor actor(long town, String section, boolean head, Role role) {
        long id = section(section).id();
        long person = people.posts(people.today()).stream()
                .filter(p -> p.departmentId() == id && p.head() == head)
                .map(Post::personId)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Actor(0, town, person, Set.of(role), false);
    }

    private <T> T office(long town, Supplier<T> step) {
        return stage.by(stage.in(town, () -> actor(town, "デジタル推進課", false, Role.DX_OFFICE)), step);
    }

    private void as(Actor actor, Consumer<Actor> step) {
        stage.by(actor, () -> {
            step.accept(actor);
            return true;
        });
    }
}
