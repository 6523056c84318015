package jp.kizahashi.survey.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire.Section;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The questionnaires that the product ships. */
public final class Questionnaires {
    /** 自治体版PEMM 調査票: 13 items, each a ladder of eight choices. */
    public static final Questionnaire PEMM_SURVEY = load("pemm-survey-v1");

    /** 生成AIの活用に関する調査: branches for adopters and others, a sheet for each tool, obstacles under the same codes. */
    public static final Questionnaire GENAI_SURVEY = whole("genai-survey-v1");

    private static final List<Questionnaire> ALL = List.of(PEMM_SURVEY, GENAI_SURVEY);

    private Questionnaires() {}

    /** All, in the order in which they are offered. */
    public static List<Questionnaire> all() {
        return ALL;
    }

    /** The shipped questionnaire of an id. */
    public static Optional<Questionnaire> find(String id) {
        return ALL.stream().filter(q -> q.id().equals(id)).findFirst();
    }

    private static Questionnaire whole(String id) {
        try (InputStream in = stream(id)) {
            return QuestionnaireYaml.read(id + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(id, e);
        }
    }

    private static InputStream stream(String id) {
        InputStream in = Questionnaires.class.getResourceAsStream("/questionnaires/" + id + ".yaml");
        if (in == null) throw new IllegalStateException("missing resource questionnaires/" + id + ".yaml");
        return in;
    }

    /**
     * Reads a ladder questionnaire: one question an item of the instrument it names, with that item's four statements as
     * the meaning of the levels, so that no sentence stands in two files.
     */
    private static Questionnaire load(String id) {
        Map<?, ?> file = read(id);
        Instrument ladder = Instruments.get(text(file, "ladder"));
        List<Option> choices = new ArrayList<>();
        for (String label : texts(file, "choices"))
            choices.add(new Option(Integer.toString(choices.size() + 1), label));
        List<Section> sections = new ArrayList<>();
        int number = 0;
        for (Instrument.Domain domain : ladder.domains()) {
            List<Question> questions = new ArrayList<>();
            for (Instrument.Item item : domain.items()) {
                String code = "%s%02d".formatted(text(file, "codes"), ++number);
                questions.add(question(code, item, ladder.levelPrefix(), text(file, "question"), choices));
            }
            sections.add(new Section(domain.id(), domain.label(), questions));
        }
        List<String> credits = new ArrayList<>(ladder.credits());
        credits.addAll(texts(file, "credits"));
        return new Questionnaire(id, text(file, "title"), credits, texts(file, "guidance"), List.of(), sections);
    }

    private static Question question(
            String code, Instrument.Item item, String prefix, String frame, List<Option> choices) {
        List<String> steps = item.statements().stream()
                .map(s -> prefix + "-" + s.level() + "　" + s.text())
                .toList();
        String text = frame.formatted(item.label(), item.definition());
        return new Question(code, item.label(), text, steps, QuestionKind.LADDER, choices, "");
    }

    private static Map<?, ?> read(String id) {
        try (InputStream in = stream(id)) {
            Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            if (!id.equals(file.get("id"))) throw new IllegalStateException(id + " names itself " + file.get("id"));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(id, e);
        }
    }

    private static String text(Map<?, ?> file, String key) {
        if (file.get(key) instanceof String text && !text.isBlank()) return text.strip();
        throw new IllegalStateException("no text at " + key);
    }

    private static List<String> texts(Map<?, ?> file, String key) {
        if (file.get(key) instanceof List<?> list)
            return list.stream().map(String::valueOf).toList();
        throw new IllegalStateException("no list at " + key);
    }
}
