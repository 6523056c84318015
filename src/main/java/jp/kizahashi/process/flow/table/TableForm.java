package jp.kizahashi.process.flow.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.process.flow.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The whole page as it was typed.
 *
 * @param seen the number of the version that the rows were read from
 * @param drops true when the person agreed that what a table cannot say leaves the drawing
 */
public record TableForm(List<TypedRow> rows, int seen, String reason, Origin origin, boolean drops) {
    public TableForm {
        rows = List.copyOf(rows);
    }

    /** Reads the columns; each holds one text a row, in order. */
    static TableForm of(MultiValueMap<String, String> typed) {
        List<TypedRow> rows = new ArrayList<>();
        int count = typed.getOrDefault("work", List.of()).size();
        for (int i = 0; i < count; i++) {
            List<String> cells = new ArrayList<>();
            for (String column : TypedRow.COLUMNS) {
                List<String> texts = typed.getOrDefault(column, List.of());
                cells.add(i < texts.size() ? texts.get(i) : "");
            }
            rows.add(TypedRow.of(cells));
        }
        return new TableForm(
                rows,
                number(typed.getFirst("seen")),
                Optional.ofNullable(typed.getFirst("reason")).orElse("").strip(),
                "EXCEL".equals(typed.getFirst("origin")) ? Origin.EXCEL : Origin.TABLE,
                typed.containsKey("drops"));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    TableForm with(List<TypedRow> changed) {
        return new TableForm(changed, seen, reason, origin, drops);
    }

    TableForm seeing(int version) {
        return new TableForm(rows, version, reason, origin, drops);
    }

    /**
     * What a button asks.
     *
     * @param what insert, remove, up, down, check or save
     * @param row from 0; −1 for the whole table
     */
    record Order(String what, int row) {
        /** Without a button (the Enter key) the drawing is looked at and nothing is saved. */
        static Order of(@Nullable String pressed) {
            String[] parts = (pressed == null ? "check" : pressed).split(":", 2);
            return new Order(parts[0], parts.length == 2 ? number(parts[1]) : -1);
        }

        boolean isSave() {
            return what.equals("save");
        }

        /** The row that has the focus afterwards. */
        int focus() {
            return switch (what) {
                case "insert", "down" -> row + 1;
                case "up", "remove" -> Math.max(0, row - 1);
                default -> row;
            };
        }
    }
}
