package jp.kizahashi.survey.answer.page;

import java.util.List;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Question.Option.Role;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;

/** A made-up questionnaire with every way of putting a question. */
public final class Branching {
    private static final List<Option> YES_NO = List.of(new Option("1", "使っている"), new Option("2", "使っていない"));
    private static final List<Option> TOOLS = List.of(
            new Option("1", "甲"),
            new Option("2", "乙"),
            new Option("9", "その他", Role.OTHER),
            new Option("0", "特になし", Role.EXCLUSIVE));

    public static final Questionnaire SURVEY = new Questionnaire(
            "branching",
            "架空の道具調査",
            List.of(),
            List.of("基準日の事実でお答えください。"),
            List.of(),
            List.of(
                    new Section(
                            "basic",
                            "基本",
                            List.of(
                                    of("USE", "利用の有無", QuestionKind.SINGLE, YES_NO, Asking.PLAIN.withRequired(true)),
                                    of(
                                            "SINCE",
                                            "導入した年月",
                                            QuestionKind.YEAR_MONTH,
                                            List.of(),
                                            Asking.PLAIN.withWhen("USE = 1")),
                                    of("BAND", "予算の帯", QuestionKind.PULLDOWN, YES_NO, Asking.PLAIN))),
                    new Section(
                            "use",
                            "使っているところ",
                            List.of(
                                    of("TOOL", "道具", QuestionKind.MULTIPLE, TOOLS, Asking.PLAIN),
                                    of(
                                            "BEST",
                                            "最も使う道具",
                                            QuestionKind.SINGLE,
                                            TOOLS,
                                            Asking.PLAIN.withOptionsFrom("TOOL")),
                                    of("G1", "窓口", QuestionKind.SINGLE, YES_NO, Asking.PLAIN.withGrid("次の業務で使っていますか")),
                                    of("G2", "会議", QuestionKind.SINGLE, YES_NO, Asking.PLAIN.withGrid("次の業務で使っていますか"))),
                            List.of("使っている団体だけに伺います。"),
                            "USE = 1",
                            ""),
                    new Section(
                            "tool",
                            "道具ごと",
                            List.of(
                                    of(
                                            "COST",
                                            "費用",
                                            QuestionKind.MONEY,
                                            List.of(),
                                            Asking.PLAIN.withBounds("0", "5000")),
                                    of(
                                            "WHY",
                                            "高い理由",
                                            QuestionKind.SHORT_TEXT,
                                            List.of(),
                                            Asking.PLAIN.withWhen("COST > 1000"))),
                            List.of(),
                            "",
                            "TOOL")),
            List.of(
                    new Check("C1", "COST <= 2 * before(COST)", Check.Severity.SOFT, "費用が前回の2倍を超えています。"),
                    new Check(
                            "C2",
                            "not (BEST = 9) or count(TOOL) >= 2",
                            Check.Severity.HARD,
                            "その他だけのときは、最も使う道具を選ばないでください。")));

    private Branching() {}

    private static Question of(String code, String label, QuestionKind kind, List<Option> options, Asking asking) {
        String unit = kind == QuestionKind.MONEY ? "千円" : "";
        return new Question(code, label, label + "をお答えください。", List.of(), kind, options, unit, asking);
    }
}
