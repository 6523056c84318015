package jp.kizahashi.survey.result.tabulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;

/** Waves by chance: any number of bodies, cells, questions and gaps. */
final class RandomWave {
    private RandomWave() {}

    /** Bodies 000 … in random cells; each answers a question with the given probability. */
    static WaveReplies of(Random random, int bodies, int cells, int questions, double answers) {
        List<String> labels = new ArrayList<>();
        for (int c = 0; c < cells; c++) labels.add("c" + c);
        List<Frame.Body> asked = new ArrayList<>();
        Map<String, AnswerSheet> sheets = new TreeMap<>();
        Questionnaire questionnaire = questionnaire(questions);
        for (int b = 0; b < bodies; b++) {
            String code = "%03d".formatted(b);
            asked.add(new Frame.Body(code, code, "p", labels.get(random.nextInt(cells))));
            if (random.nextDouble() < 0.95) sheets.put(code, sheet(random, questionnaire, answers));
        }
        return new WaveReplies(questionnaire, new Frame("区分", labels, asked), sheets);
    }

    /** The same wave after corrections by a few bodies, late replies and gaps that were filled or made. */
    static WaveReplies corrected(WaveReplies wave, Random random, double changes) {
        Map<String, AnswerSheet> sheets = new TreeMap<>();
        for (Frame.Body body : wave.frame().bodies()) {
            AnswerSheet before = wave.sheets().get(body.code());
            boolean changed = random.nextDouble() < changes;
            if (changed) sheets.put(body.code(), sheet(random, wave.questionnaire(), 0.9));
            else if (before != null) sheets.put(body.code(), before);
        }
        return new WaveReplies(wave.questionnaire(), wave.frame(), sheets);
    }

    /** The same wave when every body answered everything. */
    static WaveReplies answered(WaveReplies wave, Random random) {
        Map<String, AnswerSheet> sheets = new TreeMap<>();
        for (Frame.Body body : wave.frame().bodies()) sheets.put(body.code(), sheet(random, wave.questionnaire(), 1));
        return new WaveReplies(wave.questionnaire(), wave.frame(), sheets);
    }

    /** The bodies of a wave asked again, some in another cell. */
    static WaveReplies later(WaveReplies wave, Random random) {
        List<Frame.Body> bodies = new ArrayList<>();
        for (Frame.Body body : wave.frame().bodies()) {
            boolean moves = random.nextDouble() < 0.1;
            List<String> cells = wave.frame().cells();
            bodies.add(new Frame.Body(
                    body.code(),
                    body.name(),
                    body.prefecture(),
                    moves ? cells.get(random.nextInt(cells.size())) : body.cell()));
        }
        Frame frame = new Frame("区分", wave.frame().cells(), bodies);
        Map<String, AnswerSheet> sheets = new TreeMap<>();
        for (Frame.Body body : bodies)
            if (random.nextDouble() < 0.8) sheets.put(body.code(), sheet(random, wave.questionnaire(), 0.9));
        return new WaveReplies(wave.questionnaire(), frame, sheets);
    }

    /** One domain of ladders, and one section with a single choice. */
    static Questionnaire questionnaire(int ladders) {
        List<Question.Option> options = new ArrayList<>();
        for (int i = 1; i <= 8; i++) options.add(new Question.Option(Integer.toString(i), "E" + i));
        List<Question> domain = new ArrayList<>();
        for (int i = 1; i <= ladders; i++)
            domain.add(new Question("L" + i, "L" + i, "?", List.of(), QuestionKind.LADDER, options, ""));
        Question single = new Question("S1", "S1", "?", List.of(), QuestionKind.SINGLE, options.subList(0, 3), "");
        return new Questionnaire(
                "own-1",
                "調査",
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Questionnaire.Section("d", "分野", domain),
                        new Questionnaire.Section("s", "ほか", List.of(single))));
    }

    private static AnswerSheet sheet(Random random, Questionnaire questionnaire, double answers) {
        Map<String, Entry> entries = new HashMap<>();
        for (Question question : questionnaire.questions()) {
            if (random.nextDouble() < answers) {
                int option = random.nextInt(question.options().size());
                entries.put(
                        question.code(), Entry.of(question.options().get(option).code()));
            } else if (random.nextBoolean()) entries.put(question.code(), Entry.UNKNOWN);
        }
        return new AnswerSheet(entries);
    }
}
