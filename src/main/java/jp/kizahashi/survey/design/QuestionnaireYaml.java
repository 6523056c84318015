package jp.kizahashi.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A whole questionnaire as YAML: the one form that keeps everything. Every value is read as the text that stands there,
 * so that {@code no}, {@code 1} and {@code 2026-04} mean what they look like. An option list that several questions share
 * can stand once under {@code lists} and be named.
 *
 * @see QuestionnaireYamlText for writing
 */
public final class QuestionnaireYaml {
    private static final int LARGEST_FILE = 2_000_000;
    private static final int DEEPEST = 12;
    private static final int FAULTS_NAMED = 10;

    private final YamlPlace.Faults faults = new YamlPlace.Faults();
    private final Map<String, List<Option>> lists = new HashMap<>();

    private QuestionnaireYaml() {}

    /**
     * The questionnaire in the text.
     *
     * @param file the name used in messages
     * @throws Refused SVY-140 with every fault and its place (at most ten, then their count)
     */
    public static Questionnaire read(String file, String text) {
        QuestionnaireYaml reading = new QuestionnaireYaml();
        YamlPlace root = new YamlPlace(parse(file, text), "", reading.faults);
        Questionnaire questionnaire = reading.questionnaire(root);
        if (!reading.faults.isEmpty()) throw refused(file, reading.faults.lines());
        return questionnaire;
    }

    private static Object parse(String file, String text) {
        if (text.length() > LARGEST_FILE)
            throw refused(file, List.of(Messages.get("survey.exchange.yaml.large", Integer.toString(LARGEST_FILE))));
        try {
            Object parsed = yaml().load(text);
            if (parsed == null) throw refused(file, List.of(Messages.get("survey.instrument.empty")));
            return parsed;
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? "?"
                    : String.valueOf(e.getProblemMark().getLine() + 1);
            throw refused(file, List.of(Messages.get("survey.instrument.yaml", line, String.valueOf(e.getProblem()))));
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            // A tag such as !!int over words makes the reading library stumble in whatever way.
            throw refused(file, List.of(Messages.get("survey.instrument.yaml", "?", String.valueOf(e.getMessage()))));
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setCodePointLimit(LARGEST_FILE);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new TextsOnly());
    }

    /** Gives no plain value another meaning than its text. */
    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: everything stays text.
        }
    }

    private static Refused refused(String file, List<String> faults) {
        List<String> named = new ArrayList<>(faults.subList(0, Math.min(FAULTS_NAMED, faults.size())));
        if (faults.size() > FAULTS_NAMED)
            named.add(Messages.get("survey.instrument.more", String.valueOf(faults.size() - FAULTS_NAMED)));
        return new Refused(SurveyProblem.QUESTIONNAIRE_FILE_FAULTY, file, String.join(" ／ ", named));
    }

    private Questionnaire questionnaire(YamlPlace at) {
        at.onlyKeys(Set.of("id", "title", "credits", "guidance", "aims", "lists", "sections", "checks"));
        for (YamlPlace list : at.members("lists")) list(list);
        List<Section> sections = at.each("sections").stream().map(this::section).toList();
        List<Aim> aims = at.members("aims").stream().map(this::aim).toList();
        List<Check> checks = at.members("checks").stream().map(this::check).toList();
        String id = at.exact("id");
        String title = at.exact("title");
        QuestionnaireYamlRules.check(at, sections, aims, checks);
        if (!faults.isEmpty()) return new Questionnaire(id, title, List.of(), List.of(), List.of(), List.of());
        return new Questionnaire(id, title, at.lines("credits"), at.lines("guidance"), aims, sections, checks);
    }

    private void list(YamlPlace at) {
        at.onlyKeys(Set.of("id", "options"));
        if (lists.put(at.text("id"), options(at)) != null)
            at.fault("id", "survey.instrument.duplicateId", at.text("id"));
    }

    private Section section(YamlPlace at) {
        at.onlyKeys(Set.of("id", "label", "guidance", "when", "repeat", "questions"));
        return new Section(
                at.exact("id"),
                at.plain("label"),
                at.members("questions").stream().map(this::question).toList(),
                at.lines("guidance"),
                at.plain("when"),
                at.plain("repeat"));
    }

    private Question question(YamlPlace at) {
        at.onlyKeys(Set.of(
                "code",
                "label",
                "text",
                "guidance",
                "kind",
                "options",
                "unit",
                "when",
                "optionsFrom",
                "grid",
                "publicity",
                "required",
                "least",
                "most",
                "mark"));
        return new Question(
                at.text("code"),
                at.plain("label"),
                at.plain("text"),
                at.lines("guidance"),
                word(at, "kind", QuestionKind.values(), QuestionKind.LONG_TEXT, true),
                shared(at),
                at.plain("unit"),
                asking(at));
    }

    /** A list of options, or the name of one. */
    private List<Option> shared(YamlPlace at) {
        if (!at.isText("options")) return options(at);
        List<Option> list = lists.get(at.plain("options"));
        if (list == null) at.fault("options", "survey.exchange.yaml.list", at.plain("options"));
        return list == null ? List.of() : list;
    }

    private List<Option> options(YamlPlace at) {
        List<Option> options = new ArrayList<>();
        for (YamlPlace option : at.members("options")) {
            option.onlyKeys(Set.of("code", "label", "role"));
            options.add(new Option(
                    option.text("code"),
                    option.plain("label"),
                    word(option, "role", Option.Role.values(), Option.Role.PLAIN, false)));
        }
        return options;
    }

    private static Asking asking(YamlPlace at) {
        String required = at.plain("required");
        if (!Set.of("", "true", "false").contains(required)) at.fault("required", "survey.exchange.yaml.truth");
        return new Asking(
                at.plain("when"),
                at.plain("optionsFrom"),
                at.plain("grid"),
                word(at, "publicity", Publicity.values(), Publicity.AS_WAVE, false),
                required.equals("true"),
                at.plain("least"),
                at.plain("most"),
                at.plain("mark"));
    }

    private Aim aim(YamlPlace at) {
        at.onlyKeys(Set.of("text", "questions"));
        return new Aim(at.exact("text"), at.lines("questions"));
    }

    private Check check(YamlPlace at) {
        at.onlyKeys(Set.of("code", "formula", "severity", "message"));
        return new Check(
                at.text("code"),
                at.exact("formula"),
                word(at, "severity", Check.Severity.values(), Check.Severity.HARD, true),
                at.plain("message"));
    }

    private static <E extends Enum<E>> E word(YamlPlace at, String key, E[] known, E otherwise, boolean needed) {
        String typed = at.plain(key);
        if (typed.isEmpty() && !needed) return otherwise;
        for (E constant : known) if (constant.name().equals(typed.toUpperCase(Locale.ROOT))) return constant;
        String words = Arrays.stream(known).map(Enum::name).collect(Collectors.joining("、"));
        at.fault(key, "survey.exchange.yaml.word", typed, words);
        return otherwise;
    }
}
