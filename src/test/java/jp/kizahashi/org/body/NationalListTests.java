package jp.kizahashi.org.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.SheetFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalListTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    @Test
    void the_ministrys_workbook_keeps_wards_and_prefectures_apart() throws IOException {
        NationalList list = NationalListFile.read(
                SheetFile.open(MinistryWorkbook.write(folder.resolve("000925835.xlsx"))),
                Map.of(),
                Successions.BUILT_IN,
                TODAY);
        assertThat(list.rows()).isEqualTo(10);
        assertThat(list.municipalities())
                .extracting(ListedBody::name)
                .containsExactly("札幌市", "函館市", "新篠津村", "千代田区", "瑞穂町");
        assertThat(list.wards()).extracting(ListedBody::name).containsExactly("札幌市中央区", "札幌市北区");
        assertThat(list.prefectures()).extracting(ListedBody::name).containsExactly("北海道", "東京都");
        assertThat(list.repeated()).isEqualTo(1);
        assertThat(list.reports()).allMatch(r -> r.refusedRows() == 0);
        assertThat(list.municipalities().getFirst().kana()).isEqualTo("ｻｯﾎﾟﾛｼ");
    }

    @Test
    void each_bad_line_is_refused_with_its_reason() throws IOException {
        NationalList list = read("""
                団体コード,都道府県名,市区町村名
                011002,北海道,札幌市
                011003,北海道,札幌市
                ,北海道,函館市
                札幌,北海道,札幌市
                012025,青森県,函館市
                012033,北海道,小樽町
                992011,みらい県,みらい市
                018015,北海道,石狩東部広域水道企業団
                011002,北海道,札幌市
                012041,北海道,
                """);
        assertThat(list.bodies()).hasSize(1);
        assertThat(list.reports().getFirst().refusals())
                .extracting(ImportReport.Remark::line, ImportReport.Remark::column)
                .containsExactly(
                        tuple(3, "団体コード"),
                        tuple(4, "団体コード"),
                        tuple(5, "団体コード"),
                        tuple(6, "都道府県名"),
                        tuple(7, "市区町村名"),
                        tuple(8, "団体コード"),
                        tuple(9, "団体コード"),
                        tuple(10, "団体コード"),
                        tuple(11, "市区町村名"));
        assertThat(list.reports().getFirst().reasonsByLine().get(10)).contains("2行目（札幌市）");
    }

    @Test
    void a_lost_zero_is_taken_only_where_prefecture_and_name_agree() throws IOException {
        NationalList list = read("""
                団体コード,都道府県名,市区町村名
                12203,北海道,士別市
                122033,千葉県,市川市
                12211,千葉県,名寄市
                122114,千葉県,成田市
                12220,,三笠市
                122203,千葉県,流山市
                12238,北海道,いすみ市
                122386,千葉県,いすみ市
                12025,北海道,函館市
                12041,北海道,旭川町
                """);
        assertThat(list.bodies())
                .extracting(b -> b.code().text())
                .containsExactly("012203", "122033", "122114", "122203", "122386", "012025");
        assertThat(list.ambiguous()).extracting(NationalList.Ambiguous::line).containsExactly(2, 4, 6, 8);
        assertThat(list.ambiguous())
                .extracting(a -> a.accepted().map(MunicipalityCode::text).orElse("-"))
                .containsExactly("012203", "-", "-", "-");
        assertThat(list.ambiguous().getFirst().candidates())
                .extracting(c -> c.code().text() + c.prefecture() + c.name())
                .containsExactly("012203北海道士別市", "122033千葉県市川市");
        assertThat(list.reports().getFirst().refusals())
                .extracting(ImportReport.Remark::line)
                .containsExactly(4, 6, 8, 11);
    }

    @Test
    void what_became_of_abolished_bodies_is_said() throws IOException {
        NationalList list = read("""
                団体コード,都道府県名,市区町村名
                221350,静岡県,浜松市 北区
                282219,兵庫県,篠山市
                403059,福岡県,那珂川町
                402311,福岡県,那珂川市
                """);
        assertThat(list.abolished()).extracting(NationalList.Abolished::line).containsExactly(2, 3, 4);
        assertThat(list.abolished().getFirst().succession().successors())
                .extracting(Succession.Successor::name)
                .containsExactly("浜松市中央区", "浜松市浜名区");
        assertThat(Successions.BUILT_IN.of(new MunicipalityCode("282219"), "丹波篠山市", TODAY))
                .isEmpty();
        assertThat(Successions.BUILT_IN.of(new MunicipalityCode("221350"), "浜松市北区", LocalDate.of(2023, 12, 31)))
                .isEmpty();
    }

    @Test
    void every_succession_names_codes_that_can_exist() {
        assertThat(Successions.BUILT_IN.all()).hasSizeGreaterThan(15).allSatisfy(s -> {
            assertThat(BodyKind.of(s.code(), s.name())).isPresent();
            assertThat(s.successors())
                    .allSatisfy(n -> assertThat(BodyKind.of(n.code(), n.name())).isPresent());
        });
    }

    @Test
    void columns_of_any_name_can_be_mapped() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "甲,乙,丙\n011002,札幌市,北海道\n");
        var sheets = SheetFile.open(file);
        assertThatThrownBy(() -> NationalListFile.read(sheets, Map.of(), Successions.BUILT_IN, TODAY))
                .isInstanceOf(Refused.class);
        NationalList list = NationalListFile.read(
                sheets, Map.of("code", "甲", "name", "#2", "prefecture", "丙"), Successions.BUILT_IN, TODAY);
        assertThat(list.bodies()).extracting(ListedBody::prefecture).containsExactly("北海道");
    }

    @Test
    void the_published_list_holds_1741_municipalities_and_175_wards() throws IOException {
        NationalList list = NationalListFile.read(
                SheetFile.open(SharedData.municipalities()), Map.of(), Successions.BUILT_IN, TODAY);
        assertPublished(list);
        assertThat(list.ambiguous()).isEmpty();
        assertThat(list.abolished()).hasSize(7).allMatch(a -> a.body().name().startsWith("浜松市"));
    }

    @Test
    void a_copy_with_lost_zeros_names_the_fifteen_ambiguous_lines_and_loads_whole() throws IOException {
        Path copy = SharedData.withoutLeadingZeros(folder.resolve("copy.csv"));
        NationalList list = NationalListFile.read(SheetFile.open(copy), Map.of(), Successions.BUILT_IN, TODAY);
        assertPublished(list);
        assertThat(list.ambiguous()).hasSize(15).allMatch(a -> a.accepted().isPresent());
    }

    @Test
    void the_column_without_check_digits_names_the_same_fifteen_from_the_other_side() throws IOException {
        NationalList list = NationalListFile.read(
                SheetFile.open(SharedData.municipalities()), Map.of("code", "cid"), Successions.BUILT_IN, TODAY);
        assertPublished(list);
        assertThat(list.ambiguous()).hasSize(15).allMatch(a -> a.accepted().isPresent());
    }

    private static void assertPublished(NationalList list) {
        assertThat(list.rows()).isEqualTo(1_916);
        assertThat(list.municipalities()).hasSize(1_741);
        assertThat(list.wards()).hasSize(175);
        assertThat(list.countByKind())
                .containsEntry(BodyKind.CITY, 792L)
                .containsEntry(BodyKind.TOWN, 743L)
                .containsEntry(BodyKind.VILLAGE, 183L)
                .containsEntry(BodyKind.SPECIAL_WARD, 23L);
        assertThat(list.reports()).allMatch(r -> r.refusedRows() == 0);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private NationalList read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), csv);
        return NationalListFile.read(SheetFile.open(file), Map.of(), Successions.BUILT_IN, TODAY);
    }
}
