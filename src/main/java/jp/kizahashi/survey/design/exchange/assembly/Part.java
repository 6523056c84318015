package jp.kizahashi.survey.design.exchange.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group of the file while it is open. With a label or a repetition it becomes a section, else it only groups. */
public final class Part {
    private final @Nullable Item item;
    private final @Nullable Part outer;
    private final String label;
    private final List<String> guidance = new ArrayList<>();
    private String when = "";
    private String grid = "";
    private String repeat = "";
    private boolean isRepeated;
    private boolean hasQuestions;

    Part(@Nullable Item item, @Nullable Part outer, String label) {
        this.item = item;
        this.outer = outer;
        this.label = PlainText.line(label);
    }

    /** Lines before its first question. */
    public Part guided(String text) {
        guidance.addAll(PlainText.lines(text));
        return this;
    }

    /** Put only where the expression is true. */
    public Part when(String expression) {
        when = expression.strip();
        return this;
    }

    /** Its questions stand as one matrix under this heading. */
    public Part grid(String heading) {
        grid = PlainText.line(heading);
        return this;
    }

    /** Put once for each choice ticked in the question of this name; empty for a repetition of another kind. */
    public Part repeated(String over) {
        isRepeated = true;
        repeat = over;
        return this;
    }

    @Nullable
    Item item() {
        return item;
    }

    @Nullable
    Part outer() {
        return outer;
    }

    String label() {
        return label;
    }

    List<String> guidance() {
        return guidance;
    }

    String when() {
        return when;
    }

    String grid() {
        return grid.isEmpty() && outer != null && !isSection() ? outer.grid() : grid;
    }

    String repeat() {
        return repeat.isEmpty() && outer != null ? outer.repeat() : repeat;
    }

    /** Its heading and its lines, where it has no question under which to show them. */
    List<String> passedOn(boolean hasNotes) {
        List<String> lines = new ArrayList<>(guidance);
        if (!label.isEmpty() && (hasNotes || !lines.isEmpty())) lines.addFirst(label);
        guidance.clear();
        if (!lines.isEmpty() && item != null) item.became("note");
        return lines;
    }

    boolean isRepeated() {
        return isRepeated;
    }

    boolean hasQuestions() {
        return hasQuestions;
    }

    /** Marks it and those around it as having a question. */
    void filled() {
        hasQuestions = true;
        if (outer != null) outer.filled();
    }

    boolean isSection() {
        return outer == null || isRepeated || (!label.isEmpty() && grid.isEmpty());
    }

    /** The part that makes the section: itself or the nearest around it. */
    Part section() {
        return isSection() || outer == null ? this : outer.section();
    }

    /** The heading of the section: outer labels first. */
    String heading() {
        String around = outer == null ? "" : outer.section().heading();
        if (around.isEmpty() || label.isEmpty()) return around + label;
        return around + "／" + label;
    }
}
