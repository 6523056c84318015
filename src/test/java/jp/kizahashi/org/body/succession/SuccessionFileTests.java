package jp.kizahashi.org.body.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.kizahashi.org.body.Succession;
import jp.kizahashi.org.body.SuccessionKind;
import jp.kizahashi.org.body.Successions;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Table;
import org.junit.jupiter.api.Test;

class SuccessionFileTests {
    private static final String A = "993018 A町";
    private static final String B = "993026 B町";
    private static final String C = "992011 C市";

    @Test
    void three_lines_of_a_merger_are_taken_with_their_kind() {
        var read =
                read(row("令和8年4月1日", "新設", A, C), row("2026/4/1", "新設合併", B, C), row("2026-4-1", "編入", "993034 E町", C));
        assertThat(read.report().refusals()).isEmpty();
        assertThat(read.successions())
                .extracting(Succession::kind)
                .containsExactly(
                        SuccessionKind.FOUNDING_MERGER, SuccessionKind.FOUNDING_MERGER, SuccessionKind.ABSORPTION);
    }

    @Test
    void a_wrong_cell_is_named_with_its_reason() {
        assertThat(refused(row("来年", "新設", A, C))).containsExactly("施行日");
        assertThat(refused(row("2026-04-01", "合併", A, C))).containsExactly("区分");
        assertThat(refused(row("2026-04-01", "新設", "993019 A町", C))).containsExactly("前の団体コード");
        assertThat(refused(row("2026-04-01", "新設", "99301 A町", C))).containsExactly("前の団体コード");
        assertThat(refused(row("2026-04-01", "新設", "993018 A市", C))).containsExactly("前の団体名");
        assertThat(refused(row("2026-04-01", "編入", A, A))).containsExactly("後の団体名");
    }

    @Test
    void a_line_that_the_table_of_the_product_contradicts_is_refused_with_what_it_says() {
        var read = read(row("2012-01-01", "編入", "112267 鳩ヶ谷市", "111007 さいたま市"));
        assertThat(read.successions()).isEmpty();
        assertThat(read.report().refusals().getFirst().reason()).contains("平成23年10月11日", "112038 川口市");
        assertThat(refused(row("2030-04-01", "編入", "112038 川口市", "112267 鳩ヶ谷市")))
                .containsExactly("後の団体コード");
        assertThat(refused(row("2011-10-11", "編入", "112267 鳩ヶ谷市", "112038 川口市")))
                .as("already there")
                .containsExactly("前の団体コード");
        assertThat(refused(row("2010-04-01", "編入", "112038 川口市", "111007 さいたま市")))
                .as("takes one in after it has ended")
                .containsExactly("施行日");
    }

    @Test
    void a_renamed_body_can_merge_later_under_its_new_name_only() {
        assertThat(refused(row("2030-04-01", "編入", "282219 丹波篠山市", "281000 神戸市")))
                .isEmpty();
        assertThat(refused(row("2030-04-01", "編入", "282219 篠山市", "281000 神戸市"))).containsExactly("前の団体コード");
        assertThat(refused(row("2018-04-01", "編入", "282219 丹波篠山市", "281000 神戸市")))
                .containsExactly("前の団体コード");
    }

    @Test
    void a_division_has_a_line_for_each_part_but_a_city_by_status_only_one() {
        assertThat(refused(row("2026-04-01", "分割", C, A), row("2026-04-01", "分割", C, B)))
                .isEmpty();
        assertThat(refused(row("2026-04-01", "市制施行", A, C), row("2026-04-01", "市制施行", A, "992020 D市")))
                .containsExactly("区分");
        assertThat(refused(row("2026-04-01", "新設", A, C), row("2027-04-01", "新設", A, C)))
                .containsExactly("前の団体コード");
    }

    @Test
    void a_founding_may_keep_one_of_the_codes_in_any_order_of_lines() {
        assertThat(refused(row("2026-04-01", "新設", C, C), row("2026-04-01", "新設", A, C)))
                .isEmpty();
        assertThat(refused(row("2026-04-01", "新設", A, C), row("2026-04-01", "新設", C, C)))
                .isEmpty();
    }

    @Test
    void a_body_that_the_list_does_not_have_is_taken_and_said() {
        Set<jp.kizahashi.org.body.MunicipalityCode> listed =
                Set.of(new jp.kizahashi.org.body.MunicipalityCode("011002"));
        Table table = table(row("2026-04-01", "新設", A, C));
        var read = SuccessionFile.read(table, mapping(table), Successions.BUILT_IN, listed);
        assertThat(read.successions()).hasSize(1);
        assertThat(read.report().notes()).hasSize(1);
    }

    private static List<String> refused(String... rows) {
        return read(rows).report().refusals().stream()
                .map(ImportReport.Remark::column)
                .toList();
    }

    private static SuccessionFile.Result read(String... rows) {
        Table table = table(rows);
        return SuccessionFile.read(table, mapping(table), Successions.BUILT_IN, Set.of());
    }

    private static String row(String day, String kind, String old, String next) {
        return String.join(
                ",",
                day,
                kind,
                old.substring(0, old.indexOf(' ')),
                old.substring(old.indexOf(' ') + 1),
                next.substring(0, next.indexOf(' ')),
                next.substring(next.indexOf(' ') + 1));
    }

    private static Table table(String... rows) {
        List<String> header = List.of("施行日", "区分", "前の団体コード", "前の団体名", "後の団体コード", "後の団体名");
        List<Row> lines = new java.util.ArrayList<>();
        for (int i = 0; i < rows.length; i++) lines.add(new Row(i + 2, Arrays.asList(rows[i].split(","))));
        return new Table("", header, 1, lines);
    }

    private static ColumnMapping mapping(Table table) {
        return ColumnMapping.guess(SuccessionFile.FIELDS, table.header());
    }
}
