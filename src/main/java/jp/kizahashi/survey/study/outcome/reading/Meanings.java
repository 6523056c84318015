package jp.kizahashi.survey.study.outcome.reading;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the marks mean, as a person decided.
 *
 * @param marks mark → meaning, for all columns of marks; the empty text is the empty cell
 * @param texts text that is no figure → meaning, for all columns of figures
 * @param exceptions column code → mark → meaning, where one column says otherwise
 */
public record Meanings(
        Map<String, Meaning> marks, Map<String, Meaning> texts, Map<String, Map<String, Meaning>> exceptions) {
    public static final Meanings NONE = new Meanings(Map.of(), Map.of(), Map.of());

    private static final Set<String> DONE =
            Set.of("○", "●", "1", "有", "あり", "はい", "実施", "実施済", "実施済み", "導入済", "導入済み", "設置済", "設置済み", "策定済", "策定済み");
    private static final Set<String> NOT_DONE = Set.of("×", "0", "無", "なし", "いいえ", "未実施", "未導入", "未設置", "未策定");
    private static final Set<String> UNKNOWN = Set.of("", "不明", "無回答", "未回答", "…", "...");
    private static final Set<String> OUTSIDE = Set.of("対象外", "非該当", "該当なし");

    public Meanings {
        marks = sorted(marks);
        texts = sorted(texts);
        exceptions = sorted(exceptions);
    }

    /** In one order everywhere. */
    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** What is proposed for a mark; empty where nobody but a person can say, such as △ and －. */
    public static Optional<Meaning> proposed(Reading reading, String mark) {
        if (UNKNOWN.contains(mark)) return Optional.of(Meaning.MISSING);
        if (OUTSIDE.contains(mark)) return Optional.of(Meaning.NOT_APPLICABLE);
        if (reading != Reading.MARKS) return Optional.empty();
        if (DONE.contains(mark)) return Optional.of(Meaning.YES);
        return NOT_DONE.contains(mark) ? Optional.of(Meaning.NO) : Optional.empty();
    }

    /** What was decided for the mark in the column; empty when nothing was. */
    public Optional<Meaning> of(TakenColumn column, String mark) {
        Meaning exception = exceptions.getOrDefault(column.code(), Map.of()).get(mark);
        return Optional.ofNullable(
                exception != null ? exception : shared(column.reading()).get(mark));
    }

    /** What was decided for all columns of a reading. */
    public Map<String, Meaning> shared(Reading reading) {
        return reading == Reading.MARKS ? marks : texts;
    }

    /** With the decisions for all columns of marks, and for all columns of figures. */
    public Meanings with(Map<String, Meaning> forMarks, Map<String, Meaning> forTexts) {
        return new Meanings(forMarks, forTexts, exceptions);
    }

    /** With other decisions for one column; none takes the exception away. */
    public Meanings withException(String column, Map<String, Meaning> meanings) {
        Map<String, Map<String, Meaning>> changed = new HashMap<>(exceptions);
        if (meanings.isEmpty()) changed.remove(column);
        else changed.put(column, Map.copyOf(meanings));
        return new Meanings(marks, texts, changed);
    }

    /** Without exceptions of columns that are no longer taken. */
    Meanings onlyFor(List<TakenColumn> columns) {
        Map<String, Map<String, Meaning>> kept = new HashMap<>(exceptions);
        kept.keySet().retainAll(columns.stream().map(TakenColumn::code).toList());
        return new Meanings(marks, texts, kept);
    }
}
