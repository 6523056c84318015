package jp.kizahashi.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTests {
    static final Field CODE = Field.required("code", "団体コード", "市区町村コード", "lgcode");
    static final Field NAME = Field.required("name", "団体名", "市区町村名(漢字)");
    static final Field POPULATION = Field.required("population", "人口");
    static final Field DAY = Field.optional("day", "基準日");
    static final List<Field> FIELDS = List.of(CODE, NAME, POPULATION, DAY);

    @TempDir
    Path folder;

    @Test
    void a_header_below_titles_and_over_two_rows_is_found() {
        Table table = HeaderSearch.find(
                sheet(
                        "住民基本台帳人口",
                        "",
                        "",
                        "",
                        "|",
                        "団体\nｺｰﾄﾞ",
                        "市区町村名\n（漢字）",
                        "令和7年",
                        "",
                        "|",
                        "",
                        "",
                        "人口",
                        "世帯数",
                        "|",
                        "011002",
                        "札幌市",
                        "1970000",
                        "1000000"),
                FIELDS);
        assertThat(table.header()).containsExactly("団体コード", "市区町村名(漢字)", "令和7年人口", "令和7年世帯数");
        assertThat(table.headerLine()).isEqualTo(3);
        assertThat(table.rows()).hasSize(1);
        assertThat(ColumnMapping.guess(FIELDS, table.header()).columns())
                .containsEntry("population", 2)
                .hasSize(3);
    }

    @Test
    void a_sheet_without_any_known_name_is_refused() {
        assertThatThrownBy(() -> HeaderSearch.find(sheet("あ", "い", "|", "1", "2"), FIELDS))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.sentence()).contains("PLT-038", "団体コード"));
    }

    @Test
    void a_person_moves_a_field_to_another_column_by_name_or_number() {
        List<String> header = List.of("LGコード", "市名", "人");
        ColumnMapping mapping = ColumnMapping.guess(FIELDS, header)
                .with("code", "LGｺｰﾄﾞ", header)
                .with("population", "#3", header);
        assertThat(mapping.columns()).containsEntry("code", 0).containsEntry("population", 2);
        assertThatThrownBy(() -> mapping.with("name", "#4", header)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> mapping.requireAll(FIELDS))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.sentence()).endsWith("必要な列がありません：団体名。列の対応づけを指定してください。"));
    }

    @Test
    void a_saved_mapping_fits_a_file_whose_columns_moved() {
        ColumnMapping mapping = new ColumnMapping(java.util.Map.of("code", 0, "name", 1));
        String json = mapping.toJson(List.of("コード", "名"));
        assertThat(ColumnMapping.fromJson(json, List.of("備考", "名", "コード")).columns())
                .isEqualTo(java.util.Map.of("code", 2, "name", 1));
        assertThatThrownBy(() -> ColumnMapping.fromJson("[1]", List.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ColumnMapping.fromJson("{", List.of())).isInstanceOf(Refused.class);
    }

    @Test
    void refused_rows_return_as_excel_and_load_again_once_mended() throws IOException {
        Table table = HeaderSearch.find(
                sheet(
                        "団体コード",
                        "団体名",
                        "人口",
                        "基準日",
                        "備考",
                        "|",
                        "011002",
                        "札幌市",
                        "1",
                        "2026/4/1",
                        "a",
                        "|",
                        "",
                        "=市",
                        "2",
                        "昨日",
                        "b"),
                FIELDS);
        ImportReport report = load(table);
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.refusals()).extracting(ImportReport.Remark::column).containsExactly("団体コード", "基準日");
        Path file = folder.resolve("returned.xlsx");
        try (OutputStream to = Files.newOutputStream(file)) {
            ReturnedRows.write(table, report, to);
        }
        Table returned = HeaderSearch.find(SheetFile.open(file).getFirst(), FIELDS);
        assertThat(returned.header()).containsExactly("団体コード", "団体名", "人口", "基準日", "備考", "理由", "元の行");
        assertThat(returned.rows().getFirst().cells().subList(0, 5)).containsExactly("", "=市", "2", "昨日", "b");
        assertThat(returned.rows().getFirst().cell(5)).contains("団体コード：空欄", "基準日：日付");
        assertThat(returned.rows().getFirst().cell(6)).isEqualTo("3");
        assertThat(load(returned).refusedRows()).isEqualTo(1);
        Row mended = new Row(2, List.of("012025", "=市", "2", "R8.4.1", "b", "理由", "3"));
        Table again = new Table(returned.source(), returned.header(), 1, List.of(mended));
        assertThat(load(again).accepted()).isEqualTo(1);
    }

    private static ImportReport load(Table table) {
        TableImport run = new TableImport(table, ColumnMapping.guess(FIELDS, table.header()), FIELDS);
        for (TableImport.Line line : run.lines()) {
            line.required(CODE);
            line.date(DAY);
        }
        return run.report();
    }

    /** Rows separated by a bar. */
    private static Sheet sheet(String... cells) {
        List<String> all = Arrays.asList(cells);
        int[] bars = IntStream.concat(
                        IntStream.range(0, all.size()).filter(i -> all.get(i).equals("|")), IntStream.of(all.size()))
                .toArray();
        List<Row> rows = new java.util.ArrayList<>();
        int from = 0;
        for (int bar : bars) {
            rows.add(new Row(rows.size() + 1, all.subList(from, bar)));
            from = bar + 1;
        }
        return new Sheet("x.csv", "", "", rows);
    }
}
