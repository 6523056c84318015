package jp.kizahashi.survey.answer.sheet.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.BrokenCheck;
import jp.kizahashi.survey.design.form.ConditionWords;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;

/**
 * The questionnaire as paper has it: every section for every option it may be put for, conditions in words, a row for the
 * words of その他, and rows for the reasons that checks may want.
 */
public final class SheetSections {
    /** Behind a question's code: the row for the words of その他. */
    private static final String WORDS = "-T";

    private SheetSections() {}

    public static List<Section> of(Questionnaire questionnaire) {
        Form whole = Form.whole(questionnaire);
        List<Section> sections = new ArrayList<>();
        for (Section section : whole.sections()) {
            List<Question> questions = new ArrayList<>();
            for (Question question : section.questions()) {
                questions.add(conditioned(questionnaire, question));
                other(question).ifPresent(o -> questions.add(words(question, o)));
            }
            sections.add(headed(questionnaire, section, questions));
        }
        reasons(questionnaire).ifPresent(sections::add);
        return sections;
    }

    /** The answers with the words of その他 under their own rows. */
    public static AnswerSheet spread(Questionnaire questionnaire, AnswerSheet sheet) {
        Map<String, Entry> entries = new TreeMap<>(sheet.entries());
        for (Question question : Form.whole(questionnaire).asked())
            sheet.entry(question.code())
                    .filter(e -> !e.words().isEmpty())
                    .ifPresent(e -> entries.put(question.code() + WORDS, Entry.of(e.words())));
        return new AnswerSheet(entries);
    }

    /** The reverse of {@link #spread}: words go back to their question; words without その他 chosen are dropped. */
    public static Map<String, Entry> fold(Questionnaire questionnaire, Map<String, Entry> rows) {
        Map<String, Entry> entries = new LinkedHashMap<>(rows);
        for (Question question : Form.whole(questionnaire).asked()) {
            Entry words = entries.remove(question.code() + WORDS);
            if (words == null || words.state() != Entry.State.ANSWERED) continue;
            entries.computeIfPresent(
                    question.code(),
                    (code, entry) -> jp.kizahashi.survey.answer.EntryText.choseOther(question, entry)
                            ? entry.with(words.value())
                            : entry);
        }
        return entries;
    }

    private static Optional<Option> other(Question question) {
        return question.options().stream().filter(Option::isOther).findFirst();
    }

    private static Question words(Question question, Option other) {
        return new Question(
                question.code() + WORDS,
                other.label(),
                SheetText.word("otherWords", question.code(), other.label()),
                List.of(),
                QuestionKind.SHORT_TEXT,
                List.of(),
                "");
    }

    private static Question conditioned(Questionnaire questionnaire, Question question) {
        List<String> lines = new ArrayList<>(question.guidance());
        inWords(questionnaire, question.asking().when()).ifPresent(lines::add);
        String from = question.asking().optionsFrom();
        if (!from.isEmpty()) lines.add(SheetText.word("optionsFrom", from));
        return new Question(
                question.code(),
                question.label(),
                question.text(),
                lines,
                question.kind(),
                question.options(),
                question.unit(),
                question.asking());
    }

    private static Section headed(Questionnaire questionnaire, Section section, List<Question> questions) {
        List<String> lines = new ArrayList<>(section.guidance());
        questionnaire
                .section(Form.stem(section.id()))
                .flatMap(s -> inWords(questionnaire, s.when()))
                .ifPresent(lines::add);
        questionnaire
                .section(Form.stem(section.id()))
                .filter(s -> !s.repeat().isEmpty())
                .ifPresent(s -> lines.add(SheetText.word("repeat", s.repeat())));
        return new Section(section.id(), section.label(), questions, lines, "", "");
    }

    private static Optional<String> inWords(Questionnaire questionnaire, String formula) {
        return ConditionWords.of(questionnaire, formula).map(words -> SheetText.word("when", words));
    }

    /** One row for each check that takes a reason; a check inside a repeated section gets one for each repetition. */
    private static Optional<Section> reasons(Questionnaire questionnaire) {
        List<Question> rows = new ArrayList<>();
        for (Check check : questionnaire.checks())
            if (check.severity() == Check.Severity.SOFT)
                for (String suffix : suffixes(questionnaire, check))
                    rows.add(Inspection.reason(new BrokenCheck(check, check.code() + suffix, List.of(check.code()))));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "reasons", SheetText.word("reasons"), rows, List.of(SheetText.word("reasons.how")), "", ""));
    }

    private static List<String> suffixes(Questionnaire questionnaire, Check check) {
        try {
            var codes = Formula.of(check.formula()).codes();
            for (Section section : questionnaire.sections())
                if (!section.repeat().isEmpty() && section.questions().stream().anyMatch(q -> codes.contains(q.code())))
                    return questionnaire.question(section.repeat()).stream()
                            .flatMap(q -> q.options().stream())
                            .map(o -> "@" + o.code())
                            .toList();
            return List.of("");
        } catch (FormulaFault unreadable) {
            return List.of();
        }
    }
}
