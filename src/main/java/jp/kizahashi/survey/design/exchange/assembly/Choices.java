package jp.kizahashi.survey.design.exchange.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.survey.design.Question.Option;
import org.jspecify.annotations.Nullable;

/** A list of choices as a file has it; several questions may share it. */
public final class Choices {
    private static final int LONGEST_LABEL = 500;

    private record Choice(@Nullable Item item, String name, String label, String code, Map<String, String> columns) {}

    private final List<Choice> choices = new ArrayList<>();
    private final Codes codes = Codes.ofOptions();
    private final Map<String, String> byName = new LinkedHashMap<>();
    private final @Nullable Choices origin;
    private boolean isUsed;

    Choices(@Nullable Choices origin) {
        this.origin = origin;
    }

    /** The same choices and one more, which takes words. */
    public Choices and(String name, String label) {
        Choices more = new Choices(this);
        for (Choice choice : choices) {
            more.choices.add(choice);
            more.codes.of(choice.code());
            more.byName.putIfAbsent(choice.name(), choice.code());
        }
        return more.add(null, name, label);
    }

    /**
     * Adds a choice.
     *
     * @param item its line in the account; null for a choice that the file only implies
     * @param name the code that the file gives it
     */
    public Choices add(@Nullable Item item, String name, String label) {
        return add(item, name, label, Map.of());
    }

    /** @param columns what else the file says of the choice, for filters that read it */
    public Choices add(@Nullable Item item, String name, String label, Map<String, String> columns) {
        String plain = PlainText.line(label);
        String words = plain.isEmpty() ? PlainText.line(name) : plain;
        String code = codes.of(name);
        words = words.isEmpty() ? code : PlainText.start(words, LONGEST_LABEL);
        choices.add(new Choice(item, name, words, code, columns));
        boolean isFirst = byName.putIfAbsent(name, code) == null;
        if (item != null) notes(item, name, label, code, isFirst);
        return this;
    }

    private static void notes(Item item, String name, String label, String code, boolean isFirst) {
        if (!isFirst) item.changed("choiceTwice", name, code);
        else if (!name.equals(code)) item.changed("choiceCode", name, code);
        if (label.isBlank()) item.changed("noLabel");
        if (PlainText.losesContent(label)) item.changed("markup");
        if (PlainText.insertsAnswers(label)) item.changed("inserted");
        if (label.length() > LONGEST_LABEL && PlainText.line(label).length() > LONGEST_LABEL)
            item.changed("cut", Integer.toString(LONGEST_LABEL));
    }

    public int size() {
        return choices.size();
    }

    /** The names that the file gives its choices, in order. */
    public List<String> names() {
        return choices.stream().map(Choice::name).toList();
    }

    public Optional<String> labelOf(String name) {
        return choices.stream()
                .filter(c -> c.name().equals(name))
                .map(Choice::label)
                .findFirst();
    }

    /** The codes of the choices that have this value in a column. */
    List<String> codesWith(String column, String value) {
        return choices.stream()
                .filter(c -> c.columns().getOrDefault(column, "").equals(value))
                .map(Choice::code)
                .toList();
    }

    /** The codes here by the names in the file. */
    Map<String, String> codes() {
        return byName;
    }

    /** The options of a question that uses the list. */
    List<Option> options(String question, Set<String> exclusive, Set<String> other) {
        isUsed = true;
        if (origin != null) origin.isUsed = true;
        List<Option> options = new ArrayList<>();
        for (Choice choice : choices) {
            Option.Role role = other.contains(choice.name())
                    ? Option.Role.OTHER
                    : exclusive.contains(choice.name()) ? Option.Role.EXCLUSIVE : Option.Role.PLAIN;
            options.add(new Option(choice.code(), choice.label(), role));
            if (choice.item() != null) choice.item().became("option", question, choice.code());
        }
        return options;
    }

    /** Names the choices of a list that no question uses. */
    void finish(String reason) {
        if (!isUsed)
            for (Choice choice : choices)
                if (choice.item() != null) choice.item().leftOut(reason);
    }
}
