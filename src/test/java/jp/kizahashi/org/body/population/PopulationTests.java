package jp.kizahashi.org.body.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.org.body.BodyKind;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.NationalList;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.HeaderSearch;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.platform.exchange.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTests {
    private static final NationalList LIST = NationalList.of(List.of(
            body("012203", "北海道", "士別市", BodyKind.CITY),
            body("122033", "千葉県", "市川市", BodyKind.CITY),
            body("013315", "北海道", "松前町", BodyKind.TOWN),
            body("011011", "北海道", "札幌市中央区", BodyKind.WARD),
            body("010006", "北海道", "北海道", BodyKind.PREFECTURE)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "0,5千未満",
        "4999,5千未満",
        "5000,5千以上1万未満",
        "9999,5千以上1万未満",
        "10000,1万以上2万未満",
        "19999,1万以上2万未満",
        "20000,2万以上3万未満",
        "30000,3万以上5万未満",
        "49999,3万以上5万未満",
        "50000,5万以上7万未満",
        "60000,5万以上7万未満",
        "70000,7万以上10万未満",
        "99999,7万以上10万未満",
        "100000,10万以上20万未満",
        "199999,10万以上20万未満",
        "200000,20万以上",
        "3770000,20万以上"
    })
    void a_band_begins_with_its_lower_bound(long population, String label) {
        assertThat(PopulationBands.STUDY_2020.of(population).label()).isEqualTo(label);
    }

    @Test
    void bands_leave_no_gap_and_need_a_version() {
        assertThat(PopulationBands.STUDY_2020.bands()).hasSize(9);
        assertThat(PopulationBands.at("町", 15_000, 12_345_678).bands())
                .extracting(PopulationBand::label)
                .containsExactly("1万5千未満", "1万5千以上12,345,678人未満", "12,345,678人以上");
        assertThatThrownBy(() -> PopulationBands.at("v", 10, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PopulationBands.at("", 10)).isInstanceOf(IllegalArgumentException.class);
        var gap = List.of(new PopulationBand("a", 0, 5L), new PopulationBand("b", 6, null));
        assertThatThrownBy(() -> new PopulationBands("v", gap)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PopulationBands.STUDY_2020.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void populations_come_in_by_code_and_every_other_line_is_named() throws IOException {
        PopulationFile.Result result = read("""
                団体コード,都道府県名,市区町村名,人口
                12203,北海道,士別市,"17,858"
                122033,千葉県,市川市,４９６６７６人
                013315,北海道,松前郡松前町,6260.0
                122033,千葉県,市川市,1
                013315,北海道,松前町,
                011011,北海道,札幌市中央区,1
                012025,北海道,函館市,1
                010006,北海道,,1
                122033,千葉県,船橋市,1
                012203,北海道,士別市,-3
                """);
        assertThat(result.populations())
                .extracting(p -> p.code().text(), Population::people)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("012203", 17_858L),
                        org.assertj.core.groups.Tuple.tuple("122033", 496_676L),
                        org.assertj.core.groups.Tuple.tuple("013315", 6_260L));
        assertThat(result.report().reasonsByLine().keySet()).containsExactly(5, 6, 7, 8, 9, 10, 11);
        assertThat(result.report().reasonsByLine().get(10)).contains("市川市");
        assertThat(result.populations())
                .allMatch(p -> p.source().equals("住民基本台帳") && p.asOf().getYear() == 2026);
    }

    @Test
    void a_shortened_code_without_prefecture_and_name_is_refused() throws IOException {
        PopulationFile.Result result = read("団体コード,人口\n12203,1\n122033,2\n");
        assertThat(result.populations()).extracting(p -> p.code().text()).containsExactly("122033");
        assertThat(result.report().reasonsByLine().get(2)).contains("012203、122033");
    }

    private PopulationFile.Result read(String csv) throws IOException {
        Path file = Files.write(folder.resolve("people.csv"), csv.getBytes(Charset.forName("windows-31j")));
        Table table = HeaderSearch.find(SheetFile.open(file).getFirst(), PopulationFile.FIELDS);
        ColumnMapping mapping = ColumnMapping.guess(PopulationFile.FIELDS, table.header());
        return PopulationFile.read(table, mapping, LIST, "住民基本台帳", LocalDate.of(2026, 1, 1));
    }

    private static ListedBody body(String code, String prefecture, String name, BodyKind kind) {
        return new ListedBody(new MunicipalityCode(code), prefecture, name, "", kind);
    }
}
