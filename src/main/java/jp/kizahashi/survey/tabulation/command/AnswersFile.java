package jp.kizahashi.survey.tabulation.command;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.form.Form;

/**
 * The answers in a table: a row of headings, then one row a respondent.
 *
 * <pre>
 * S01Q09          a question; several choices separated by 「、」
 * S01Q09 導入状況   the same: what follows the code is for people
 * Q3-1, Q3-2      one column a choice of a 複数回答: 1 or ○, 0 or empty
 * Q3.other        the words added to その他
 * T01@3           a question of a section repeated for option 3
 * </pre>
 *
 * Any other heading is a trait when it is asked for, else unknown and named.
 */
final class AnswersFile {
    /** So many cells that cannot be read are named one by one. */
    private static final int NAMED = 20;

    private static final Set<String> YES = Set.of("1", "○", "〇", "◯", "✓", "✔", "TRUE", "はい", "YES");
    private static final Set<String> NO = Set.of("0", "", "×", "FALSE", "いいえ", "NO");

    private final Sheet sheet;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<Integer, Target> targets = new LinkedHashMap<>();
    private final Map<String, Integer> traits = new LinkedHashMap<>();
    private final List<String> unreadable = new ArrayList<>();

    /** What a column is for: a question, one of its choices, or the words added to it. */
    private record Target(Question question, Optional<Option> option, boolean words) {}

    AnswersFile(Questionnaire questionnaire, Sheet sheet) {
        this.sheet = sheet;
        Form.whole(questionnaire).sections().forEach(s -> s.questions().forEach(q -> questions.put(q.code(), q)));
        if (sheet.rows().isEmpty()) throw new BadInput(word("empty", sheet.source()));
        Row heads = sheet.rows().getFirst();
        Set<String> seen = new TreeSet<>();
        for (int c = 0; c < heads.cells().size(); c++) {
            String head =
                    Normalizer.normalize(heads.cell(c), Normalizer.Form.NFKC).strip();
            if (head.isEmpty()) continue;
            if (!seen.add(head)) throw new BadInput(word("twice", sheet.source(), head));
            Optional<Target> target = target(head);
            if (target.isPresent()) targets.put(c, target.get());
            else traits.put(heads.cell(c).strip(), c);
        }
        if (targets.isEmpty()) throw new BadInput(word("noQuestions", sheet.source()));
    }

    private Optional<Target> target(String head) {
        String code = head.split("[\\s　]", 2)[0];
        if (questions.containsKey(code)) return Optional.of(new Target(question(code), Optional.empty(), false));
        if (code.endsWith(Form.OTHER) && questions.containsKey(code.substring(0, code.length() - Form.OTHER.length())))
            return Optional.of(new Target(
                    question(code.substring(0, code.length() - Form.OTHER.length())), Optional.empty(), true));
        int dash = code.lastIndexOf('-');
        if (dash < 0 || !questions.containsKey(code.substring(0, dash))) return Optional.empty();
        Question question = question(code.substring(0, dash));
        return question.option(code.substring(dash + 1)).map(o -> new Target(question, Optional.of(o), false));
    }

    private Question question(String code) {
        return Objects.requireNonNull(questions.get(code));
    }

    /** The sheets in the order of the rows. What cannot be read is left out (無回答) and named. */
    List<AnswerSheet> sheets() {
        unreadable.clear();
        return sheet.rows().stream().skip(1).map(this::answers).toList();
    }

    private AnswerSheet answers(Row row) {
        Map<String, Entry> entries = new HashMap<>();
        Map<String, List<String>> ticked = new LinkedHashMap<>();
        targets.forEach((column, target) -> {
            String cell = row.cell(column).strip();
            String code = target.question().code();
            if (target.words()) return;
            if (target.option().isEmpty()) read(row, target.question(), cell).ifPresent(e -> entries.put(code, e));
            else if (isTicked(row, target, cell))
                ticked.computeIfAbsent(code, c -> new ArrayList<>())
                        .add(target.option().get().code());
        });
        ticked.forEach((code, chosen) -> entries.put(code, new Entry(Entry.State.ANSWERED, chosen)));
        targets.forEach((column, target) -> {
            Entry entry = entries.get(target.question().code());
            if (target.words() && entry != null && !row.cell(column).isBlank())
                entries.put(
                        target.question().code(), entry.with(row.cell(column).strip()));
        });
        return new AnswerSheet(entries);
    }

    private Optional<Entry> read(Row row, Question question, String cell) {
        boolean isFile = question.kind() == QuestionKind.FILE && !EntryText.isState(cell) && !cell.isEmpty();
        // The export names what was attached; that something was is all that is counted.
        if (isFile) return Optional.of(Entry.of(cell));
        EntryText.Reading reading = EntryText.read(question, cell);
        reading.fault().ifPresent(fault -> unreadable(row, question.code(), cell, fault));
        return reading.entry();
    }

    private boolean isTicked(Row row, Target target, String cell) {
        String mark = Normalizer.normalize(cell, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        if (YES.contains(mark)) return true;
        if (!NO.contains(mark))
            unreadable(
                    row,
                    target.question().code() + "-"
                            + target.option().orElseThrow().code(),
                    cell,
                    word("mark"));
        return false;
    }

    private void unreadable(Row row, String column, String cell, String fault) {
        unreadable.add(word("unreadable", sheet.source(), Integer.toString(row.line()), column, cell, fault));
    }

    /** The values of a column that is no question, one a respondent. */
    Optional<List<String>> trait(String head) {
        Integer column = traits.get(head);
        if (column == null) return Optional.empty();
        return Optional.of(
                sheet.rows().stream().skip(1).map(r -> r.cell(column).strip()).toList());
    }

    /** The headings that are neither a question nor any of these traits. */
    List<String> unknown(Set<String> asked) {
        return traits.keySet().stream().filter(t -> !asked.contains(t)).toList();
    }

    /** How many cells could not be read by the last {@link #sheets}. */
    int unreadable() {
        return unreadable.size();
    }

    /** The first of them with line, column and reason, and how many more there are. */
    List<String> named() {
        List<String> lines = new ArrayList<>(unreadable.stream().limit(NAMED).toList());
        if (unreadable.size() > NAMED) lines.add(word("more", Integer.toString(unreadable.size() - NAMED)));
        return lines;
    }

    /** Whether several columns hold the choices of a question that takes one. */
    void mustFit() {
        targets.values().stream()
                .filter(t -> t.option().isPresent() && t.question().kind() != QuestionKind.MULTIPLE)
                .findFirst()
                .ifPresent(t -> {
                    throw new BadInput(
                            word("notMultiple", sheet.source(), t.question().code()));
                });
    }

    static String word(String key, Object... arguments) {
        return Messages.get("survey.tabulate." + key, arguments);
    }
}
