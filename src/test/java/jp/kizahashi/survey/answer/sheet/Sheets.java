package jp.kizahashi.survey.answer.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.wave.FormNumber;

/** Questionnaires and forms for the tests of the answer sheet. */
final class Sheets {
    static final Questionnaire EVERY_KIND = new Questionnaire(
            "own-1",
            "業務の実態に関する調査",
            List.of("設問文は本調査による。"),
            List.of("基準日の事実で答えてください。"),
            List.of(),
            List.of(
                    new Section(
                            "S1",
                            "体制",
                            List.of(
                                    question("Q01", "担当課はありますか。", QuestionKind.SINGLE, "", "ある", "ない", "検討中"),
                                    question("Q02", "取り組んでいるもの", QuestionKind.MULTIPLE, "", "研修", "RPA", "生成AI", "BPR"),
                                    question("Q03", "職員数", QuestionKind.NUMBER, "人"))),
                    new Section(
                            "S2",
                            "内容",
                            List.of(
                                    question("Q04", "策定日", QuestionKind.DATE, ""),
                                    question("Q05", "計画の名称", QuestionKind.SHORT_TEXT, ""),
                                    question("Q06", "課題", QuestionKind.LONG_TEXT, ""),
                                    question("Q07", "割合", QuestionKind.NUMBER, "％")))));

    static final AnswerSheet EVERY_ANSWER = new AnswerSheet(Map.of(
            "Q01", Entry.of("2"),
            "Q02", Entry.of("1", "3"),
            "Q03", Entry.of("123456.25"),
            "Q04", Entry.of("2026-10-01"),
            "Q05", Entry.of("=髙﨑𠮷プラン"),
            "Q06", Entry.of("1行目\n2行目 _x0041_"),
            "Q07", Entry.UNKNOWN));

    private Sheets() {}

    static Question question(String code, String text, QuestionKind kind, String unit, String... options) {
        List<Option> choices = new java.util.ArrayList<>();
        for (String label : options) choices.add(new Option(Integer.toString(choices.size() + 1), label));
        return new Question(code, text, text, List.of(), kind, choices, unit);
    }

    static SheetFront front() {
        return front(false, "990019", "架空県みらい市");
    }

    static SheetFront section() {
        return front(true, "000007", "架空県みらい市市民課");
    }

    private static SheetFront front(boolean isSection, String code, String name) {
        return new SheetFront(
                "令和8年度 自治体DXの実態に関する調査",
                isSection,
                code,
                name,
                new FormNumber(12, 345),
                1,
                "令和8年11月13日（金）17時15分",
                List.of("架空大学 自治体DX研究室", "電話 00-0000-0000"),
                List.of("団体名を付けずに集計して公表します。"),
                "この調査への回答は任意です。");
    }

    static byte[] workbook(Questionnaire questionnaire, AnswerSheet given) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        AnswerWorkbook.write(front(), questionnaire, given, to);
        return to.toByteArray();
    }
}
