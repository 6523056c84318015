package jp.kizahashi.survey.design.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.Given;

/**
 * A questionnaire as one respondent meets it under the answers given so far. Sections that are not put are left out;
 * repeated ones stand once for each ticked option, their questions' codes ending with {@code @option}. An answer to a
 * question that is not put counts for nothing, neither in later conditions nor in what is handed in.
 */
public final class Form {
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, Set<String>> offered = new HashMap<>();
    private final Given given;

    private Form(Given given) {
        this.given = given;
    }

    /** The form under the answers; never fails: a formula that cannot be read is never true. */
    public static Form of(Questionnaire questionnaire, Given given) {
        Form form = new Form(given);
        for (Section section : questionnaire.sections()) form.section(questionnaire, section);
        return form;
    }

    /** The form with everything that can be asked: no condition counts, repeated sections stand for every option. */
    public static Form whole(Questionnaire questionnaire) {
        Form form = new Form(Given.NOTHING);
        for (Section section : questionnaire.sections()) {
            Optional<Question> ticks = ticks(questionnaire, section);
            if (ticks.isEmpty()) form.all(section);
            else ticks.get().options().forEach(o -> form.all(once(section, o, o.label())));
        }
        return form;
    }

    /** The sections that are put, with all their questions, those not put now included. */
    public List<Section> sections() {
        return List.copyOf(sections.values());
    }

    public Optional<Section> section(String id) {
        return Optional.ofNullable(sections.get(id));
    }

    /** Any question of the sections that are put, itself put or not. */
    public Optional<Question> question(String code) {
        return Optional.ofNullable(questions.get(code));
    }

    /** Whether the question is put now. */
    public boolean asks(String code) {
        return asked.contains(code);
    }

    /** The questions that are put now, in order. */
    public List<Question> asked() {
        return asked.stream().map(questions::get).toList();
    }

    /** The questions of a section that are put now. */
    public List<Question> asked(Section section) {
        return section.questions().stream().filter(q -> asks(q.code())).toList();
    }

    /** The codes of the options that can be chosen now: those ticked before where a question depends on another. */
    public Set<String> offered(Question question) {
        return offered.getOrDefault(
                question.code(),
                question.options().stream().map(Option::code).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The answers as conditions and checks read them: of questions that are put only. */
    public Given counted() {
        return code -> asks(code) ? given.values(code) : List.of();
    }

    private void section(Questionnaire questionnaire, Section section) {
        if (!holds(section.when(), "")) return;
        Optional<Question> ticks = ticks(questionnaire, section);
        if (ticks.isEmpty()) {
            put(section, "");
            return;
        }
        for (String ticked : counted().values(ticks.get().code()))
            ticks.get().option(ticked).ifPresent(o -> put(once(section, o, words(ticks.get(), o)), "@" + o.code()));
    }

    private String words(Question ticks, Option option) {
        List<String> said = given.values(ticks.code() + OTHER);
        return option.isOther() && !said.isEmpty() ? option.label() + "（" + said.getFirst() + "）" : option.label();
    }

    /** Behind a question's code, for {@link Given}: the words added to その他. */
    public static final String OTHER = ".other";

    private static Optional<Question> ticks(Questionnaire questionnaire, Section section) {
        return section.repeat().isEmpty() ? Optional.empty() : questionnaire.question(section.repeat());
    }

    private static Section once(Section section, Option option, String words) {
        String suffix = "@" + option.code();
        List<Question> instances = section.questions().stream()
                .map(q -> q.withCode(q.code() + suffix))
                .toList();
        return new Section(section.id() + suffix, section.label() + "：" + words, instances, section.guidance(), "", "");
    }

    private void put(Section section, String suffix) {
        sections.put(section.id(), section);
        for (Question question : section.questions()) {
            questions.put(question.code(), question);
            if (!holds(question.asking().when(), suffix)) continue;
            if (!question.asking().optionsFrom().isEmpty()) {
                Set<String> ticked = ticked(question, suffix);
                offered.put(question.code(), ticked);
                if (ticked.isEmpty()) continue;
            }
            asked.add(question.code());
        }
    }

    private Set<String> ticked(Question question, String suffix) {
        List<String> ticked = scoped(suffix).values(question.asking().optionsFrom());
        Set<String> codes = new LinkedHashSet<>();
        for (Option option : question.options()) if (ticked.contains(option.code())) codes.add(option.code());
        return codes;
    }

    private void all(Section section) {
        sections.put(section.id(), section);
        for (Question question : section.questions()) {
            questions.put(question.code(), question);
            asked.add(question.code());
        }
    }

    private boolean holds(String formula, String suffix) {
        if (formula.isEmpty()) return true;
        try {
            return Formula.of(formula).holds(scoped(suffix));
        } catch (jp.kizahashi.survey.design.formula.FormulaFault unreadable) {
            return false;
        }
    }

    /** Inside a repeated section a name means the question of the same repetition first. */
    private Given scoped(String suffix) {
        return within(counted(), suffix);
    }

    static Given within(Given answers, String suffix) {
        if (suffix.isEmpty()) return answers;
        return code -> {
            List<String> own = answers.values(code + suffix);
            return own.isEmpty() ? answers.values(code) : own;
        };
    }

    /** {@code @3} of the codes of a section that is put for option 3; empty for a section that is put once. */
    static String suffix(Section section) {
        int at = section.id().lastIndexOf('@');
        return at < 0 ? "" : section.id().substring(at);
    }

    /** The code without the option it was repeated for: {@code T01} of {@code T01@3}. */
    public static String stem(String code) {
        int at = code.indexOf('@');
        return at < 0 ? code : code.substring(0, at);
    }
}
