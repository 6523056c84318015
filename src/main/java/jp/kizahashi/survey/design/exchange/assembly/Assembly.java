package jp.kizahashi.survey.design.exchange.assembly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.exchange.expression.Dialect;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityReport;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;

/**
 * What a reader finds in a file, in the order of the file. Groups are opened and closed, questions asked; {@link #finish}
 * makes of it a questionnaire and the account of every item.
 */
public final class Assembly {
    private static final int MOST_ITEMS = 20_000;
    private static final int MOST_QUESTIONS = 2_000;
    private static final int DEEPEST = 50;

    /** One choice of a question under a name of its own. */
    record Alias(SourceQuestion question, String choice) {}

    final Dialect dialect;
    final List<SourceQuestion> questions = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    final Map<String, SourceQuestion> byName = new HashMap<>();
    final Map<String, Alias> aliases = new HashMap<>();
    final Map<String, String> computed = new HashMap<>();
    final List<String> guidance = new ArrayList<>();

    private final String format;
    private final List<Item> items = new ArrayList<>();
    private final Map<Choices, String> lists = new LinkedHashMap<>();
    private final Deque<Part> open = new ArrayDeque<>();
    private final List<String> pendingNotes = new ArrayList<>();

    /**
     * @param format the tool's name in the account
     * @param dialect of its expressions
     */
    public Assembly(String format, Dialect dialect) {
        this.format = format;
        this.dialect = dialect;
        Part root = new Part(null, null, "");
        open.push(root);
        parts.add(root);
    }

    /**
     * A line of the account.
     *
     * @throws Refused SVY-143 over {@value #MOST_ITEMS} items
     */
    public Item item(String place, String name, String kind) {
        if (items.size() >= MOST_ITEMS) throw tooLarge("items", MOST_ITEMS);
        Item item = new Item(place, name, kind);
        items.add(item);
        return item;
    }

    private static Refused tooLarge(String what, int most) {
        return new Refused(
                SurveyProblem.QUESTIONNAIRE_FILE_TOO_LARGE,
                Messages.get("survey.exchange.limit." + what, Integer.toString(most)));
    }

    /** Opens a group; the questions until {@link #close} belong to it. */
    public Part open(Item item, String label) {
        if (open.size() >= DEEPEST) throw tooLarge("depth", DEEPEST);
        // What stands between two groups leads to the second.
        boolean isBetween = !isOpen() && !questions.isEmpty() && questions.getLast().part != current();
        if (!isBetween) endNotes();
        Part part = new Part(item, open.peek(), label);
        if (PlainText.losesContent(label)) item.changed("markup");
        open.push(part);
        parts.add(part);
        return part;
    }

    /** Closes the group opened last; false when none is open. What a group without questions says goes on to the next. */
    public boolean close() {
        if (open.size() == 1) {
            endNotes();
            return false;
        }
        if (current().hasQuestions()) endNotes();
        else pendingNotes.addAll(0, current().passedOn(!pendingNotes.isEmpty()));
        open.pop();
        return true;
    }

    /** Whether a group is open. */
    public boolean isOpen() {
        return open.size() > 1;
    }

    /** The group that is open. */
    public Part current() {
        return Objects.requireNonNull(open.peek());
    }

    /** A question of the group that is open. @throws Refused SVY-143 over {@value #MOST_QUESTIONS} questions */
    public SourceQuestion ask(Item item, String name, QuestionKind kind, String text) {
        if (questions.size() >= MOST_QUESTIONS) throw tooLarge("questions", MOST_QUESTIONS);
        Part part = current();
        SourceQuestion question = new SourceQuestion(item, name, kind, text, part, questions.size());
        question.grid = part.grid();
        boolean isFirst = questions.isEmpty() || questions.getLast().part.section() != part.section();
        for (String note : pendingNotes)
            if (isFirst) part.section().guidance().add(note);
            else question.guidance.add(note);
        pendingNotes.clear();
        part.filled();
        questions.add(question);
        named(name, question);
        return question;
    }

    /** Another name of a question. */
    public void named(String name, SourceQuestion question) {
        if (!name.isBlank()) byName.putIfAbsent(name, question);
    }

    /** A name for one choice of a question with several. */
    public void ticked(String name, SourceQuestion question, String choice) {
        aliases.putIfAbsent(name, new Alias(question, choice));
    }

    /** A name for a value that the file computes; used where a condition reads it. */
    public void computed(String name, String expression) {
        computed.putIfAbsent(name, expression);
    }

    /** A text without an answer: it goes to the next question. */
    public void note(Item item, String text) {
        if (PlainText.of(text).isEmpty()) {
            item.leftOut("emptyNote");
            return;
        }
        item.became("note");
        if (PlainText.losesContent(text)) item.changed("markup");
        if (PlainText.insertsAnswers(text)) item.changed("inserted");
        pendingNotes.addAll(PlainText.lines(text));
    }

    /** Lines before the first question. */
    public void guided(String text) {
        guidance.addAll(PlainText.lines(text));
    }

    /** A list of choices; when no question uses it, its choices are left out for the reason. */
    public Choices choices(String unusedReason) {
        Choices list = new Choices(null);
        lists.put(list, unusedReason);
        return list;
    }

    /** At the end of a group the notes go to its last question. */
    private void endNotes() {
        if (pendingNotes.isEmpty()) return;
        boolean hasOne = !questions.isEmpty() && questions.getLast().part == current();
        if (hasOne) questions.getLast().guidance.addAll(pendingNotes);
        else current().section().guidance().addAll(pendingNotes);
        pendingNotes.clear();
    }

    /**
     * The questionnaire and the account.
     *
     * @param title its name
     * @throws Refused SVY-144 when there is no question in it
     */
    public Imported finish(String title) {
        while (isOpen()) close();
        if (!questions.isEmpty()) questions.getLast().guidance.addAll(pendingNotes);
        if (questions.isEmpty()) throw new Refused(SurveyProblem.QUESTIONNAIRE_FILE_EMPTY, format);
        Questionnaire questionnaire = new Construction(this).questionnaire(PlainText.line(title));
        lists.forEach(Choices::finish);
        return new Imported(
                questionnaire,
                new FidelityReport(format, items.stream().map(Item::line).toList()));
    }
}
