package jp.kizahashi.survey.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.design.formula.Given;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The entries of one body, by question code; a code that is missing is 無回答.
 *
 * @param entries sorted by code, so that equal sheets have equal JSON
 */
public record AnswerSheet(Map<String, Entry> entries) {
    private static final JsonMapper JSON = new JsonMapper();

    public AnswerSheet {
        entries = java.util.Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    public Optional<Entry> entry(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** The answers as conditions read them; behind a code and {@link Form#OTHER} the words added to その他. */
    public Given given() {
        return code -> {
            if (code.endsWith(Form.OTHER))
                return entry(code.substring(0, code.length() - Form.OTHER.length()))
                        .map(Entry::words)
                        .filter(w -> !w.isEmpty())
                        .map(List::of)
                        .orElse(List.of());
            return entry(code).map(Entry::values).orElse(List.of());
        };
    }

    /** The same with the files that another sheet of the same reply has: a workbook that comes back carries none. */
    public AnswerSheet withFilesOf(AnswerSheet other, Questionnaire questionnaire) {
        Map<String, Entry> all = new TreeMap<>(entries);
        for (Question question : Form.whole(questionnaire).asked())
            if (question.kind() == QuestionKind.FILE)
                other.entry(question.code())
                        .filter(e -> e.state() == Entry.State.ANSWERED)
                        .ifPresent(e -> all.put(question.code(), e));
        return new AnswerSheet(all);
    }

    /** How many questions were answered, 非該当 and 不明 included. */
    public int size() {
        return entries.size();
    }

    /** The sheet as JSON without spaces: what is stored, and what digests are taken of. */
    public String json() {
        return JSON.writeValueAsString(entries);
    }

    /** The sheet in {@link #json()}. */
    public static AnswerSheet parse(String json) {
        return new AnswerSheet(JSON.readValue(json, new TypeReference<Map<String, Entry>>() {}));
    }
}
