package jp.kizahashi.process.inventory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.org.intake.Intake.Reading;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.process.inventory.InventoryFixture;
import jp.kizahashi.process.inventory.InventoryFixture.Stage;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.Rounds;
import jp.kizahashi.process.inventory.WorkEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An inventory goes out as Excel and comes back, whatever was done to it, without losing a second. */
@AppTest
class InventoryExchangeTests {
    private final InventoryFixture fixture;
    private final InventoryIntake intake;
    private final Rounds rounds;
    private final People people;

    @TempDir
    Path folder;

    private Stage stage;
    private long round;
    private long sheet;

    InventoryExchangeTests(InventoryFixture fixture, InventoryIntake intake, Rounds rounds, People people) {
        this.fixture = fixture;
        this.intake = intake;
        this.rounds = rounds;
        this.people = people;
    }

    @BeforeEach
    void a_sheet_with_two_works() {
        stage = fixture.found();
        round = fixture.open(stage, 2025);
        sheet = fixture.sheet(stage, round, stage.town().planning()).id();
        long first = fixture.work(stage, stage.clerk(), stage.town().planning(), "照会の取りまとめ");
        fixture.task(stage, stage.clerk(), sheet, first, "受付", 120, 20);
        fixture.task(stage, stage.clerk(), sheet, first, "回答", 7, 1234);
        long second = fixture.work(stage, stage.clerk(), stage.town().planning(), "計画の進行管理");
        fixture.task(stage, stage.clerk(), sheet, second, "会議", 1, 5400);
    }

    @Test
    void what_went_out_comes_back_the_same_even_sorted_otherwise() throws Exception {
        List<WorkEntry> before = entries();
        List<Row> rows = new ArrayList<>(handedOut().rows());
        Collections.reverse(rows.subList(1, rows.size()));
        Reading reading = take(stage.clerk(), rows);
        assertThat(reading.refused()).isZero();
        assertThat(entries())
                .extracting(WorkEntry::annual)
                .isEqualTo(before.stream().map(WorkEntry::annual).toList());
        assertThat(entries())
                .extracting(e -> e.tasks().stream().map(t -> t.id()).toList())
                .isEqualTo(before.stream()
                        .map(e -> e.tasks().stream().map(t -> t.id()).toList())
                        .toList());
    }

    @Test
    void rows_without_numbers_are_new_and_an_overview_needs_no_task() throws Exception {
        List<Row> rows = new ArrayList<>(handedOut().rows().subList(0, 1));
        rows.add(row(rows.getFirst(), 2, Map.of("業務名", "広報の編集", "目的", "伝わる", "時間の数え方", "年間", "正規の時間", "300")));
        Reading reading = take(stage.clerk(), rows);
        assertThat(reading.accepted()).isEqualTo(1);
        WorkEntry added = entries().stream()
                .filter(e -> e.work().name().equals("広報の編集"))
                .findFirst()
                .orElseThrow();
        assertThat(added.annual().total()).isEqualTo(300 * 3600);
        assertThat(added.work().purpose()).isEqualTo("伝わる");
        assertThat(entries()).hasSize(3);
    }

    @Test
    void each_refused_row_is_named_with_its_reason_and_the_others_are_taken() throws Exception {
        List<Row> rows = new ArrayList<>(handedOut().rows());
        Row header = rows.getFirst();
        rows.add(row(header, 20, Map.of("業務名", "甲", "正規の時間", "2.333", "作業", "い")));
        rows.add(row(header, 21, Map.of("業務名", "甲", "4月", "百件", "作業", "ろ")));
        rows.add(row(header, 22, Map.of("業務名", "乙", "所属コード", "102")));
        rows.add(row(header, 23, Map.of("業務名", "丙", "業務番号", "999999999")));
        rows.add(row(header, 24, Map.of("業務名", "丁", "年度", "2019")));
        rows.add(row(header, 25, Map.of("業務名", "戊", "時間の数え方", "週ごと", "作業", "は")));
        Reading reading = take(stage.clerk(), rows);
        assertThat(reading.parts().getFirst().report().refusals())
                .extracting(r -> r.line() + " " + r.column())
                .containsExactly("20 正規の時間", "21 4月", "22 所属コード", "23 業務番号", "24 年度", "25 時間の数え方");
        assertThat(reading.accepted()).isEqualTo(3);
        assertThat(entries()).as("nothing of refused rows stays").hasSize(2);
    }

    @Test
    void the_dx_office_brings_in_older_data_for_every_section_that_is_still_entering() throws Exception {
        List<Row> rows = new ArrayList<>(handedOut().rows().subList(0, 1));
        rows.add(row(rows.getFirst(), 2, Map.of("業務名", "申告", "所属コード", "102", "作業", "入力", "4月", "10", "正規の時間", "6")));
        rows.add(row(rows.getFirst(), 3, Map.of("業務名", "統計", "所属コード", "101", "作業", "入力", "4月", "10", "正規の時間", "6")));
        Reading reading = take(stage.town().actor(Role.DX_OFFICE), rows);
        assertThat(reading.accepted()).isEqualTo(2);
        assertThat(entries()).hasSize(3);
    }

    private List<WorkEntry> entries() {
        return fixture.entries(stage, stage.clerk(), sheet);
    }

    private Reading take(Actor by, List<Row> rows) {
        return fixture.as(stage, by, () -> {
            Reading reading = intake.read(by, List.of(new Sheet("調書.xlsx", "業務の棚卸し", "", rows)), Map.of());
            reading.write().run();
            return reading;
        });
    }

    /** The sheet as a real workbook, written and read again. */
    private Sheet handedOut() throws Exception {
        InventoryRound of = fixture.as(stage, stage.clerk(), () -> rounds.get(round));
        OutTable table = fixture.as(
                stage, stage.clerk(), () -> new InventoryTable(of, people.departments(people.today())).of(entries()));
        assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(InventoryColumns.ALL));
        assertThat(table.rows().getFirst()).contains(OutCell.text("0:20"));
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        ExcelFile.write(List.of(table), Unwritable.REFUSE, book);
        Path file = Files.write(folder.resolve("調書.xlsx"), book.toByteArray());
        return SheetFile.open(file).getFirst();
    }

    private static Row row(Row header, int line, Map<String, String> cells) {
        return new Row(
                line,
                header.cells().stream()
                        .map(name -> cells.getOrDefault(name, ""))
                        .toList());
    }
}
