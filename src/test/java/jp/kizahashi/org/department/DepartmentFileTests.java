package jp.kizahashi.org.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.HeaderSearch;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.platform.exchange.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepartmentFileTests {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @TempDir
    Path folder;

    @Test
    void parts_come_out_below_the_part_they_belong_to_whatever_their_order() throws IOException {
        DepartmentFile.Result result = read("""
                111,諸税係,係,110,2026/4/1,
                110,税務課,課,100,2026/4/1,
                100,総務部,部,1,2026/4/1,
                1,市長部局,執行機関,,2026/4/1,
                2,教育委員会,執行機関,,令和8年4月1日,
                200,教育総務課,課,2,,
                """);
        assertThat(result.departments())
                .extracting(DepartmentRow::code)
                .containsExactly("1", "100", "110", "111", "2", "200");
        assertThat(result.departments()).allMatch(d -> d.from().equals(APRIL) && d.to() == null);
        assertThat(result.report().refusedRows()).isZero();
    }

    @Test
    void each_misplaced_part_is_refused_and_with_it_what_hangs_below() throws IOException {
        DepartmentFile.Result result = read("""
                1,市長部局,執行機関,,,
                100,総務部,部,1,,
                100,総務部,部,1,2026/10/1,
                110,税務課,課,999,,
                111,諸税係,係,110,,
                120,直属係,係,1,,
                130,課なのか,グループ,100,,
                140,人事課,課,,,
                2,会計,執行機関,1,,
                150,財政課,課,100,2026/4/1,2026/3/31
                300,甲部,部,310,,
                310,乙部,部,300,,
                """);
        assertThat(result.departments()).extracting(DepartmentRow::code).containsExactly("1", "100");
        assertThat(result.report().reasonsByLine()).containsOnlyKeys(4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(result.report().reasonsByLine().get(6)).contains("110");
        assertThat(result.report().reasonsByLine().get(13)).isNotBlank();
    }

    @Test
    void a_code_may_be_used_again_after_its_part_has_ended() throws IOException {
        DepartmentFile.Result result = read("""
                1,市長部局,執行機関,,2000/4/1,
                100,企画部,部,1,2020/4/1,2026/3/31
                100,デジタル推進部,部,1,2026/4/1,
                110,情報課,課,100,2024/4/1,2026/3/31
                120,通年課,課,100,2024/4/1,
                """);
        assertThat(result.departments())
                .extracting(DepartmentRow::name)
                .doesNotContain("通年課")
                .hasSize(4);
        assertThat(result.report().reasonsByLine()).containsOnlyKeys(6);
    }

    private DepartmentFile.Result read(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), "所属コード,所属名,種類,上位コード,開始日,終了日\n" + lines);
        Table table = HeaderSearch.find(SheetFile.open(file).getFirst(), DepartmentFile.FIELDS);
        return DepartmentFile.read(table, ColumnMapping.guess(DepartmentFile.FIELDS, table.header()), APRIL);
    }
}
