package jp.kizahashi.survey.tabulation;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.form.Form;

/**
 * 自由回答の一覧: identical texts once, with how many wrote them. Widths, spaces and line ends do not make a difference.
 *
 * @param others true for the words added to その他, false for a free question
 */
public record TextList(String code, String label, boolean others, Bases bases, List<Line> lines, CaseUnit unit) {
    /**
     * One text as it was first written.
     *
     * @param key equal for texts that count as identical
     * @param authors the respondents who wrote it; −1 for each where that is not to be known
     */
    public record Line(String text, String key, List<Integer> authors) {
        public Line {
            authors = List.copyOf(authors);
        }
    }

    public TextList {
        lines = List.copyOf(lines);
    }

    /** The text, with （k自治体） when several wrote it. */
    public String shown(Line line) {
        int k = line.authors().size();
        return k == 1 ? line.text() : Messages.get("survey.tabulation.text.several", line.text(), unit.of(k));
    }

    /** @param each the column, or one for each repetition; most frequent first, then as they came */
    public static TextList of(List<Column> each, CaseUnit unit) {
        Question question = each.getFirst().question();
        int[] standings = new int[Standing.values().length];
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Column column : each)
            for (int i = 0; i < column.size(); i++) {
                if (each.size() > 1 && column.standing(i) == Standing.NOT_ASKED) continue;
                standings[column.standing(i).ordinal()]++;
                String text = column.text(i).strip();
                if (column.standing(i) == Standing.ANSWERED && !text.isEmpty())
                    lines.merge(key(text), new Line(text, key(text), List.of(i)), TextList::joined);
            }
        List<Line> sorted = new ArrayList<>(lines.values());
        sorted.sort(Comparator.comparing((Line l) -> -l.authors().size()));
        return new TextList(
                Form.stem(question.code()),
                question.label(),
                question.kind().hasOptions(),
                Bases.of(standings),
                sorted,
                unit);
    }

    /** The same where at least k answered, the lines in an order that has nothing to do with the respondents. */
    TextList shownFrom(int k) {
        if (k <= 1) return this;
        List<Line> shuffled = new ArrayList<>(lines);
        shuffled.sort(Comparator.comparing((Line l) -> -l.authors().size()).thenComparing(l -> shuffled(l.key())));
        List<Line> shown = bases.answered() < k
                ? List.of()
                : shuffled.stream()
                        .map(l -> new Line(
                                l.text(),
                                l.key(),
                                l.authors().stream().map(a -> -1).toList()))
                        .toList();
        return new TextList(code, label, others, bases, shown, unit);
    }

    private static String shuffled(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Line joined(Line first, Line again) {
        List<Integer> authors = new ArrayList<>(first.authors());
        authors.addAll(again.authors());
        return new Line(first.text(), first.key(), authors);
    }

    /** What makes two texts identical. */
    public static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s・]+", "");
    }
}
