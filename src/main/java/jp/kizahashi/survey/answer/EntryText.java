package jp.kizahashi.survey.answer;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern WITH_WORDS = Pattern.compile("(?s)(.{1,60}?)\\s*[（(：:]\\s*(.+?)\\s*[）)]?");

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
            case NUMBER, MONEY -> number(question, text);
            case DATE ->
                DateText.parse(text)
                        .map(day -> Reading.of(Entry.of(day.toString())))
                        .orElseGet(() -> Reading.fault("date", text));
            case YEAR_MONTH -> month(text);
            case SHORT_TEXT -> text(text.replaceAll("\\R", " "), LONGEST_SHORT);
            case LONG_TEXT -> text(text.replaceAll("\\R", "\n"), LONGEST);
            case FILE -> files(question, List.of(text));
        };
    }

    /** Reads the choices of a form, each as for {@link #read}; blank ones are none. */
    public static Reading read(Question question, List<String> chosen) {
        List<String> given = chosen.stream().filter(c -> !c.isBlank()).toList();
        if (question.kind() == QuestionKind.MULTIPLE && given.size() > 1) return several(question, given);
        if (question.kind() == QuestionKind.FILE && given.size() > 1) return files(question, given);
        if (given.size() > 1) return Reading.fault("single");
        return given.isEmpty() ? NOTHING : read(question, given.getFirst());
    }

    /**
     * As {@link #read(Question, List)}, with the words added to その他; they count only where その他 is chosen.
     *
     * @param words blank for none
     */
    public static Reading read(Question question, List<String> chosen, String words) {
        Reading reading = read(question, chosen);
        String added = words.replaceAll("\\R", " ").strip();
        if (added.isEmpty()
                || reading.entry().filter(e -> choseOther(question, e)).isEmpty()) return reading;
        int length = added.codePointCount(0, added.length());
        if (length > LONGEST_SHORT)
            return Reading.fault("long", Integer.toString(length), Integer.toString(LONGEST_SHORT));
        return Reading.of(reading.entry().get().with(added));
    }

    /** Whether その他 is among the chosen options. */
    public static boolean choseOther(Question question, Entry entry) {
        return entry.values().stream()
                .anyMatch(v -> question.option(v).map(Option::isOther).orElse(false));
    }

    /** The entry as a person reads it: labels, その他 with its words, number with unit, or 非該当, 不明. */
    public static String shown(Question question, Entry entry) {
        if (entry.state() != Entry.State.ANSWERED) return word(entry.state());
        if (question.kind() == QuestionKind.FILE) return AttachedFile.shown(entry.values());
        if (!question.kind().hasOptions()) return entry.value() + question.unit();
        return String.join(
                "、",
                entry.values().stream()
                        .map(v -> question.option(v)
                                .map(o -> o.isOther() && !entry.words().isEmpty()
                                        ? o.label() + "（" + entry.words() + "）"
                                        : o.label())
                                .orElse(v))
                        .toList());
    }

    /** Whether a text is one of the words 非該当 and 不明. */
    public static boolean isState(String text) {
        return text.equals(word(Entry.State.NOT_APPLICABLE)) || text.equals(word(Entry.State.UNKNOWN));
    }

    /** 回答, 非該当 or 不明. */
    public static String word(Entry.State state) {
        return Messages.get("survey.entry.state." + state);
    }

    private static Reading one(Question question, String text) {
        return choice(question, text)
                .map(o -> Reading.of(Entry.of(o.code())))
                .or(() -> otherWithWords(question, text))
                .orElseGet(() -> Reading.fault("option", text));
    }

    /** 「その他（…）」 or 「その他：…」 typed as one text. */
    private static Optional<Reading> otherWithWords(Question question, String text) {
        Matcher typed = WITH_WORDS.matcher(text);
        if (!typed.matches()) return Optional.empty();
        return choice(question, typed.group(1))
                .filter(Option::isOther)
                .map(o -> read(question, List.of(o.code()), typed.group(2)));
    }

    private static Reading several(Question question, List<String> texts) {
        List<String> codes = new ArrayList<>();
        String words = "";
        for (String text : texts) {
            if (text.isBlank()) continue;
            Reading one = one(question, text.strip());
            if (one.entry().isEmpty()) return one;
            Entry entry = one.entry().get();
            if (!codes.contains(entry.value())) codes.add(entry.value());
            if (!entry.words().isEmpty()) words = entry.words();
        }
        if (codes.isEmpty()) return NOTHING;
        Optional<Option> alone = question.options().stream()
                .filter(o -> o.isExclusive() && codes.contains(o.code()))
                .findFirst();
        if (alone.isPresent() && codes.size() > 1)
            return Reading.fault("exclusive", alone.get().label());
        Optional<BigDecimal> most = bound(question.asking().most());
        if (most.isPresent() && codes.size() > most.get().intValue())
            return Reading.fault(
                    "tooMany", Integer.toString(codes.size()), question.asking().most());
        return Reading.of(new Entry(Entry.State.ANSWERED, codes, words));
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

    private static Reading number(Question question, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        if (!question.unit().isEmpty() && plain.endsWith(question.unit()))
            plain = plain.substring(0, plain.length() - question.unit().length())
                    .strip();
        if (!plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) return Reading.fault("number", text);
        BigDecimal number = new BigDecimal(plain);
        Optional<BigDecimal> least = bound(question.asking().least());
        Optional<BigDecimal> most = bound(question.asking().most());
        if (least.isPresent() && number.compareTo(least.get()) < 0)
            return Reading.fault("tooSmall", text, question.asking().least() + question.unit());
        if (most.isPresent() && number.compareTo(most.get()) > 0)
            return Reading.fault("tooGreat", text, question.asking().most() + question.unit());
        String kept = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return Reading.of(Entry.of(kept));
    }

    private static Optional<BigDecimal> bound(String plain) {
        return plain.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
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

    /** Only what was attached on the screen is a file; a name typed into a cell is none. */
    private static Reading files(Question question, List<String> values) {
        List<String> attached = values.stream().distinct().toList();
        if (attached.stream().anyMatch(v -> AttachedFile.parse(v).isEmpty())) return Reading.fault("file");
        if (attached.size() > question.mostFiles())
            return Reading.fault(
                    "tooManyFiles", Integer.toString(attached.size()), Integer.toString(question.mostFiles()));
        return Reading.of(new Entry(Entry.State.ANSWERED, attached));
    }

    private static Reading text(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length > longest
                ? Reading.fault("long", Integer.toString(length), Integer.toString(longest))
                : Reading.of(Entry.of(text));
    }
}
