package jp.kizahashi.survey.answer.sheet.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kizahashi.survey.answer.sheet.cell.SheetSections;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.answer.sheet.layout.LayoutSheet.Mark;
import jp.kizahashi.survey.answer.sheet.layout.SheetLayout.Placed;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.form.Form;

/** Lays a host's own workbook beside the questionnaire: every question marked once, every mark known. Pure. */
public final class LayoutCheck {
    private static final int NAMED = 5;

    private final SheetLayout layout;
    private final Questionnaire questionnaire;
    private final Map<String, Question> known;
    private final Map<String, List<Placed>> marked = new LinkedHashMap<>();
    private final List<LayoutFinding> findings = new ArrayList<>();

    private LayoutCheck(SheetLayout layout, Questionnaire questionnaire) {
        this.layout = layout;
        this.questionnaire = questionnaire;
        this.known = keys(questionnaire);
    }

    /** The findings: faults that stand in the way, and hints. */
    public static List<LayoutFinding> of(SheetLayout layout, Questionnaire questionnaire) {
        LayoutCheck check = new LayoutCheck(layout, questionnaire);
        for (LayoutSheet sheet : layout.sheets()) check.sheet(sheet);
        check.twice();
        for (Question question : questions(questionnaire)) check.question(question);
        check.whole();
        return check.findings;
    }

    /** The mark of a question or option with the words that tell what it is. */
    public record Offered(String mark, String label, String kind) {}

    /** Every mark that the questionnaire takes, in its order; options behind their question. */
    public static List<Offered> offered(Questionnaire questionnaire) {
        List<Offered> offered = new ArrayList<>();
        for (String own : LayoutMark.OWN)
            offered.add(new Offered(LayoutMark.of(own), own, SheetText.word("layout.own")));
        for (Question question : questions(questionnaire)) {
            offered.add(new Offered(
                    LayoutMark.of(question.code()),
                    question.label(),
                    question.kind().label()));
            for (Option option : question.options())
                offered.add(new Offered(
                        LayoutMark.of(SheetText.optionCode(question, option)),
                        SheetText.choice(option),
                        SheetText.word("layout.option")));
        }
        return offered;
    }

    static List<Question> questions(Questionnaire questionnaire) {
        return SheetSections.of(questionnaire).stream()
                .flatMap(s -> s.questions().stream())
                .toList();
    }

    /** What a key of an answer stands for. */
    private static Map<String, Question> keys(Questionnaire questionnaire) {
        Map<String, Question> keys = new HashMap<>();
        for (Question question : questions(questionnaire)) {
            keys.putIfAbsent(SheetText.key(question.code()), question);
            for (Option option : question.options())
                keys.put(SheetText.key(SheetText.optionCode(question, option)), question);
        }
        return keys;
    }

    private void sheet(LayoutSheet sheet) {
        for (Mark mark : sheet.said())
            if (!isOwn(mark.key())) fault(sheet, mark, known.containsKey(mark.key()) ? "alone" : "unknown", mark.key());
        for (Mark mark : sheet.marks()) {
            if (isOwn(mark.key())) continue;
            if (!known.containsKey(mark.key())) fault(sheet, mark, "unknown", mark.key());
            else marked.computeIfAbsent(mark.key(), k -> new ArrayList<>()).add(new Placed(sheet, mark));
            if (known.containsKey(mark.key()) && !sheet.hasLabel(mark)) fault(sheet, mark, "noLabel", mark.key());
        }
    }

    private static boolean isOwn(String key) {
        return LayoutMark.OWN.stream().map(SheetText::key).anyMatch(key::equals);
    }

    private void twice() {
        marked.forEach((key, places) -> {
            if (places.size() > 1)
                findings.add(new LayoutFinding(
                        true,
                        places.get(1).place(),
                        SheetText.word(
                                "layout.twice",
                                LayoutMark.of(key),
                                places.stream().map(Placed::place).collect(Collectors.joining("、")))));
        });
    }

    private void question(Question question) {
        boolean own = marked.containsKey(SheetText.key(question.code()));
        List<Option> missing = question.options().stream()
                .filter(o -> !marked.containsKey(SheetText.key(SheetText.optionCode(question, o))))
                .toList();
        boolean byOptions = missing.size() < question.options().size();
        if (byOptions && !missing.isEmpty())
            fault(
                    "options",
                    question.code(),
                    question.label(),
                    missing.stream()
                            .map(o -> LayoutMark.of(SheetText.optionCode(question, o)))
                            .collect(Collectors.joining("、")));
        if (!own && !byOptions) unmarked(question);
    }

    private void unmarked(Question question) {
        String code = question.code();
        Optional<Question> other = otherOf(code);
        if (other.isPresent()) {
            boolean byOptions = other.get().options().stream()
                    .anyMatch(o -> marked.containsKey(SheetText.key(SheetText.optionCode(other.get(), o))));
            if (byOptions) fault("words", LayoutMark.of(code), other.get().code());
        } else if (question.kind() == QuestionKind.FILE) hint("file", code, question.label());
        else if (isReason(code)) hint("reason", LayoutMark.of(code), code);
        else fault("missing", LayoutMark.of(code), question.label());
    }

    /** The question for whose その他 a row of words stands. */
    private Optional<Question> otherOf(String code) {
        if (!code.endsWith("-T")) return Optional.empty();
        return Form.whole(questionnaire).question(code.substring(0, code.length() - 2));
    }

    private boolean isReason(String code) {
        Set<String> checks = questionnaire.checks().stream().map(Check::code).collect(Collectors.toSet());
        return checks.contains(Form.stem(code));
    }

    /** What concerns the workbook. */
    private void whole() {
        boolean numbered = layout.sheets().stream()
                .flatMap(s -> java.util.stream.Stream.concat(s.marks().stream(), s.said().stream()))
                .anyMatch(m -> m.key().equals(SheetText.key(LayoutMark.NUMBER)));
        if (!numbered) fault("number", LayoutMark.of(LayoutMark.NUMBER));
        if (!layout.hidden().isEmpty()) fault("hidden", String.join("、", layout.hidden()));
        if (!layout.formulas().isEmpty())
            hint(
                    "formulas",
                    Integer.toString(layout.formulas().size()),
                    layout.formulas().stream().limit(NAMED).collect(Collectors.joining("、")));
        Map<String, Long> names = layout.sheets().stream()
                .collect(Collectors.groupingBy(s -> SheetText.key(s.name()), TreeMap::new, Collectors.counting()));
        names.forEach((name, count) -> {
            if (count > 1) fault("sheetTwice", name);
        });
    }

    private void fault(LayoutSheet sheet, Mark mark, String key, String argument) {
        findings.add(new LayoutFinding(
                true,
                sheet.name() + "!" + mark.place(),
                SheetText.word(
                        "layout." + key,
                        LayoutMark.isAlone(mark.text()) ? mark.text().strip() : LayoutMark.of(argument))));
    }

    private void fault(String key, String... arguments) {
        findings.add(new LayoutFinding(true, "", SheetText.word("layout." + key, (Object[]) arguments)));
    }

    private void hint(String key, String... arguments) {
        findings.add(new LayoutFinding(false, "", SheetText.word("layout." + key, (Object[]) arguments)));
    }
}
