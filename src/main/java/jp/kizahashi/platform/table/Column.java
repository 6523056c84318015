package jp.kizahashi.platform.table;

import org.jspecify.annotations.Nullable;

/**
 * The heading of one column.
 *
 * @param group a heading above this and its neighbours of the same group; null without
 * @param label the heading itself, with the unit in （ ）
 * @param align how the cells below stand
 * @param weight its share of the table's width, relative to the other columns (≥ 1)
 */
public record Column(@Nullable String group, String label, Align align, int weight) {
    /** How cells stand in a column. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** A column of words. */
    public static Column text(String label) {
        return new Column(null, label, Align.LEFT, 2);
    }

    /** A narrow column of marks or short words. */
    public static Column mark(String label) {
        return new Column(null, label, Align.CENTER, 1);
    }

    /** A column of numbers. */
    public static Column number(String label) {
        return new Column(null, label, Align.RIGHT, 1);
    }

    public Column under(String heading) {
        return new Column(heading, label, align, weight);
    }

    public Column weight(int share) {
        return new Column(group, label, align, share);
    }
}
