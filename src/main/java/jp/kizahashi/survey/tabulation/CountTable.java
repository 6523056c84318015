package jp.kizahashi.survey.tabulation;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;

/**
 * 集計表 of counts.
 *
 * @param columns empty for 単純集計 and grids
 * @param segments the whole first, except in a grid
 * @param unclassified cases of the whole that lie in no column: their column question is without an answer
 * @param merged for each group of the rows, the counts of its choices in the whole
 */
public record CountTable(
        Kind kind,
        Heading rows,
        Optional<Heading> columns,
        List<Segment> segments,
        CaseUnit unit,
        int unclassified,
        List<Merged> merged) {
    /** 単純集計, クロス集計, 一覧（マトリクス）. */
    public enum Kind {
        SIMPLE,
        CROSS,
        GRID
    }

    /** A group with the counts of the choices it was made of. */
    public record Merged(Heading.Grouped group, List<Integer> counts) {
        public Merged {
            counts = List.copyOf(counts);
        }
    }

    public CountTable {
        segments = List.copyOf(segments);
        merged = List.copyOf(merged);
    }

    /** 全体; of a grid its first item. */
    public Segment whole() {
        return segments.getFirst();
    }

    /** The segments besides the whole. */
    public List<Segment> parts() {
        return kind == Kind.GRID ? segments : segments.subList(1, segments.size());
    }

    /** The name of the table: 人口規模別　課題や障壁. */
    public String title() {
        return columns.map(c -> Messages.get("survey.tabulation.title.cross", c.label(), rows.label()))
                .orElse(rows.label());
    }

    /** 題名（複数回答／N=26）; the number goes before it. */
    public String caption() {
        String kindOfAnswer = Messages.get(rows.multiple() ? "survey.tabulation.multiple" : "survey.tabulation.single");
        if (kind == Kind.GRID) return Messages.get("survey.tabulation.caption.grid", title(), kindOfAnswer);
        String n = whole().bases().map(b -> Integer.toString(b.answered())).orElse("—");
        return Messages.get("survey.tabulation.caption", title(), kindOfAnswer, n);
    }

    CountTable with(List<Segment> others) {
        return new CountTable(kind, rows, columns, others, unit, unclassified, merged);
    }
}
