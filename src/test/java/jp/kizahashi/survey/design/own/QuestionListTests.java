package jp.kizahashi.survey.design.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ImportReport.Remark;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import org.junit.jupiter.api.Test;

class QuestionListTests {
    private static final List<String> HEADER = List.of("番号", "設問文", "形式", "選択肢", "単位");

    @Test
    void five_questions_of_the_usual_kinds_are_read() {
        QuestionList.Read read = read(
                List.of("1", "棚卸しをしていますか。", "単一回答", "全庁で\n一部で\nしていない", ""),
                List.of("2", "使っているもの", "複数回答", "RPA、生成AI、ノーコード", ""),
                List.of("3", "担当の職員数", "数値", "", "人"),
                List.of("問4", "計画を決めた日", "日付", "", ""),
                List.of("Ｑ５", "困っていること", "自由記述", "", ""));

        assertThat(read.report().accepted()).isEqualTo(5);
        assertThat(read.questions())
                .extracting(a -> a.question().code())
                .containsExactly("Q01", "Q02", "Q03", "Q04", "Q5");
        assertThat(read.questions())
                .extracting(a -> a.question().kind())
                .containsExactly(
                        QuestionKind.SINGLE,
                        QuestionKind.MULTIPLE,
                        QuestionKind.NUMBER,
                        QuestionKind.DATE,
                        QuestionKind.LONG_TEXT);
        assertThat(read.questions().get(1).question().options())
                .containsExactly(new Option("1", "RPA"), new Option("2", "生成AI"), new Option("3", "ノーコード"));
        assertThat(read.questions().get(2).question().unit()).isEqualTo("人");
    }

    @Test
    void each_refused_line_is_named_and_given_back() {
        QuestionList.Read read = read(
                List.of("1", "", "単一回答", "ある、ない", ""),
                List.of("2", "設問", "三択", "ある、ない", ""),
                List.of("3", "設問", "単一回答", "ある", ""),
                List.of("4", "設問", "数値", "ある、ない", "人"),
                List.of("5", "設問", "日付", "", "人"),
                List.of("PEMM01", "設問", "短文", "", ""),
                List.of("7", "設問", "短文", "", ""),
                List.of("7", "設問", "短文", "", ""),
                List.of("番外", "設問", "短文", "", ""));

        assertThat(read.report().rows()).isEqualTo(9);
        assertThat(read.report().accepted()).isEqualTo(1);
        assertThat(read.report().refusals()).extracting(Remark::line).containsExactly(2, 3, 4, 5, 6, 7, 9, 10);
        assertThat(read.report().returned())
                .hasSize(8)
                .allSatisfy(row -> assertThat(row.get(5)).isNotEmpty());
    }

    @Test
    void the_columns_of_branches_bounds_roles_and_aims_are_read() {
        List<String> header = List.of("番号", "設問文", "形式", "選択肢", "その他", "排他", "下限", "上限", "条件", "ねらい");
        List<Row> rows = List.of(
                new Row(1, header),
                new Row(2, List.of("1", "導入", "単一回答", "している、していない", "", "", "", "", "", "導入の状況")),
                new Row(3, List.of("2", "用途", "複数回答", "文書、画像、その他、特になし", "その他", "4", "", "2", "問1＝1", "導入の状況")),
                new Row(4, List.of("3", "人数", "数値", "", "", "", "０", "1,000", "Q01 in (1) and Q02 has 2", "")),
                new Row(5, List.of("4", "用途", "複数回答", "文書、画像", "他", "", "", "", "", "")),
                new Row(6, List.of("5", "人数", "数値", "", "", "", "少し", "", "", "")),
                new Row(7, List.of("6", "人数", "数値", "", "", "", "", "", "問1が導入", "")));
        QuestionList.Read read = QuestionList.read(List.of(new Sheet("設問.xlsx", "設問", "", rows)), Set.of());

        assertThat(read.questions()).extracting(QuestionList.Added::aim).containsExactly("導入の状況", "導入の状況", "");
        assertThat(read.questions().get(1).question().options())
                .extracting(Option::role)
                .containsExactly(Option.Role.PLAIN, Option.Role.PLAIN, Option.Role.OTHER, Option.Role.EXCLUSIVE);
        assertThat(read.questions().get(1).question().asking().when()).isEqualTo("Q01 in (1)");
        assertThat(read.questions().get(1).question().asking().most()).isEqualTo("2");
        assertThat(read.questions().get(2).question().asking().least()).isEqualTo("0");
        assertThat(read.questions().get(2).question().asking().most()).isEqualTo("1000");
        assertThat(read.questions().get(2).question().asking().when()).isEqualTo("Q01 in (1) and Q02 has 2");
        assertThat(read.report().refusals()).extracting(Remark::column).containsExactly("その他", "下限", "条件");
    }

    @Test
    void numbers_in_front_of_options_are_taken_off_only_when_they_count_up() {
        assertThat(QuestionList.labels("1. ある\n2. ない")).containsExactly("ある", "ない");
        assertThat(QuestionList.labels("（１）ある、（２）ない")).containsExactly("ある", "ない");
        assertThat(QuestionList.labels("1 ある、2 ない")).containsExactly("ある", "ない");
        assertThat(QuestionList.labels("0人、1人、2人以上")).containsExactly("0人", "1人", "2人以上");
        assertThat(QuestionList.labels("1人、2人、3人以上")).containsExactly("1人", "2人", "3人以上");
        assertThat(QuestionList.labels("1.5倍、2倍")).containsExactly("1.5倍", "2倍");
        assertThat(QuestionList.labels("1.5倍、2.5倍")).containsExactly("1.5倍", "2.5倍");
    }

    @Test
    void a_list_without_the_columns_is_refused() {
        Sheet sheet = new Sheet("a.xlsx", "S", "", List.of(new Row(1, List.of("氏名", "所属"))));
        assertThatThrownBy(() -> QuestionList.read(List.of(sheet), Set.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> QuestionList.read(List.of(), Set.of())).isInstanceOf(Refused.class);
    }

    @SafeVarargs
    private static QuestionList.Read read(List<String>... lines) {
        List<Row> rows = new ArrayList<>(List.of(new Row(1, HEADER)));
        for (List<String> line : lines) rows.add(new Row(rows.size() + 1, line));
        return QuestionList.read(List.of(new Sheet("設問.xlsx", "設問", "", rows)), Set.of("PEMM01"));
    }
}
