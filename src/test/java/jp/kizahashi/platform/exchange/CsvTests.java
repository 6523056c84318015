package jp.kizahashi.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "windows-31j,windows-31j", "EUC-JP,EUC-JP", "ISO-2022-JP,ISO-2022-JP", "UTF-16,UTF-16BE"
    })
    void the_encoding_is_found_and_named(String written, String found) throws IOException {
        String text = "職員番号,氏名,所属\r\n001,山田太郎,総務課の庶務担当は市民からの問合せに応じる\r\n";
        Sheet sheet = read(text.getBytes(Charset.forName(written)));
        assertThat(sheet.note()).isEqualTo(found);
        assertThat(sheet.rows().get(1).cells()).contains("001", "山田太郎");
    }

    @Test
    void rare_name_characters_survive_each_encoding_that_has_them() throws IOException {
        assertThat(read("名\n髙﨑①㈱～\n".getBytes(Charset.forName("windows-31j")))
                        .rows()
                        .get(1)
                        .cell(0))
                .isEqualTo("髙﨑①㈱～");
        byte[] marked = ("\ufeff名\n髙﨑𠮷\n").getBytes(StandardCharsets.UTF_8);
        Sheet sheet = read(marked);
        assertThat(sheet.note()).isEqualTo("UTF-8 BOM");
        assertThat(sheet.rows()).extracting(r -> r.cell(0)).containsExactly("名", "髙﨑𠮷");
    }

    @Test
    void half_width_kana_in_windows_31j_is_not_taken_for_euc() throws IOException {
        assertThat(read("ﾌﾘｶﾞﾅ,ｼﾒｲ\nﾔﾏﾀﾞﾀﾛｳ,ｽｽﾞｷ\n".getBytes(Charset.forName("windows-31j")))
                        .note())
                .isEqualTo("windows-31j");
    }

    @Test
    void bytes_that_fit_no_encoding_are_refused_and_never_replaced() {
        assertRefused(new byte[] {'a', ',', (byte) 0xff, (byte) 0xff, '\n'}, "PLT-035");
        assertRefused("a,b\u0000\n".getBytes(StandardCharsets.UTF_8), "PLT-035");
    }

    @Test
    void lines_are_counted_as_in_the_file() throws IOException {
        Sheet sheet = read("a,b\n\n\"two\nlines\",x\n , \nlast,y\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.rows()).extracting(Row::line).containsExactly(1, 3, 6);
        assertThat(sheet.rows().get(1).cells()).containsExactly("two\nlines", "x");
    }

    @Test
    void tabs_separate_where_there_are_more_of_them() throws IOException {
        assertThat(read("コード\t名\n011002\t札幌市\n".getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(1)
                        .cells())
                .containsExactly("011002", "札幌市");
    }

    @Test
    void an_open_quote_is_refused_with_its_place() {
        assertThatThrownBy(() -> read("a,b\n1,2\n\"3,4\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.sentence()).contains("PLT-036"));
    }

    @Test
    void a_table_too_large_is_refused() {
        assertThatThrownBy(() -> CsvSheet.read(
                        file("a\nb\nc\n".getBytes(StandardCharsets.UTF_8)), "x.csv", new ReadLimits(2, 9)))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.problem().number()).isEqualTo("PLT-039"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-", "@SUM(A1)", "\tx", "＝1", "＠x", "'=1"})
    void a_text_that_would_run_is_guarded_and_comes_back_as_it_was(String text) throws IOException {
        byte[] csv = csv(List.of(List.of(OutCell.text(text))), CsvFile.Encoding.UTF_8_BOM);
        String line = new String(csv, StandardCharsets.UTF_8).split("\r\n")[1];
        assertThat(line.replace("\"", "")).startsWith("'");
        assertThat(read(csv).rows().get(1).cell(0)).isEqualTo(text);
    }

    @Test
    void numbers_and_days_stay_what_they_are() throws IOException {
        byte[] csv = csv(
                List.of(List.of(OutCell.number(-5), OutCell.day(LocalDate.of(2026, 4, 1)), OutCell.text("011002"))),
                CsvFile.Encoding.WINDOWS_31J);
        assertThat(new String(csv, Charset.forName("windows-31j"))).endsWith("-5,2026/4/1,011002\r\n");
    }

    @Test
    void what_shift_jis_lacks_is_listed_cell_by_cell_and_never_a_question_mark() throws IOException {
        var rows = List.of(
                List.of(OutCell.text("髙橋"), OutCell.text("𠮷田")), List.of(OutCell.text("﨑"), OutCell.text("🗻〜−")));
        var to = new ByteArrayOutputStream();
        List<UnwritableCell> lost = CsvFile.write(table(rows), CsvFile.Encoding.WINDOWS_31J, Unwritable.REPLACE, to);
        assertThat(lost)
                .containsExactly(
                        new UnwritableCell(2, 2, "𠮷田", "𠮷（U+20BB7）"),
                        new UnwritableCell(3, 2, "🗻〜−", "🗻（U+1F5FB）"));
        assertThat(to.toString(Charset.forName("windows-31j")))
                .doesNotContain("?")
                .contains("〓田", "〓～－", "髙橋");
    }

    @Test
    void told_to_refuse_it_writes_nothing() {
        var to = new ByteArrayOutputStream();
        assertThatThrownBy(() -> CsvFile.write(
                        table(List.of(List.of(OutCell.text("𠮷")))),
                        CsvFile.Encoding.WINDOWS_31J,
                        Unwritable.REFUSE,
                        to))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.sentence()).contains("PLT-042", "U+20BB7"));
        assertThat(to.size()).isZero();
    }

    private static byte[] csv(List<List<OutCell>> rows, CsvFile.Encoding encoding) throws IOException {
        var to = new ByteArrayOutputStream();
        CsvFile.write(table(rows), encoding, Unwritable.REFUSE, to);
        return to.toByteArray();
    }

    private static OutTable table(List<List<OutCell>> rows) {
        return new OutTable("表", List.of("見出し"), rows);
    }

    private void assertRefused(byte[] bytes, String number) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.problem().number()).isEqualTo(number));
    }

    private Sheet read(byte[] bytes) throws IOException {
        return CsvSheet.read(file(bytes), "名簿.csv", ReadLimits.STANDARD);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.csv"), bytes);
    }
}
