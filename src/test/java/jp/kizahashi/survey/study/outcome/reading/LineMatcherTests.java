package jp.kizahashi.survey.study.outcome.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.kizahashi.org.body.BodyKind;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.Successions;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;
import org.junit.jupiter.api.Test;

/** Lines are matched by code and check digit, never by name alone, and each has one fate with its reason. */
class LineMatcherTests {
    private static final List<ListedBody> LIST = List.of(
            PublishedWorkbook.body("11000", "埼玉県", "埼玉県", BodyKind.PREFECTURE),
            PublishedWorkbook.body("11203", "埼玉県", "川口市", BodyKind.CITY),
            PublishedWorkbook.body("17212", "石川県", "野々市市", BodyKind.CITY),
            PublishedWorkbook.body("28221", "兵庫県", "丹波篠山市", BodyKind.CITY),
            PublishedWorkbook.body("02503", "青森県", "架空三ヶ町", BodyKind.TOWN),
            PublishedWorkbook.body("91101", "架空東県", "架空市第一区", BodyKind.WARD));
    private static final Layout LAYOUT = new Layout("表", 1, 1, 2, 0, 1, 2, false, BodyLevel.MUNICIPALITY);

    @Test
    void a_true_code_with_its_name_is_taken_and_ke_is_ka() {
        assertThat(one("112038", "埼玉県", "川口市").fate()).isEqualTo(LineFate.MATCHED);
        assertThat(one("112038", "", "").fate()).isEqualTo(LineFate.MATCHED);
        assertThat(one("025038", "青森", "架空三ケ町").fate()).isEqualTo(LineFate.MATCHED);
        assertThat(one("０２５０３８", "青森県", "架空三ヶ町").fate()).isEqualTo(LineFate.MATCHED);
    }

    @Test
    void a_wrong_check_digit_is_refused_whatever_the_name_says() {
        MatchedLine line = one("112039", "埼玉県", "川口市");
        assertThat(line.fate()).isEqualTo(LineFate.CHECK_DIGIT);
        assertThat(line.body()).isEmpty();
    }

    @Test
    void a_name_without_a_code_is_never_enough() {
        assertThat(one("", "埼玉県", "川口市").fate()).isEqualTo(LineFate.NO_CODE);
    }

    @Test
    void a_lost_zero_is_restored_only_where_prefecture_and_name_agree() {
        assertThat(one("25038", "青森県", "架空三ヶ町").body()).isEqualTo("025038");
        assertThat(one("2503", "青森県", "架空三ヶ町").body()).isEqualTo("025038");
        assertThat(one("25038", "", "架空三ヶ町").fate()).isEqualTo(LineFate.SHORTENED);
        assertThat(one("25038", "青森県", "").fate()).isEqualTo(LineFate.SHORTENED);
        assertThat(one("25038", "滋賀県", "架空三ヶ町").fate()).isEqualTo(LineFate.SHORTENED);
        assertThat(one("25038", "青森県", "架空四町").detail()).contains("025038");
    }

    @Test
    void merged_renamed_and_promoted_bodies_are_told_apart() {
        MatchedLine merged = one("112267", "埼玉県", "鳩ヶ谷市");
        assertThat(merged.fate()).isEqualTo(LineFate.ABOLISHED);
        assertThat(merged.detail()).contains("合併", "112038 川口市", "平成23年10月11日");
        MatchedLine promoted = one("173444", "石川県", "野々市町");
        assertThat(promoted.fate()).isEqualTo(LineFate.CODE_CHANGED);
        assertThat(promoted.body()).isEqualTo("172120");
        MatchedLine renamed = one("282219", "兵庫県", "篠山市");
        assertThat(renamed.fate()).isEqualTo(LineFate.RENAMED);
        assertThat(renamed.body()).isEqualTo("282219");
        assertThat(one("012025", "北海道", "架空市").fate()).isEqualTo(LineFate.UNKNOWN_CODE);
    }

    @Test
    void a_differing_name_is_refused_until_a_person_has_looked() {
        assertThat(one("112038", "埼玉県", "川越市").fate()).isEqualTo(LineFate.NAME_DIFFERS);
        assertThat(one("112038", "千葉県", "川口市").fate()).isEqualTo(LineFate.NAME_DIFFERS);
        Sheet sheet = sheet(List.of(List.of("112038", "埼玉県", "川越市", "○")));
        MatchedLine accepted = LineMatcher.match(new PublishedSheet(sheet, LAYOUT), known(), Set.of(2), today())
                .lines()
                .getFirst();
        assertThat(accepted.fate()).isEqualTo(LineFate.NAME_ACCEPTED);
    }

    @Test
    void prefectures_wards_totals_and_notes_are_no_municipalities() {
        assertThat(one("110001", "埼玉県", "").fate()).isEqualTo(LineFate.OTHER_LEVEL);
        assertThat(one("911011", "架空東県", "架空市第一区").fate()).isEqualTo(LineFate.WARD);
        assertThat(one("", "埼玉県", "").fate()).isEqualTo(LineFate.PREFECTURE_HEADING);
        assertThat(one("", "埼玉県", "市町村計").fate()).isEqualTo(LineFate.TOTAL);
        assertThat(one("合計", "", "").fate()).isEqualTo(LineFate.TOTAL);
        assertThat(one("※１　架空である。", "", "").fate()).isEqualTo(LineFate.NOTE);
        assertThat(one("団体コード", "都道府県", "団体名", "実施").fate()).isEqualTo(LineFate.HEADER_AGAIN);
    }

    @Test
    void equal_double_lines_count_once_and_differing_ones_not_at_all() {
        List<String> done = List.of("112038", "埼玉県", "川口市", "○");
        List<String> not = List.of("112038", "埼玉県", "川口市", "－");
        assertThat(fates(List.of(done, done))).containsExactly(LineFate.MATCHED, LineFate.REPEATED);
        assertThat(fates(List.of(done, not))).containsExactly(LineFate.CONFLICTING, LineFate.CONFLICTING);
        assertThat(match(List.of(done, not)).lines().getFirst().detail()).contains("2、3");
    }

    @Test
    void bodies_of_the_list_without_a_line_are_named() {
        assertThat(match(List.of(List.of("112038", "埼玉県", "川口市", "○"))).absent())
                .extracting(Matching.Absent::name)
                .containsExactly("架空三ヶ町", "野々市市", "丹波篠山市");
    }

    private static List<LineFate> fates(List<List<String>> lines) {
        return match(lines).lines().stream().map(MatchedLine::fate).toList();
    }

    private static MatchedLine one(String code, String prefecture, String name) {
        return one(code, prefecture, name, "○");
    }

    private static MatchedLine one(String code, String prefecture, String name, String mark) {
        return match(List.of(List.of(code, prefecture, name, mark))).lines().getFirst();
    }

    private static Matching match(List<List<String>> lines) {
        return LineMatcher.match(new PublishedSheet(sheet(lines), LAYOUT), known(), Set.of(), today());
    }

    private static Sheet sheet(List<List<String>> lines) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(1, List.of("団体コード", "都道府県", "団体名", "実施")));
        for (List<String> line : lines) rows.add(new Row(rows.size() + 1, line));
        return new Sheet("表.xlsx", "表", "", rows);
    }

    private static KnownBodies known() {
        return new KnownBodies(LIST, Successions.BUILT_IN);
    }

    private static LocalDate today() {
        return LocalDate.of(2026, 11, 22);
    }
}
