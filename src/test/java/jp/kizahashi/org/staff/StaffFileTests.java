package jp.kizahashi.org.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.CsvFile;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.HeaderSearch;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.ReturnedRows;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.platform.exchange.Table;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.exchange.UnwritableCell;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffFileTests {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @TempDir
    Path folder;

    @Test
    void of_812_rows_805_come_in_and_seven_are_refused_with_line_and_reason() throws IOException {
        StaffFile.Result result = read(utf8());
        assertExpected(result);
        assertThat(result.staff()).allMatch(r -> r.from().equals(APRIL));
        assertThat(result.staff().stream().filter(StaffRow::concurrent)).hasSizeGreaterThan(15);
        assertThat(result.staff().stream().filter(r -> r.role() == Role.DEPARTMENT_HEAD))
                .hasSizeGreaterThan(30);
        assertThat(result.staff()).extracting(StaffRow::name).anyMatch(n -> n.startsWith("𠮷田"));
        assertThat(result.report().notes())
                .isNotEmpty()
                .allMatch(n -> n.reason().contains("U+20BB7"));
    }

    @Test
    void the_same_list_in_shift_jis_comes_in_too_and_what_it_cannot_hold_is_listed() throws IOException {
        Path file = folder.resolve("staff-sjis.csv");
        List<UnwritableCell> lost;
        try (OutputStream to = Files.newOutputStream(file)) {
            lost = CsvFile.write(StaffList.table(), CsvFile.Encoding.WINDOWS_31J, Unwritable.REPLACE, to);
        }
        StaffFile.Result result = read(file);
        assertExpected(result);
        assertThat(lost).isNotEmpty().allMatch(c -> c.characters().equals("𠮷（U+20BB7）") && c.column() == 2);
        assertThat(result.staff()).extracting(StaffRow::name).anyMatch(n -> n.startsWith("髙橋"));
        assertThat(result.staff()).extracting(StaffRow::name).anyMatch(n -> n.startsWith("山﨑"));
        long damaged = lost.stream()
                .filter(c -> !StaffList.REFUSED.containsKey(c.row()))
                .count();
        assertThat(result.report().notes())
                .hasSize((int) damaged)
                .allMatch(n -> n.reason().contains("〓"));
    }

    @Test
    void the_refused_rows_come_back_as_excel_and_load_once_mended() throws IOException {
        Table table = table(utf8());
        ImportReport report = read(table).report();
        Path returned = folder.resolve("returned.xlsx");
        try (OutputStream to = Files.newOutputStream(returned)) {
            ReturnedRows.write(table, report, to);
        }
        assertThat(read(returned).report().rows()).isEqualTo(7);
        Path mended = folder.resolve("mended.xlsx");
        try (OutputStream to = Files.newOutputStream(mended)) {
            ExcelFile.write(List.of(mended(ReturnedRows.of(table, report))), Unwritable.REFUSE, to);
        }
        assertThat(read(mended).staff()).hasSize(7);
        assertThat(read(mended).report().refusals()).isEmpty();
    }

    @Test
    void names_of_departments_are_taken_only_where_one_bears_them() throws IOException {
        List<Department> twins = List.of(section("0010", "庶務課"), section("0020", "庶務課"), section("0030", "税務課"));
        Path file = Files.writeString(
                folder.resolve("x.csv"),
                "職員番号,氏名,所属コード,所属\n1,甲,,庶務課\n2,乙,0020,庶務課\n3,丙,,総務部　税務課\n4,丁,0030,庶務課\n5,戊,,\n");
        StaffFile.Result result = StaffFile.read(table(file), mapping(table(file)), twins, APRIL);
        assertThat(result.staff()).extracting(StaffRow::departmentCode).containsExactly("0020", "0030");
        assertThat(result.report().reasonsByLine()).containsOnlyKeys(2, 5, 6);
        assertThat(result.report().reasonsByLine().get(2)).contains("2つ");
    }

    @Test
    void a_path_tells_departments_of_one_name_apart_and_a_code_may_stand_for_the_name() throws IOException {
        List<Department> town = List.of(
                department(1, null, "10", "総務部"),
                department(2, null, "20", "市民部"),
                department(3, 1L, "101", "庶務係"),
                department(4, 2L, "201", "庶務係"),
                department(5, 2L, "202", "第二庶務係"));
        Path file = Files.writeString(
                folder.resolve("x.csv"),
                "職員番号,氏名,所属\n1,甲,市民部/庶務係\n2,乙,総務部＞庶務係\n3,丙,市民部 第二庶務係\n4,丁,201\n5,戊,庶務係\n6,己,建設部/庶務係\n");
        StaffFile.Result result = StaffFile.read(table(file), mapping(table(file)), town, APRIL);
        assertThat(result.staff()).extracting(StaffRow::departmentCode).containsExactly("201", "101", "202", "201");
        assertThat(result.report().reasonsByLine()).containsOnlyKeys(6, 7);
    }

    @Test
    void a_second_post_needs_a_first_one_and_another_place() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.csv"),
                "職員番号,氏名,所属コード,職名,兼務\n1,甲,0010,課長,\n1,甲,0020,主査,兼務\n1,甲,0020,主査,兼務\n2,乙,0010,主事,兼務\n3,丙,0010,主事,たぶん\n");
        StaffFile.Result result = read(file);
        assertThat(result.staff()).extracting(StaffRow::line).containsExactly(2, 3);
        assertThat(result.report().reasonsByLine()).containsOnlyKeys(4, 5, 6);
    }

    @Test
    void kana_of_any_kind_become_katakana() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.csv"), "職員番号,氏名,ﾌﾘｶﾞﾅ,所属コード\n1,甲,ﾔﾏﾀﾞ ﾀﾛｳ,0010\n2,乙,やまだ　はなこ,0010\n3,丙,Yamada,0010\n");
        StaffFile.Result result = read(file);
        assertThat(result.staff()).extracting(StaffRow::kana).containsExactly("ヤマダ タロウ", "ヤマダ ハナコ");
        assertThat(result.report().reasonsByLine()).containsOnlyKeys(4);
    }

    @Test
    void a_file_without_any_department_is_refused_as_a_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "職員番号,氏名\n1,甲\n");
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.sentence()).contains("PLT-040", "所属コード"));
    }

    private static void assertExpected(StaffFile.Result result) {
        assertThat(result.report().rows()).isEqualTo(812);
        assertThat(result.report().accepted()).isEqualTo(805);
        assertThat(result.staff()).hasSize(805);
        Map<Integer, String> reasons = result.report().reasonsByLine();
        assertThat(reasons.keySet()).isEqualTo(StaffList.REFUSED.keySet());
        StaffList.REFUSED.forEach(
                (line, reason) -> assertThat(reasons.get(line)).contains(reason));
    }

    private Path utf8() throws IOException {
        Path file = folder.resolve("staff.csv");
        try (OutputStream to = Files.newOutputStream(file)) {
            assertThat(CsvFile.write(StaffList.table(), CsvFile.Encoding.UTF_8_BOM, Unwritable.REFUSE, to))
                    .isEmpty();
        }
        return file;
    }

    /** Gives every returned row a number of its own, a known department, a day, no role and no end. */
    private static OutTable mended(OutTable table) {
        var rows = new ArrayList<List<OutCell>>();
        for (var row : table.rows()) {
            var cells = new ArrayList<>(row);
            for (int c = 3; c < 10; c++) cells.set(c, OutCell.EMPTY);
            cells.set(0, OutCell.text("9000" + rows.size()));
            cells.set(3, OutCell.text("0010"));
            rows.add(cells);
        }
        return new OutTable(table.name(), table.header(), rows);
    }

    private StaffFile.Result read(Path file) throws IOException {
        return read(table(file));
    }

    private static StaffFile.Result read(Table table) {
        return StaffFile.read(table, mapping(table), StaffList.departments(), APRIL);
    }

    private static Table table(Path file) throws IOException {
        return HeaderSearch.find(SheetFile.open(file).getFirst(), StaffFile.FIELDS);
    }

    private static ColumnMapping mapping(Table table) {
        return ColumnMapping.guess(StaffFile.FIELDS, table.header());
    }

    private static Department department(long id, Long parent, String code, String name) {
        return new Department(id, parent, Department.Kind.SECTION, code, name, APRIL, null);
    }

    private static Department section(String code, String name) {
        return new Department(1, 9L, Department.Kind.SECTION, code, name, APRIL, null);
    }
}
