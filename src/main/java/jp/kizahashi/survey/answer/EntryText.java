package jp.kizahashi.survey.answer;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.time.DateText;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;

/**
 * Reads what a person typed or chose for a question, on a page or in a cell, and says in plain words what is wrong. A
 * choice is known by its code, its label, or {@code code label} as the sheets print it; 非該当 and 不明 by their words.
 */
public final class EntryText {
    private static final int LONGEST_SHORT = 200;
    private static final int LONGEST = 4_000;

    /** What was read: an entry, nothing (無回答), or the sentence that says what is wrong. */
    public record Reading(Optional<Entry> entry, Optional<String> fault) {
        static Reading of(Entry entry) {
            return new Reading(Optional.of(entry), Optional.empty());
        }

        static Reading fault(String key, Object... arguments) {
            return new Reading(Optional.empty(), Optional.of(Messages.get("survey.entry." + key, arguments)));
        }
    }

    /** 無回答. */
    public static final Reading NOTHING = new Reading(Optional.empty(), Optional.empty());

    private EntryText() {}

    /** Reads one text; several choices are separated by 「、」, commas, semicolons or line ends. */
    public static Reading read(Question question, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) return NOTHING;
        if (text.equals(word(Entry.State.NOT_APPLICABLE))) return Reading.of(Entry.NOT_APPLICABLE);
        if (text.equals(word(Entry.State.UNKNOWN))) return Reading.of(Entry.UNKNOWN);
        return switch (question.kind()) {
            case LADDER, SINGLE, PULLDOWN -> one(question, text);
            case MULTIPLE -> several(question, List.of(text.split("[、,，;；\\n]")));
            case NUMBER, MONEY -> number(text);
            case DATE ->
                DateText.parse(text)
                        .map(day -> Reading.of(Entry.of(day.toString())))
                        .orElseGet(() -> Reading.fault("date", text));
            case YEAR_MONTH -> month(text);
            case SHORT_TEXT -> text(text.replaceAll("\\R", " "), LONGEST_SHORT);
            case LONG_TEXT -> text(text.replaceAll("\\R", "\n"), LONGEST);
        };
    }

    /** Reads the choices of a form, each as for {@link #read}; blank ones are none. */
    public static Reading read(Question question, List<String> chosen) {
        List<String> given = chosen.stream().filter(c -> !c.isBlank()).toList();
        if (question.kind() == QuestionKind.MULTIPLE && given.size() > 1) return several(question, given);
        if (given.size() > 1) return Reading.fault("single");
        return given.isEmpty() ? NOTHING : read(question, given.getFirst());
    }

    /** The entry as a person reads it: labels, number with unit, or 非該当, 不明. */
    public static String shown(Question question, Entry entry) {
        if (entry.state() != Entry.State.ANSWERED) return word(entry.state());
        if (question.kind().hasOptions())
            return String.join(
                    "、",
                    entry.values().stream()
                            .map(v -> question.option(v).map(Option::label).orElse(v))
                            .toList());
        return entry.value() + question.unit();
    }

    /** 回答, 非該当 or 不明. */
    public static String word(Entry.State state) {
        return Messages.get("survey.entry.state." + state);
    }

    private static Reading one(Question question, String text) {
        return choice(question, text)
                .map(o -> Reading.of(Entry.of(o.code())))
                .orElseGet(() -> Reading.fault("option", text));
    }

    private static Reading several(Question question, List<String> texts) {
        List<String> codes = new ArrayList<>();
        for (String text : texts) {
            if (text.isBlank()) continue;
            Optional<Option> option = choice(question, text.strip());
            if (option.isEmpty()) return Reading.fault("option", text.strip());
            if (!codes.contains(option.get().code())) codes.add(option.get().code());
        }
        return codes.isEmpty() ? NOTHING : Reading.of(new Entry(Entry.State.ANSWERED, codes));
    }

    /** The code goes before the label: among the choices 0人, 1人 … coded 1, 2 … a typed 1 is the code. */
    private static Optional<Option> choice(Question question, String text) {
        String key = key(text);
        for (Function<Option, String> name :
                List.<Function<Option, String>>of(Option::code, o -> o.code() + o.label(), Option::label)) {
            List<Option> named = question.options().stream()
                    .filter(o -> key.equals(key(name.apply(o))))
                    .toList();
            if (!named.isEmpty()) return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Widths and spaces do not matter: Excel and IMEs change them. */
    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static Reading number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        if (!plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) return Reading.fault("number", text);
        BigDecimal number = new BigDecimal(plain);
        String kept = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return Reading.of(Entry.of(kept));
    }

    /** 2026年4月, 令和8年4月, 2026/4, 2026-04, or any day of the month. */
    private static Reading month(String text) {
        String closed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String asDay =
                closed.endsWith("月") ? closed + "1日" : closed.replaceAll("^(.*[0-9])([./-])([0-9]{1,2})$", "$1$2$3$21");
        return DateText.parse(asDay)
                .or(() -> DateText.parse(closed))
                .map(day -> Reading.of(Entry.of(YearMonth.from(day).toString())))
                .orElseGet(() -> Reading.fault("month", text));
    }

    private static Reading text(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length > longest
                ? Reading.fault("long", Integer.toString(length), Integer.toString(longest))
                : Reading.of(Entry.of(text));
    }
}
