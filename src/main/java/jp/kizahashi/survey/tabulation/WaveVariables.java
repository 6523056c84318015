package jp.kizahashi.survey.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.WaveColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire.Section;

/** The questions and traits of a wave as what tables are made of. */
public final class WaveVariables {
    /** The trait whose categories rise: 人口区分. */
    public static final String BAND = "band";

    private final WaveColumns columns;
    private final Map<String, Grouping> groupings;
    private final CaseUnit unit;
    private final List<Column> traits;

    /**
     * @param groupings by code of question or trait
     * @param unit what a respondent is
     */
    public WaveVariables(WaveColumns columns, Map<String, Grouping> groupings, CaseUnit unit) {
        this.columns = columns;
        this.groupings = Map.copyOf(groupings);
        this.unit = unit;
        this.traits = columns.traits();
    }

    public WaveColumns columns() {
        return columns;
    }

    public CaseUnit unit() {
        return unit;
    }

    /** What is known of respondents beside their answers. */
    public List<Column> traits() {
        return traits;
    }

    /** One way of counting: a table of choices, the figures of a number. */
    public record Ask(String row, Optional<String> column, boolean perRespondent) {}

    /** 単純集計 or クロス集計 of choices. Refused (SVY-082) for an unknown code, SVY-150 when it cannot be counted. */
    public CountTable counts(Ask ask) {
        CaseUnit counted = isRepeated(ask) ? CaseUnit.ANSWER : unit;
        CountTable table = ask.column().isEmpty()
                ? Counting.simple(rows(ask), counted)
                : Counting.cross(rows(ask), columns(ask), counted);
        return Suppression.hide(table, columns.k());
    }

    /** 数値の集計, alone or within the categories of another question. */
    public NumberTable numbers(Ask ask) {
        List<Column> each = each(ask.row());
        Question question = each.getFirst().question();
        if (!question.kind().isNumber()) throw new Refused(SurveyProblem.TABLE_NOT_COUNTABLE, question.label());
        Optional<Variable> within = ask.column().map(c -> columns(new Ask(ask.row(), Optional.of(c), false)));
        NumberTable table = NumberTable.of(each, within, isRepeated(ask) ? CaseUnit.ANSWER : unit);
        return Suppression.hide(table, columns.k());
    }

    /** Whether a code is known here: a question, the stem of a repeated one, a trait. */
    public boolean knows(String code) {
        return trait(code).isPresent() || section(code).isPresent();
    }

    /** Whether the question is counted by its categories: choices, or a number that has bands. */
    public boolean isCountable(String code) {
        return trait(code).isPresent()
                || question(code)
                        .map(q -> q.kind().hasOptions()
                                || q.kind() == QuestionKind.FILE
                                || q.kind().isNumber() && !grouping(code).cuts().isEmpty())
                        .orElse(false);
    }

    /** The question as it stands in the questionnaire; empty for traits. */
    public Optional<Question> question(String code) {
        return columns.questionnaire().question(code);
    }

    public Grouping grouping(String code) {
        return groupings.getOrDefault(code, Grouping.NONE);
    }

    /** Whether the question stands in a section that is put once for each ticked option. */
    public boolean isRepeated(String code) {
        return section(code).map(s -> !s.repeat().isEmpty()).orElse(false);
    }

    /** The columns of a question: one, or one for each repetition. Refused (SVY-082) when there is none. */
    public List<Column> each(String code) {
        Optional<Column> trait = trait(code);
        if (trait.isPresent()) return List.of(trait.get());
        Section section = section(code).orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN, code));
        String label = label(code);
        if (section.repeat().isEmpty()) return List.of(TitledColumn.of(columns.column(code), label));
        return Repetitions.suffixes(columns, section).stream()
                .map(s -> TitledColumn.of(columns.column(code + s), label))
                .toList();
    }

    /** The short name of a question, with its section where another question has the same. */
    public String label(String code) {
        Optional<Column> trait = trait(code);
        if (trait.isPresent()) return trait.get().question().label();
        Question question = question(code).orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN, code));
        long same = columns.questionnaire().questions().stream()
                .filter(q -> q.label().equals(question.label()))
                .count();
        if (same < 2) return question.label();
        String section = section(code).orElseThrow().label();
        return Messages.get("survey.tabulation.title.section", question.label(), section);
    }

    /** 自由回答 of a question; none where fewer than k wrote anything, and then in no order of respondents. */
    public TextList texts(String code) {
        List<Column> each = each(code);
        return TextList.of(each, each.size() > 1 ? CaseUnit.ANSWER : unit).shownFrom(columns.k());
    }

    /** 新規と累計 of a question that is put once; empty when it cannot be read so, or fewer than k answered. */
    public Optional<Timeline> timeline(Question question) {
        List<Column> each = each(question.code());
        if (each.size() != 1 || !Timeline.fits(question)) return Optional.empty();
        return Optional.of(Timeline.of(each.getFirst(), unit))
                .filter(t -> t.bases().answered() >= columns.k());
    }

    private boolean isRepeated(Ask ask) {
        return !ask.perRespondent()
                && (isRepeated(ask.row()) || ask.column().map(this::isRepeated).orElse(false));
    }

    private Variable rows(Ask ask) {
        return placed(ask.row(), ask.column().orElse(ask.row()), ask.perRespondent());
    }

    private Variable columns(Ask ask) {
        return placed(ask.column().orElseThrow(), ask.row(), ask.perRespondent());
    }

    /** The variable over the cases that it and the other one share. */
    private Variable placed(String code, String other, boolean perRespondent) {
        List<Variable> each = each(code).stream().map(c -> variable(code, c)).toList();
        if (perRespondent) return each.size() == 1 ? each.getFirst() : Repetitions.anyOf(each);
        Optional<Section> repeated = Optional.of(isRepeated(code) ? code : other)
                .filter(this::isRepeated)
                .flatMap(this::section);
        if (repeated.isEmpty()) return each.getFirst();
        Repetitions repetitions = Repetitions.of(columns, repeated.get());
        if (!isRepeated(code)) return repetitions.lifted(each.getFirst());
        if (isRepeated(other) && !repetitions.areOf(section(other).orElseThrow()))
            throw new Refused(SurveyProblem.TABLE_REPETITIONS_DIFFER, code, other);
        return repetitions.stacked(each);
    }

    private Variable variable(String code, Column column) {
        Question question = column.question();
        Grouping grouping = grouping(code);
        if (question.kind().isNumber() && !grouping.cuts().isEmpty()) return BandVariable.of(column, grouping.cuts());
        if (question.kind() == QuestionKind.FILE) return AttachedVariable.of(column);
        if (!question.kind().hasOptions()) throw new Refused(SurveyProblem.TABLE_NOT_COUNTABLE, question.label());
        Variable choices = ChoiceVariable.of(column, code.equals(BAND) && !hasUnknownBand(question));
        return grouping.over(
                choices, question.options().stream().map(Question.Option::code).toList());
    }

    private static boolean hasUnknownBand(Question band) {
        String unknown = Messages.get("survey.wave.band-unknown");
        return band.options().stream().anyMatch(o -> o.label().equals(unknown));
    }

    private Optional<Column> trait(String code) {
        return traits.stream().filter(t -> t.question().code().equals(code)).findFirst();
    }

    /** The section in which the question stands. */
    public Optional<Section> section(String code) {
        return columns.questionnaire().sections().stream()
                .filter(s -> s.questions().stream().anyMatch(q -> q.code().equals(code)))
                .findFirst();
    }

    /** The questions of a matrix in order: neighbours under the same heading with the same options. Empty without one. */
    public List<Question> grid(Question member) {
        if (member.asking().grid().isEmpty()) return List.of();
        List<Question> run = new ArrayList<>();
        for (Question question : section(member.code()).orElseThrow().questions()) {
            boolean joins = question.asking().grid().equals(member.asking().grid())
                    && question.options().equals(member.options());
            if (joins) run.add(question);
            else if (run.contains(member)) break;
            else run.clear();
        }
        return run;
    }

    /** マトリクスの設問 in one table. */
    public CountTable gridTable(Question member) {
        Function<Question, Variable> rows = q -> rows(new Ask(q.code(), Optional.empty(), false));
        List<Variable> items = grid(member).stream().map(rows).toList();
        return Counting.grid(member.asking().grid(), items, isRepeated(member.code()) ? CaseUnit.ANSWER : unit);
    }
}
