package jp.kizahashi.survey.design.exchange.assembly;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.kizahashi.survey.design.Publicity;
import jp.kizahashi.survey.design.QuestionKind;
import org.jspecify.annotations.Nullable;

/** A question as a reader found it: conditions still in the words of the file. */
public final class SourceQuestion {
    private static final int MOST_FILES = 20;

    final Item item;
    final String name;
    final String text;
    final Part part;
    final int position;
    final List<String> guidance = new ArrayList<>();
    final List<String> conditions = new ArrayList<>();
    final Set<String> exclusive = new LinkedHashSet<>();
    final Set<String> other = new LinkedHashSet<>();
    QuestionKind kind;
    boolean isNarrowed;
    String label = "";

    @Nullable
    Choices choices;

    String unit = "";
    String constraint = "";
    String message = "";
    boolean required;
    String least = "";
    String most = "";
    String grid = "";
    String optionsFrom = "";
    String cascadeColumn = "";
    String cascadeFrom = "";
    Publicity publicity = Publicity.AS_WAVE;
    String mark = "";
    String code = "";

    SourceQuestion(Item item, String name, QuestionKind kind, String text, Part part, int position) {
        this.item = item;
        this.name = name;
        this.kind = kind;
        this.text = PlainText.of(text);
        this.part = part;
        this.position = position;
        if (this.text.isEmpty()) item.changed("noText");
        noted(text);
    }

    private void noted(String words) {
        if (PlainText.losesContent(words)) item.changed("markup");
        if (PlainText.insertsAnswers(words)) item.changed("inserted");
    }

    public Item item() {
        return item;
    }

    /** The short name on exhibits. */
    public SourceQuestion label(String words) {
        label = PlainText.line(words);
        return this;
    }

    /** Lines below the question. */
    public SourceQuestion guided(String words) {
        noted(words);
        guidance.addAll(PlainText.lines(words));
        return this;
    }

    public SourceQuestion choices(Choices list) {
        choices = list;
        return this;
    }

    /** The choice of this name takes words. */
    public SourceQuestion other(String choice) {
        other.add(choice);
        return this;
    }

    /** The choice of this name excludes every other. */
    public SourceQuestion exclusive(String choice) {
        exclusive.add(choice);
        return this;
    }

    public SourceQuestion unit(String words) {
        unit = PlainText.line(words);
        return this;
    }

    /** Put only where the expression is true; several must all be true. */
    public SourceQuestion when(String expression) {
        if (!expression.isBlank()) conditions.add(expression.strip());
        return this;
    }

    /** What the answer must meet, and the sentence for the respondent when it does not. */
    public SourceQuestion must(String expression, String sentence) {
        constraint = expression.strip();
        message = PlainText.line(sentence);
        return this;
    }

    public SourceQuestion required(boolean needed) {
        required |= needed;
        return this;
    }

    /** The smallest number, fewest ticks; what is no plain decimal is named. */
    public SourceQuestion least(String bound) {
        least = decimal(bound, least);
        return this;
    }

    /** The greatest number, most ticks, longest text. */
    public SourceQuestion most(String bound) {
        most = decimal(bound, most);
        return this;
    }

    /** The most files; more than can be attached here is named. */
    public SourceQuestion mostFiles(String count) {
        boolean fits = count.matches("[1-9]|1[0-9]|20");
        if (!fits) item.changed("filesMost", count, Integer.toString(MOST_FILES));
        most = fits ? count : Integer.toString(MOST_FILES);
        return this;
    }

    private String decimal(String bound, String otherwise) {
        String plain = bound.strip();
        if (plain.isEmpty()) return otherwise;
        if (plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) return plain;
        item.changed("bound", plain);
        return otherwise;
    }

    /** Stands in the matrix of this heading. */
    public SourceQuestion grid(String heading) {
        grid = PlainText.line(heading);
        return this;
    }

    /** Only what was ticked in the question of this name can be chosen. */
    public SourceQuestion optionsFrom(String question) {
        optionsFrom = question;
        return this;
    }

    /** Only those choices fit whose column has the answer of the question of that name. */
    public SourceQuestion cascade(String column, String question) {
        cascadeColumn = column;
        cascadeFrom = question;
        return this;
    }

    public SourceQuestion publicity(Publicity widest) {
        publicity = widest;
        return this;
    }

    public SourceQuestion mark(String origin) {
        mark = PlainText.line(origin);
        return this;
    }

    /** Whether this is the question of that name, with a choice of that name. */
    public boolean isChoice(String question, String choice) {
        return name.equals(question.strip())
                && choices != null
                && choices.names().contains(choice);
    }

    /** A choice among nothing, or among more than anybody can read, becomes a line of text. */
    void narrow(int mostOptions) {
        int size = choices == null ? 0 : choices.size();
        if (!kind.hasOptions() || (size > 0 && size <= mostOptions)) return;
        item.changed(size == 0 ? "noChoices" : "manyChoices", Integer.toString(mostOptions));
        kind = QuestionKind.SHORT_TEXT;
        isNarrowed = true;
    }
}
