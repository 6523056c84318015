package jp.kizahashi.process.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import jp.kizahashi.AppTest;
import jp.kizahashi.org.department.Department.Kind;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.Volume;
import jp.kizahashi.process.inventory.InventoryFixture.Stage;
import jp.kizahashi.process.inventory.TaskYear.Basis;
import jp.kizahashi.process.work.Works;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 担当 enters, 係長 checks, 課長 confirms; who reads what and when; nothing is lost or rounded. */
@AppTest
class InventoryTests {
    private final InventoryFixture fixture;
    private final Sheets sheets;
    private final Entries entries;
    private final Works works;
    private final People people;
    private final JdbcClient db;

    InventoryTests(
            InventoryFixture fixture, Sheets sheets, Entries entries, Works works, People people, JdbcClient db) {
        this.fixture = fixture;
        this.sheets = sheets;
        this.entries = entries;
        this.works = works;
        this.people = people;
        this.db = db;
    }

    @Test
    void figures_leave_the_section_only_when_its_chief_has_confirmed_them() {
        Stage stage = fixture.found();
        long sheet = filled(stage, fixture.open(stage, 2025));
        assertThatThrownBy(() -> fixture.entries(stage, stage.office(), sheet)).hasMessageContaining("PRC-031");
        step(
                stage,
                stage.clerk(),
                () -> sheets.handOver(
                        stage.clerk(),
                        sheet,
                        Map.of(stage.town().planning(), stage.chief().personId()),
                        "少ない"));
        assertThatThrownBy(() -> step(stage, stage.head(), () -> sheets.confirm(stage.head(), sheet, true, "")))
                .as("not before 係長")
                .hasMessageContaining("PRC-027");
        step(stage, stage.chief(), () -> sheets.check(stage.chief(), sheet, true, ""));
        assertThatThrownBy(() -> fixture.entries(stage, stage.office(), sheet)).hasMessageContaining("PRC-031");
        step(stage, stage.head(), () -> sheets.confirm(stage.head(), sheet, true, "よい"));
        assertThat(fixture.entries(stage, stage.office(), sheet)).hasSize(1);
        assertThatThrownBy(() -> fixture.entries(stage, stage.town().actor(Role.STAFF), sheet))
                .as("somebody of another section")
                .hasMessageContaining("PRC-031");
        assertThat(fixture.as(stage, stage.clerk(), () -> sheets.steps(sheet)))
                .extracting(SheetStep::status)
                .containsExactly(SheetStatus.CONFIRMED, SheetStatus.CONFIRMING, SheetStatus.CHECKING);
    }

    @Test
    void each_unit_is_checked_by_its_own_chief_or_by_the_successor() {
        Stage stage = fixture.found();
        long sheet = filled(stage, fixture.open(stage, 2025));
        List<Long> units = fixture.as(
                stage,
                stage.office(),
                () -> Stream.of("諸税係", "市民税係", "庶務係")
                        .map(name -> people.addDepartment(
                                stage.town().planning(), Kind.UNIT, name, name, 0, LocalDate.of(2020, 4, 1), null))
                        .toList());
        List<Actor> chiefs =
                units.stream().map(u -> fixture.head(stage, u, null)).toList();
        Actor left = fixture.head(stage, units.getFirst(), LocalDate.of(2021, 3, 31));
        Map<Long, Long> asked = Map.of(
                units.get(0), chiefs.get(0).personId(),
                units.get(1), chiefs.get(1).personId(),
                units.get(2), chiefs.get(2).personId());
        assertThatThrownBy(() -> step(
                        stage,
                        stage.clerk(),
                        () -> sheets.handOver(stage.clerk(), sheet, Map.of(units.getFirst(), left.personId()), "少ない")))
                .as("somebody who left")
                .hasMessageContaining("PRC-032");
        step(stage, stage.clerk(), () -> sheets.handOver(stage.clerk(), sheet, asked, "少ない"));
        step(stage, chiefs.get(0), () -> sheets.check(chiefs.get(0), sheet, true, ""));
        assertThatThrownBy(() -> step(stage, chiefs.get(0), () -> sheets.check(chiefs.get(0), sheet, true, "")))
                .as("the others' parts")
                .hasMessageContaining("PRC-027");
        assertThat(status(stage, sheet)).isEqualTo(SheetStatus.CHECKING);
        Actor successor = fixture.head(stage, units.get(1), null);
        step(stage, successor, () -> sheets.check(successor, sheet, true, ""));
        assertThat(status(stage, sheet)).isEqualTo(SheetStatus.CHECKING);
        assertThatThrownBy(() -> step(stage, stage.head(), () -> sheets.check(stage.head(), sheet, true, "")))
                .as("課長 while 係長 is there")
                .hasMessageContaining("PRC-027");
        fixture.as(
                stage,
                stage.office(),
                () -> db.sql("update org_post set valid_to = '2021-03-31' where person_id = :person")
                        .param("person", chiefs.get(2).personId())
                        .update());
        step(stage, stage.head(), () -> sheets.check(stage.head(), sheet, true, "係長が異動したため"));
        assertThat(status(stage, sheet)).isEqualTo(SheetStatus.CONFIRMING);
    }

    private SheetStatus status(Stage stage, long sheet) {
        return fixture.as(
                stage, stage.clerk(), () -> sheets.get(stage.clerk(), sheet).status());
    }

    @Test
    void what_is_given_back_says_why_and_the_confirmed_edition_stays() {
        Stage stage = fixture.found();
        long sheet = filled(stage, fixture.open(stage, 2025));
        fixture.confirm(stage, sheet);
        assertThatThrownBy(() -> step(stage, stage.office(), () -> sheets.reopen(stage.office(), sheet, " ")))
                .hasMessageContaining("PRC-030");
        step(stage, stage.office(), () -> sheets.reopen(stage.office(), sheet, "3月の件数を確かめてください"));
        assertThatThrownBy(() -> fixture.entries(stage, stage.office(), sheet)).hasMessageContaining("PRC-031");
        assertThat(fixture.as(stage, stage.clerk(), () -> sheets.editions(sheet)))
                .isEqualTo(1);
    }

    @Test
    void the_database_itself_refuses_to_change_what_is_confirmed() {
        Stage stage = fixture.found();
        long sheet = filled(stage, fixture.open(stage, 2025));
        fixture.confirm(stage, sheet);
        assertThatThrownBy(() -> fixture.as(
                        stage,
                        stage.clerk(),
                        () -> db.sql("update process_task_year set position = 9 where sheet_id = :sheet")
                                .param("sheet", sheet)
                                .update()))
                .hasMessageContaining("confirmed");
        assertThatThrownBy(() -> fixture.task(
                        stage,
                        stage.clerk(),
                        sheet,
                        fixture.entries(stage, stage.clerk(), sheet)
                                .getFirst()
                                .work()
                                .id(),
                        "x",
                        1,
                        60))
                .hasMessageContaining("PRC-025");
    }

    @Test
    void a_section_outside_the_bounds_says_why() {
        Stage stage = fixture.found();
        long sheet = filled(stage, fixture.open(stage, 2025));
        step(stage, stage.clerk(), () -> sheets.staff(stage.clerk(), sheet, Map.of(Grade.REGULAR, 300), 3600));
        assertThatThrownBy(() -> step(stage, stage.clerk(), () -> sheets.handOver(stage.clerk(), sheet, Map.of(), " ")))
                .hasMessageContaining("PRC-028");
        step(stage, stage.clerk(), () -> sheets.handOver(stage.clerk(), sheet, Map.of(), "年度の途中から"));
        assertThat(fixture.as(stage, stage.clerk(), () -> sheets.get(stage.clerk(), sheet))
                        .capacityReason())
                .isEqualTo("年度の途中から");
    }

    @Test
    void next_year_begins_with_the_figures_of_this_one_and_ended_works_stay_behind() {
        Stage stage = fixture.found();
        long sheet = filled(stage, fixture.open(stage, 2024));
        long gone = fixture.work(stage, stage.clerk(), stage.town().planning(), "やめる業務");
        fixture.task(stage, stage.clerk(), sheet, gone, "作業", 3, 60);
        step(stage, stage.clerk(), () -> works.end(stage.clerk(), gone, LocalDate.of(2025, 3, 31)));
        long next = fixture.sheet(stage, fixture.open(stage, 2025), stage.town().planning())
                .id();
        List<WorkEntry> copied = fixture.entries(stage, stage.clerk(), next);
        assertThat(copied).hasSize(1);
        assertThat(copied.getFirst().tasks()).hasSize(1);
        assertThat(copied.getFirst().annual()).isEqualTo(Effort.of(Grade.REGULAR, 12 * 100 * 150L));
        assertThatThrownBy(() -> fixture.open(stage, 2025)).hasMessageContaining("PRC-023");
    }

    @Test
    void of_two_who_save_the_same_task_the_second_is_told() {
        Stage stage = fixture.found();
        long sheet = filled(stage, fixture.open(stage, 2025));
        TaskYear seen =
                fixture.entries(stage, stage.clerk(), sheet).getFirst().tasks().getFirst();
        fixture.as(stage, stage.clerk(), () -> entries.save(stage.clerk(), sheet, seen));
        assertThatThrownBy(() -> fixture.as(stage, stage.chief(), () -> entries.save(stage.chief(), sheet, seen)))
                .hasMessageContaining("PRC-029");
    }

    @Test
    void after_a_transfer_the_successor_reads_the_sheet_and_the_old_chief_does_not() {
        Stage stage = fixture.found();
        long sheet = filled(stage, fixture.open(stage, 2025));
        fixture.as(stage, stage.office(), () -> {
            db.sql("update org_post set valid_to = :day where person_id = :person")
                    .param("day", people.today().minusDays(1))
                    .param("person", stage.head().personId())
                    .update();
            return true;
        });
        assertThatThrownBy(() -> fixture.entries(stage, stage.head(), sheet)).hasMessageContaining("PRC-031");
        assertThat(fixture.entries(stage, stage.chief(), sheet)).hasSize(1);
    }

    @Test
    void totals_equal_the_sums_of_their_parts_at_every_level() {
        Stage stage = fixture.found();
        long round = fixture.open(stage, 2025);
        SplittableRandom random = new SplittableRandom(8);
        List<Totals> parts = new ArrayList<>();
        InventorySheet sheet = fixture.sheet(stage, round, stage.town().planning());
        for (int w = 0; w < 15; w++) {
            long work = fixture.work(stage, stage.clerk(), stage.town().planning(), "業務" + w);
            Totals ofWork = Totals.NONE;
            for (int t = 0; t < 1 + random.nextInt(6); t++) {
                TaskYear task = task(work, random);
                fixture.as(stage, stage.clerk(), () -> entries.save(stage.clerk(), sheet.id(), task));
                ofWork = ofWork.plus(new Totals(0, 1, task.volume().total(), task.annual(), 0));
            }
            parts.add(ofWork.plus(new Totals(1, 0, 0, Effort.NONE, 0)));
        }
        List<WorkEntry> kept = fixture.entries(stage, stage.clerk(), sheet.id());
        assertThat(kept.stream().map(Totals::of)).containsExactlyElementsOf(parts);
        assertThat(Totals.sum(kept.stream().map(Totals::of).toList())).isEqualTo(Totals.sum(parts));
        assertThat(fixture.as(stage, stage.clerk(), () -> entries.totals(List.of(sheet))))
                .as("the database adds up the same")
                .containsEntry(sheet.id(), Totals.sum(parts));
        fixture.confirm(stage, sheet.id());
        List<WorkEntry> town = fixture.as(
                stage,
                stage.office(),
                () -> entries.of(
                        List.of(sheets.of(round, stage.town().planning()).orElseThrow())));
        assertThat(Totals.sum(town.stream().map(Totals::of).toList())).isEqualTo(Totals.sum(parts));
    }

    private static TaskYear task(long work, SplittableRandom random) {
        List<Integer> months = random.ints(12, 0, 3000).boxed().toList();
        List<Long> seconds = random.longs(5, 0, 4000).boxed().toList();
        return new TaskYear(
                0,
                work,
                "作業" + random.nextInt(1000),
                1,
                random.nextInt(5) == 0 ? Basis.YEAR : Basis.CASE,
                new Volume(months),
                new Effort(seconds),
                0);
    }

    /** A sheet of 企画課 with one work of 12 × 100 cases of 150 seconds. */
    private long filled(Stage stage, long round) {
        long sheet = fixture.sheet(stage, round, stage.town().planning()).id();
        long work = fixture.work(stage, stage.clerk(), stage.town().planning(), "計画の進行管理");
        fixture.task(stage, stage.clerk(), sheet, work, "照会", 100, 150);
        return sheet;
    }

    private void step(Stage stage, Actor who, Runnable step) {
        fixture.as(stage, who, () -> {
            step.run();
            return true;
        });
    }
}
