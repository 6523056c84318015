package jp.kizahashi.survey.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.BrokenCheck;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.design.formula.Given;

/**
 * 点検: a sheet laid beside its questionnaire before it is handed in.
 *
 * @param form the questionnaire as these answers make it
 * @param counted the answers that count: to questions that are put, and the reasons for broken checks
 * @param findings in the order of the questions, then those of the checks
 */
public record Inspection(Form form, AnswerSheet counted, List<Finding> findings, List<BrokenCheck> broken) {
    public Inspection {
        findings = List.copyOf(findings);
        broken = List.copyOf(broken);
    }

    /**
     * Looks a sheet over.
     *
     * @param before what the same respondent answered at the wave before
     */
    public static Inspection of(Questionnaire questionnaire, AnswerSheet sheet, Given before) {
        Form form = Form.of(questionnaire, sheet.given());
        List<BrokenCheck> broken = BrokenCheck.of(questionnaire, form, before);
        List<Finding> findings = new ArrayList<>();
        for (Section section : form.sections())
            for (Question question : form.asked(section))
                finding(form, section, question, sheet.entry(question.code())).ifPresent(findings::add);
        for (BrokenCheck check : broken) finding(form, check, sheet).ifPresent(findings::add);
        return new Inspection(form, counted(form, sheet, broken), findings, broken);
    }

    /** The findings that handing in waits for. */
    public List<Finding> blocking() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    /** The question under which the reason for a broken check is kept. */
    public static Question reason(BrokenCheck check) {
        return new Question(
                check.code(),
                Messages.get("survey.reason.label", String.join("、", check.questions())),
                check.check().message(),
                List.of(),
                QuestionKind.LONG_TEXT,
                List.of(),
                "");
    }

    /** The answers to questions that are put, and reasons for checks; the rest, left behind by branching, is dropped. */
    public static AnswerSheet put(Questionnaire questionnaire, AnswerSheet sheet) {
        Set<String> checks = questionnaire.checks().stream().map(Check::code).collect(Collectors.toSet());
        Form form = Form.of(questionnaire, sheet.given());
        return only(sheet, code -> form.asks(code) || checks.contains(Form.stem(code)));
    }

    private static AnswerSheet counted(Form form, AnswerSheet sheet, List<BrokenCheck> broken) {
        Set<String> reasons = broken.stream().map(BrokenCheck::code).collect(Collectors.toSet());
        return only(sheet, code -> form.asks(code) || reasons.contains(code));
    }

    private static AnswerSheet only(AnswerSheet sheet, Predicate<String> counts) {
        Map<String, Entry> entries = new TreeMap<>(sheet.entries());
        entries.keySet().removeIf(counts.negate());
        return new AnswerSheet(entries);
    }

    private static Optional<Finding> finding(Form form, Section section, Question question, Optional<Entry> given) {
        if (given.isEmpty())
            return question.asking().required()
                    ? found(Finding.Kind.OPEN, section, question, "open")
                    : Optional.empty();
        Entry entry = given.get();
        Set<String> offered = form.offered(question);
        if (question.kind().hasOptions())
            for (String value : entry.values())
                if (!offered.contains(value))
                    return found(Finding.Kind.WRONG, section, question, "notTicked", label(question, value));
        if (EntryText.choseOther(question, entry) && entry.words().isEmpty())
            return found(Finding.Kind.WRONG, section, question, "otherWords");
        String least = question.asking().least();
        if (question.kind().takesSeveral()
                && entry.state() == Entry.State.ANSWERED
                && !least.isEmpty()
                && new BigDecimal(least).intValue() > entry.values().size())
            return found(
                    Finding.Kind.WRONG, section, question, question.kind().hasOptions() ? "tooFew" : "filesFew", least);
        return Optional.empty();
    }

    private static String label(Question question, String value) {
        return question.option(value).map(Option::label).orElse(value);
    }

    private static Optional<Finding> found(
            Finding.Kind kind, Section section, Question question, String key, String... arguments) {
        String sentence = Messages.get("survey.finding." + key, (Object[]) arguments);
        return Optional.of(new Finding(kind, section.id(), question.code(), question.label(), sentence));
    }

    private static Optional<Finding> finding(Form form, BrokenCheck broken, AnswerSheet sheet) {
        if (broken.takesReason() && sheet.entry(broken.code()).isPresent()) return Optional.empty();
        Finding.Kind kind = broken.takesReason() ? Finding.Kind.REASON : Finding.Kind.WRONG;
        String first = broken.questions().isEmpty() ? "" : broken.questions().getFirst();
        String section = form.sections().stream()
                .filter(s -> s.questions().stream().anyMatch(q -> q.code().equals(first)))
                .map(Section::id)
                .findFirst()
                .orElse("");
        String label = form.question(first).map(Question::label).orElse("");
        return Optional.of(
                new Finding(kind, section, broken.code(), label, broken.check().message()));
    }
}
