package jp.kizahashi.survey.answer.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;

/** Questionnaires and answers made from a seed. */
public final class RandomForms {
    private RandomForms() {}

    /** A questionnaire of every kind of question. */
    public static Questionnaire questionnaire(Random random) {
        List<Section> sections = new ArrayList<>();
        int number = 0;
        for (int s = 0; s < 1 + random.nextInt(3); s++) {
            List<Question> questions = new ArrayList<>();
            for (int q = 0; q < 1 + random.nextInt(5); q++) {
                QuestionKind kind = QuestionKind.values()[random.nextInt(QuestionKind.values().length)];
                questions.add(question("Q%02d".formatted(++number), kind, random));
            }
            sections.add(new Section("S" + s, "第" + (s + 1) + "部", questions));
        }
        return new Questionnaire("own-1", "調査", List.of("出典"), List.of("手引き"), List.of(), sections);
    }

    private static Question question(String code, QuestionKind kind, Random random) {
        List<Option> options = new ArrayList<>();
        int count = !kind.hasOptions() ? 0 : kind == QuestionKind.LADDER ? 8 : 2 + random.nextInt(12);
        for (int i = 1; i <= count; i++)
            options.add(
                    new Option(Integer.toString(i), random.nextBoolean() ? (i - 1) + "人" : "選択, " + text(random, 6)));
        String unit = kind == QuestionKind.NUMBER ? List.of("人", "％", "").get(random.nextInt(3)) : "";
        return new Question(code, "見出し", "設問" + text(random, 20) + "\n" + code, List.of("説明～〜"), kind, options, unit);
    }

    /** Answers to it, some left open. */
    public static AnswerSheet entries(Questionnaire questionnaire, Random random) {
        Map<String, Entry> entries = new HashMap<>();
        for (Question question : questionnaire.questions())
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> entries.put(question.code(), Entry.UNKNOWN);
                case 2 -> entries.put(question.code(), Entry.NOT_APPLICABLE);
                default -> entries.put(question.code(), entry(question, random));
            }
        return new AnswerSheet(entries);
    }

    private static Entry entry(Question question, Random random) {
        return switch (question.kind()) {
            case LADDER, SINGLE, PULLDOWN ->
                Entry.of(Integer.toString(1 + random.nextInt(question.options().size())));
            case MULTIPLE -> {
                List<String> chosen = question.options().stream()
                        .map(Option::code)
                        .filter(o -> random.nextBoolean())
                        .toList();
                yield chosen.isEmpty() ? Entry.of("1") : new Entry(Entry.State.ANSWERED, chosen);
            }
            case NUMBER, MONEY ->
                Entry.of(List.of("0", "-12.5", "46113", "0.1", "999999999999999", "123456789012345.125")
                        .get(random.nextInt(6)));
            case DATE ->
                Entry.of(LocalDate.of(1900, 1, 1)
                        .plusDays(random.nextInt(110_000))
                        .toString());
            case YEAR_MONTH -> Entry.of("%d-%02d".formatted(1990 + random.nextInt(60), 1 + random.nextInt(12)));
            case SHORT_TEXT -> Entry.of(text(random, 30));
            case LONG_TEXT -> Entry.of(text(random, 30) + "\n" + text(random, 30));
            // A workbook carries no file.
            case FILE -> Entry.UNKNOWN;
        };
    }

    private static final List<String> PIECES = List.of(
            "髙", "﨑", "𠮷", "=1+1", "様式番号", "0012", "@", "_x000A_", "○", " a", "②", "ｱｲ", "～", "−", "&<>\"'", "1/2",
            "不明な点", "Q01");

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder("あ");
        for (int i = 0; i < random.nextInt(pieces) + 1; i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
        return text.length() > 190 ? text.substring(0, 150) : text.toString();
    }
}
