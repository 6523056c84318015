package jp.kizahashi.survey.answer.sheet.cell;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire.Section;

/** The texts that the sheet carries and by which it is known again: written and read by the same words. */
public final class SheetText {
    /** The mark of a chosen option (U+25CB). */
    public static final String CHOSEN = "○";

    /** The forms in which offices and gateways give that mark back. */
    private static final String CHOSEN_FORMS = "○〇◯●◎⭕OoＯｏレ✓✔☑";

    private static final Pattern ESCAPE_LIKE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private SheetText() {}

    /** A word of the sheet. */
    public static String word(String key, Object... arguments) {
        return Messages.get("survey.sheet." + key, arguments);
    }

    /** The words of the five columns, in the order they are written. */
    public static List<String> columns() {
        return List.of(word("code"), word("question"), word("choices"), word("answer"), word("unit"));
    }

    /** The question with its guidance as one cell. */
    public static String question(Question question) {
        List<String> lines = new ArrayList<>(List.of(question.text()));
        lines.addAll(question.guidance());
        return String.join("\n", lines);
    }

    /** The heading of a section with its guidance as one cell. */
    public static String section(Section section) {
        List<String> lines = new ArrayList<>(List.of(section.label()));
        lines.addAll(section.guidance());
        return String.join("\n", lines);
    }

    /** What stands beside the question: its choices, or how to write the answer. */
    public static String choices(Question question) {
        if (!hasChoicesInOneCell(question)) return word("how." + question.kind());
        return String.join(
                "\n", question.options().stream().map(SheetText::choice).toList());
    }

    /** What stands in the cell of a question for files: their names, to be read only. */
    public static String attached(Entry entry) {
        return word(
                "attached",
                AttachedFile.of(entry.values()).stream().map(AttachedFile::name).collect(Collectors.joining("、")));
    }

    /** Whether a cell says no more than {@link #attached} wrote. */
    public static boolean isAttached(String text) {
        return meaning(text).startsWith(meaning(word("attached", "")));
    }

    /** The choices of 複数回答 stand one a row, all others together beside the question. */
    public static boolean hasChoicesInOneCell(Question question) {
        return question.kind().hasOptions() && question.kind() != QuestionKind.MULTIPLE;
    }

    public static String choice(Option option) {
        return option.code() + "　" + option.label();
    }

    /** The visible code of an option's row. */
    public static String optionCode(Question question, Option option) {
        return question.code() + "-" + option.code();
    }

    public static boolean isChosen(String text) {
        return text.length() == 1 && CHOSEN_FORMS.contains(text);
    }

    /** Codes and headings as people compare them: without widths, spaces, case, and whichever dash it is. */
    public static String key(String text) {
        return meaning(text).replace('ー', '-').toUpperCase(Locale.ROOT);
    }

    /** Equal when only widths, spaces, line ends or the kind of dash or wave differ, which programs exchange on their own. */
    public static String meaning(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}\\p{Cc}\\p{Z}]+", "")
                .replaceAll("[\\p{Pd}\u2212\u2500]", "-")
                .replaceAll("[\u301c\u223c\u02dc]", "~");
    }

    /**
     * A text as a cell carries it: line ends as \n, what XML cannot hold as {@code _x000B_}, and a text that looks like such
     * an escape escaped itself. Source: ECMA-376 part 1, 22.9.2.19 ST_Xstring.
     */
    public static String cell(String text) {
        Matcher like = ESCAPE_LIKE.matcher(text.replace("\r\n", "\n").replace('\r', '\n'));
        String safe = like.replaceAll(m -> "_x005F" + m.group());
        StringBuilder written = new StringBuilder();
        safe.codePoints().forEach(c -> {
            if (isXml(c)) written.appendCodePoint(c);
            else written.append("_x%04X_".formatted(c));
        });
        return written.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c > 0xffff;
    }
}
