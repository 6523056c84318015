package jp.kizahashi.survey.design.exchange.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;

/** Makes the questionnaire: codes, then conditions over earlier questions, then sections. */
final class Construction {
    private static final int LABEL_LENGTH = 20;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_OPTIONS = 500;

    private final Assembly file;
    private final Codes codes = Codes.ofQuestions();
    private final Conditions conditions;
    private final List<Check> checks = new ArrayList<>();
    private final Set<Part> begun = new HashSet<>();
    private final Map<Part, String> partConditions = new LinkedHashMap<>();

    Construction(Assembly file) {
        this.file = file;
        this.conditions = new Conditions(file);
    }

    Questionnaire questionnaire(String title) {
        for (SourceQuestion q : file.questions) code(q);
        List<Section> sections = new ArrayList<>();
        Set<Part> seen = new HashSet<>();
        for (List<SourceQuestion> run : runs()) sections.add(section(run, "s" + (sections.size() + 1), seen, title));
        for (Part part : file.parts) account(part);
        String name = title.isEmpty() ? Messages.get("survey.exchange.untitled") : title;
        return new Questionnaire(
                "imported",
                name,
                List.of(),
                file.guidance.stream().map(this::shown).toList(),
                List.of(),
                sections,
                checks);
    }

    private void code(SourceQuestion q) {
        q.narrow(MOST_OPTIONS);
        q.code = codes.of(q.name);
        if (!q.code.equalsIgnoreCase(q.name.replaceAll("[^A-Za-z0-9]", ""))) q.item.changed("code", q.name, q.code);
        if (q.text.length() > LONGEST_TEXT) q.item.changed("cut", Integer.toString(LONGEST_TEXT));
    }

    /** Questions that follow one another in the same section. */
    private List<List<SourceQuestion>> runs() {
        List<List<SourceQuestion>> runs = new ArrayList<>();
        for (SourceQuestion q : file.questions) {
            if (runs.isEmpty() || runs.getLast().getLast().part.section() != q.part.section())
                runs.add(new ArrayList<>());
            runs.getLast().add(q);
        }
        return runs;
    }

    private Section section(List<SourceQuestion> run, String id, Set<Part> seen, String title) {
        Part part = run.getFirst().part.section();
        String heading = part.heading().isEmpty() ? title : part.heading();
        boolean again = !begun.add(part);
        List<String> guidance = fresh(part, seen);
        for (SourceQuestion q : run) q.guidance.addAll(0, withoutSection(q.part, seen));
        List<Question> questions = run.stream().map(this::question).toList();
        return new Section(
                id,
                again ? Messages.get("survey.exchange.continued", heading) : heading,
                questions,
                guidance.stream().map(this::shown).toList(),
                around(part, run.getFirst().position),
                conditions.repeatCode(part));
    }

    /** What a part and those around it say before their first question; the outermost says it for the whole. */
    private List<String> fresh(Part part, Set<Part> seen) {
        List<String> lines = new ArrayList<>();
        for (Part p = part; p != null; p = p.outer()) {
            if (!seen.add(p)) continue;
            if (p.outer() == null && p != part) file.guidance.addAll(p.guidance());
            else lines.addAll(0, p.guidance());
        }
        return lines;
    }

    private static List<String> withoutSection(Part part, Set<Part> seen) {
        List<String> lines = new ArrayList<>();
        for (Part p = part; p != null && !p.isSection(); p = p.outer()) if (seen.add(p)) lines.addAll(0, p.guidance());
        return lines;
    }

    /** The conditions of the section's part and of all around it. */
    private String around(Part part, int position) {
        List<String> all = new ArrayList<>();
        for (Part p = part; p != null; p = p.outer()) all.addFirst(condition(p, position));
        return Conditions.and(all);
    }

    /** A part's condition is read where its first question stands, and its failure named once. */
    private String condition(Part part, int position) {
        Item item = part.item();
        if (part.when().isEmpty() || item == null) return "";
        return partConditions.computeIfAbsent(part, p -> conditions.translated(p.when(), p, position, item));
    }

    private void account(Part part) {
        if (part.item() == null) return;
        if (!part.hasQuestions()) {
            if (part.item().isTaken()) part.item().changed("emptyGroup");
            else part.item().leftOut("emptyGroup");
            return;
        }
        if (part.isSection()) part.item().became("section", part.heading());
        else part.item().became(part.grid().isEmpty() ? "merged" : "grid");
        if (part.isRepeated() && conditions.repeatCode(part).isEmpty())
            part.item().changed("repeat");
    }

    private Question question(SourceQuestion q) {
        Constraint.apply(q, file, conditions, this::check);
        QuestionKind kind = q.kind;
        q.item.became("question", q.code, kind.label());
        List<Option> options = options(q, kind);
        Cascade.of(q, file, conditions).ifPresent(formula -> check(formula, Cascade.message(q)));
        String text = shown(text(q));
        Asking asking = new Asking(
                when(q), optionsFrom(q, options), q.grid, q.publicity, q.required, least(q), most(q), q.mark);
        return new Question(
                q.code,
                label(q, text),
                text,
                q.guidance.stream().map(this::shown).toList(),
                kind,
                options,
                kind.isNumber() ? q.unit : "",
                asking);
    }

    private List<Option> options(SourceQuestion q, QuestionKind kind) {
        if (q.choices == null || !kind.hasOptions()) return List.of();
        return q.choices.options(q.code, q.exclusive, q.other).stream()
                .map(o -> new Option(o.code(), shown(o.label()), o.role()))
                .toList();
    }

    /** Where an answer was to be inserted stands which question's answer it is. */
    private String shown(String text) {
        return PlainText.inserted(text, name -> {
            SourceQuestion asked = file.byName.get(name);
            if (asked == null) asked = file.byName.get(name.replaceFirst("_other$", ""));
            return asked == null ? "" : Messages.get("survey.exchange.answerOf", asked.code);
        });
    }

    /** Its words, else its name in the file, else its code. */
    private static String text(SourceQuestion q) {
        String name = PlainText.line(q.name);
        String words = q.text.isEmpty() ? name : q.text;
        return words.isEmpty() ? q.code : PlainText.start(words, LONGEST_TEXT);
    }

    private static String least(SourceQuestion q) {
        return q.kind.isNumber() || q.kind.takesSeveral() ? q.least : "";
    }

    private static String most(SourceQuestion q) {
        return q.kind.isNumber() || q.kind.isText() || q.kind.takesSeveral() ? q.most : "";
    }

    private static String label(SourceQuestion q, String text) {
        if (!q.label.isEmpty()) return q.label;
        String line = text.replace('\n', ' ');
        if (line.codePointCount(0, line.length()) <= LABEL_LENGTH) return line;
        return line.substring(0, line.offsetByCodePoints(0, LABEL_LENGTH - 1)) + "…";
    }

    /** Its own conditions, and those of groups that make no section. */
    private String when(SourceQuestion q) {
        List<String> all = new ArrayList<>();
        for (Part p = q.part; p != null && !p.isSection(); p = p.outer()) all.addFirst(condition(p, q.position));
        for (String own : q.conditions) all.add(conditions.translated(own, q.part, q.position, q.item));
        return Conditions.and(all);
    }

    private String optionsFrom(SourceQuestion q, List<Option> options) {
        if (q.optionsFrom.isEmpty() || options.isEmpty()) return "";
        SourceQuestion from = file.byName.get(q.optionsFrom);
        Set<String> offered = options.stream().map(Option::code).collect(Collectors.toSet());
        boolean fits = from != null
                && from.kind == QuestionKind.MULTIPLE
                && from.choices != null
                && from.position < q.position
                && conditions.isInScope(from, q.part)
                && from.choices.codes().values().containsAll(offered);
        if (!fits) q.item.changed("optionsFrom", q.optionsFrom);
        return fits && from != null ? from.code : "";
    }

    private void check(String formula, String message) {
        checks.add(new Check(codes.of("C%02d".formatted(checks.size() + 1)), formula, Check.Severity.HARD, message));
    }
}
