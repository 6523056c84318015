package jp.kizahashi.survey.tabulation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param authors the respondents who wrote it
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
        return k == 1
                ? line.text()
                : jp.kizahashi.platform.Messages.get("survey.tabulation.text.several", line.text(), unit.of(k));
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
