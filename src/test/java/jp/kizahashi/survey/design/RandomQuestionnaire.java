package jp.kizahashi.survey.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;

/** Questionnaires of every shape, made from a seed. */
public final class RandomQuestionnaire {
    private static final String[] WORDS = {
        "業務", "no", "1", "0x1F", "2026-04", "~", "髙﨑𠮷", "'", "\"", ": ", "#", "- ", "\n", "\t", "{", "}", "&a", "*a",
        "!x", "<b>", "%", "@", "`", "|", ">", " ", "？", "null", "true", "12:30", "=1+1", "、", "\\", "\u00a0", "\u2028"
    };

    private final Random random;
    private final List<String> ticks = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    private RandomQuestionnaire(long seed) {
        random = new Random(seed);
    }

    public static Questionnaire of(long seed) {
        return new RandomQuestionnaire(seed).whole();
    }

    private Questionnaire whole() {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) sections.add(section(i));
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3) && !asked.isEmpty(); i++)
            checks.add(new Check("C" + i, when(), pick(Check.Severity.values()), text()));
        return new Questionnaire("own-" + random.nextInt(99), "x" + text(), texts(), texts(), aims(), sections, checks);
    }

    private List<Aim> aims() {
        List<Aim> aims = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++)
            aims.add(new Aim(
                    "a" + text(),
                    asked.stream().filter(c -> random.nextBoolean()).toList()));
        return aims;
    }

    private Section section(int number) {
        String when = asked.isEmpty() || random.nextBoolean() ? "" : when();
        String repeat = ticks.isEmpty() || random.nextInt(3) > 0 ? "" : ticks.get(random.nextInt(ticks.size()));
        List<Question> questions = new ArrayList<>();
        List<String> ticksHere = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            Question question = question("S%dQ%02d".formatted(number, i));
            questions.add(question);
            if (question.kind() == QuestionKind.MULTIPLE && repeat.isEmpty()) ticksHere.add(question.code());
        }
        ticks.addAll(ticksHere);
        return new Section("s" + number, text(), questions, texts(), when, repeat);
    }

    private Question question(String code) {
        QuestionKind kind = pick(QuestionKind.values());
        List<Option> options = new ArrayList<>();
        for (int i = 1; kind.hasOptions() && i <= 1 + random.nextInt(9); i++)
            options.add(new Option(random.nextInt(4) == 0 ? "a" + i : "" + i, text(), pick(Option.Role.values())));
        Question made =
                new Question(code, text(), text(), texts(), kind, options, kind.isNumber() ? "人" : "", asking());
        asked.add(code);
        return made;
    }

    private Asking asking() {
        if (random.nextInt(3) == 0) return Asking.PLAIN;
        return new Asking(
                asked.isEmpty() || random.nextBoolean() ? "" : when(),
                ticks.isEmpty() || random.nextInt(4) > 0 ? "" : ticks.getFirst(),
                random.nextInt(4) == 0 ? text() : "",
                pick(Publicity.values()),
                random.nextBoolean(),
                random.nextInt(3) == 0 ? "" + random.nextInt(9) : "",
                random.nextInt(3) == 0 ? "1" + random.nextInt(9) + ".5" : "",
                random.nextInt(4) == 0 ? "本製品で追加" : "");
    }

    private String when() {
        String code = asked.get(random.nextInt(asked.size()));
        return pick(new String[] {
            code + " = 1",
            code + " in (1, 'a2')",
            "answered(" + code + ")",
            "not (" + code + " has 'a1')",
            code + " >= 2.5"
        });
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) texts.add(text());
        return texts;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < random.nextInt(4); i++) text.append(pick(WORDS));
        return text.toString();
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
