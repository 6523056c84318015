package jp.kizahashi.process.bpmn.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the work goes on after a row, as written in the column 分岐:
 *
 * <ul>
 *   <li>empty: the next row; behind the last row the end
 *   <li>{@code 5} or {@code →5}: that row; {@code 終了}: the end
 *   <li>{@code 書類はそろっているか：はい→4、いいえ→9}: one of several, the question may be left out
 *   <li>{@code すべて→4、5}: all of them at the same time
 *   <li>{@code すべて待つ}, alone or before a {@code ；} and one of the others: the row begins when all that lead to it are done
 * </ul>
 *
 * @param waits true when the row waits for all that lead to it
 * @param question what is decided; empty without one
 * @param all true when every way is taken, false for one of them
 * @param ways the ways; none for the next row
 */
record Branch(boolean waits, String question, boolean all, List<Way> ways) {
    static final String END = "終了";
    private static final String ALL = "すべて";
    private static final String WAITS = "すべて待つ";

    /**
     * One way.
     *
     * @param label the condition; empty without one
     * @param target the number of a row, or {@link #END}
     */
    record Way(String label, String target) {}

    static Branch parse(String cell) {
        String text = cell.strip().replace("->", "→");
        boolean waits = text.startsWith(WAITS);
        if (waits) text = text.substring(WAITS.length()).replaceFirst("^[；;、,\\s]+", "");
        boolean all = text.startsWith(ALL + "→");
        if (all) text = text.substring(ALL.length());
        String question = "";
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        if (!all && colon > 0 && text.indexOf('→') > colon) {
            question = text.substring(0, colon).strip();
            text = text.substring(colon + 1);
        }
        List<Way> ways = new ArrayList<>();
        for (String part : text.split("[、，,／/\\n]")) {
            if (part.isBlank()) continue;
            int arrow = part.lastIndexOf('→');
            ways.add(new Way(
                    arrow < 0 ? "" : part.substring(0, arrow).strip(),
                    part.substring(arrow + 1).strip()));
        }
        return new Branch(waits, question, all, ways);
    }

    /** The words in the column. */
    String text() {
        String to = ways.stream().map(this::text).collect(Collectors.joining("、"));
        if (all) to = ALL + "→" + to;
        else if (!question.isEmpty()) to = question + "：" + to;
        if (!waits) return to;
        return to.isEmpty() ? WAITS : WAITS + "；" + to;
    }

    private String text(Way way) {
        if (all) return way.target();
        boolean alone = ways.size() == 1 && way.label().isEmpty();
        return alone ? way.target() : way.label() + "→" + way.target();
    }
}
