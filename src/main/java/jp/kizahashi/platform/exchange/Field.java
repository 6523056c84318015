package jp.kizahashi.platform.exchange;

import java.util.List;

/**
 * One thing an import wants from a file.
 *
 * @param key its name in a saved mapping, such as {@code code}
 * @param label its Japanese name in reports, such as 団体コード
 * @param required whether a file without such a column is refused
 * @param names column names it is guessed by, best first; compared without spaces, brackets, width and case
 */
public record Field(String key, String label, boolean required, List<String> names) {
    public Field {
        names = List.copyOf(names);
    }

    /** A column that must be there; its label is also a name. */
    public static Field required(String key, String label, String... names) {
        return new Field(key, label, true, withLabel(label, names));
    }

    /** A column that may be missing; its label is also a name. */
    public static Field optional(String key, String label, String... names) {
        return new Field(key, label, false, withLabel(label, names));
    }

    private static List<String> withLabel(String label, String[] names) {
        var all = new java.util.ArrayList<>(List.of(label));
        all.addAll(List.of(names));
        return all;
    }
}
