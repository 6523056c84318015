package jp.kizahashi.survey.answer.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.draft.Draft.Kept;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.answer.draft.EarlierAnswers;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * One question to answer: what {@code survey/answer/questions :: row} shows.
 *
 * @param number position through the whole questionnaire, from 1
 * @param given the values as the form posts them: option codes, the text, or the words 非該当, 不明
 * @param words what was added to その他
 * @param revision what the next change must have seen
 * @param earlier the answer of the wave before, null without
 * @param fault what is wrong with {@code given}, null when it is stored
 * @param asked whether it is put under the answers stored now; one that is not is on the page but hidden
 * @param offered codes of the options that can be chosen now
 */
public record QuestionView(
        Question question,
        int number,
        List<String> given,
        String words,
        int revision,
        @Nullable Earlier earlier,
        @Nullable String fault,
        boolean closed,
        boolean asked,
        Set<String> offered) {
    /**
     * An answer of the wave before.
     *
     * @param answer as a person reads it
     * @param of the name of the body before a merger or division whose answer it is; empty when it is this body's
     */
    public record Earlier(String answer, String of) {
        static Optional<Earlier> of(EarlierAnswers.Earlier sheet, Question question) {
            return sheet.shown(question)
                    .map(e -> new Earlier(EntryText.shown(question, e), sheet.isSameBody() ? "" : sheet.name()));
        }

        /** Whether it can be taken over. */
        public boolean isOwn() {
            return of.isEmpty();
        }
    }

    public QuestionView {
        given = List.copyOf(given);
    }

    static QuestionView of(
            Question question, int number, Kept kept, Optional<Earlier> earlier, boolean closed, Form form) {
        return new QuestionView(
                question,
                number,
                kept.entry().map(QuestionView::values).orElse(List.of()),
                kept.entry().map(Entry::words).orElse(""),
                kept.revision(),
                earlier.orElse(null),
                null,
                closed,
                form.asks(question.code()),
                form.offered(question));
    }

    /** The same with what was typed and cannot be taken. */
    QuestionView faulty(Given typed, String sentence) {
        return new QuestionView(
                question, number, typed.values(), typed.words(), revision, earlier, sentence, closed, asked, offered);
    }

    private static List<String> values(Entry entry) {
        return entry.state() == Entry.State.ANSWERED ? entry.values() : List.of(EntryText.word(entry.state()));
    }

    /** The values by which a form or the script says this entry; files by their ids. */
    static List<String> posted(QuestionKind kind, Entry entry) {
        if (kind != QuestionKind.FILE || entry.state() != Entry.State.ANSWERED) return values(entry);
        return AttachedFile.of(entry.values()).stream()
                .map(f -> Long.toString(f.id()))
                .toList();
    }

    /** The files that are attached. */
    public List<AttachedFile> files() {
        return question.kind() == QuestionKind.FILE ? AttachedFile.of(given) : List.of();
    }

    /** True when this choice, or the word 非該当 or 不明, is given. */
    public boolean has(String value) {
        return given.contains(value);
    }

    public String notApplicable() {
        return EntryText.word(Entry.State.NOT_APPLICABLE);
    }

    public String unknown() {
        return EntryText.word(Entry.State.UNKNOWN);
    }

    /** What stands in the text field. */
    public String text() {
        return given.stream()
                .filter(v -> !v.equals(notApplicable()) && !v.equals(unknown()))
                .findFirst()
                .orElse("");
    }

    /** {@code saved}, {@code none} or {@code refused}: the states a page can start with. */
    public String state() {
        if (fault != null) return "refused";
        return given.isEmpty() ? "none" : "saved";
    }

    /** {@code radio}, {@code checkbox}, {@code select}, {@code text}, {@code area} or {@code file}: the control that the answer needs. */
    public String control() {
        return switch (question.kind()) {
            case LADDER, SINGLE -> "radio";
            case PULLDOWN -> "select";
            case MULTIPLE -> "checkbox";
            case LONG_TEXT -> "area";
            case FILE -> "file";
            case NUMBER, MONEY, DATE, YEAR_MONTH, SHORT_TEXT -> "text";
        };
    }

    public boolean numeric() {
        return question.kind().isNumber();
    }

    public boolean dated() {
        return question.kind() == QuestionKind.DATE;
    }

    public boolean monthly() {
        return question.kind() == QuestionKind.YEAR_MONTH;
    }

    /** Whether the option can be chosen under the answers stored now. */
    public boolean offers(Option option) {
        return offered.contains(option.code());
    }

    /** The option that takes words of its own. */
    public Optional<Option> other() {
        return question.options().stream().filter(Option::isOther).findFirst();
    }

    /** A row of a matrix, its choices side by side where there is room. */
    public boolean gridded() {
        return !question.asking().grid().isEmpty();
    }

    /** The bounds in words; empty without. */
    public String bounds() {
        String least = question.asking().least();
        String most = question.asking().most();
        if (question.kind() == QuestionKind.FILE)
            return Messages.get(
                    least.isEmpty() ? "survey.question.files" : "survey.question.filesFrom",
                    Integer.toString(question.mostFiles()),
                    least);
        if (least.isEmpty() && most.isEmpty() || !(numeric() || question.kind() == QuestionKind.MULTIPLE)) return "";
        String unit = numeric() ? question.unit() : Messages.get("survey.question.ticks");
        String key = least.isEmpty() ? "most" : most.isEmpty() ? "least" : "both";
        return Messages.get("survey.question.bounds." + key, least + unit, most + unit);
    }
}
