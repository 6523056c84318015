package jp.kizahashi.survey.answer.sheet.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kizahashi.survey.answer.sheet.cell.SheetCells;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.answer.sheet.layout.LayoutSheet.Mark;

/**
 * Where the places of a host's sheet lie in a returned one. A row is known by all that the host wrote in it: one that says
 * what no other row says is found wherever it moved to; any other is found between two such rows that kept their distance,
 * and only if it still says the same. What is not found so is not guessed.
 */
final class LayoutPlaces {
    private final LayoutSheet layout;
    private final SheetCells given;
    private final Map<String, List<Cell>> index = new HashMap<>();
    private final TreeMap<Integer, Cell> found = new TreeMap<>();

    /** A cell of the returned sheet; for a found row, the row and by how many columns it moved. */
    record Cell(int row, int column) {}

    LayoutPlaces(LayoutSheet layout, SheetCells given) {
        this.layout = layout;
        this.given = given;
        if (isUnmoved()) {
            for (int row : rows()) found.put(row, new Cell(row, 0));
            return;
        }
        given.rows()
                .forEach((row, cells) -> cells.forEach(
                        (column, text) -> index.computeIfAbsent(SheetText.meaning(text), m -> new ArrayList<>())
                                .add(new Cell(row, column))));
        unique().forEach(this::find);
        TreeMap<Integer, Cell> sure = new TreeMap<>(found);
        for (int row : rows()) if (!sure.containsKey(row)) between(sure, row);
    }

    /** The place of a mark; empty when it cannot be told for sure. */
    Optional<Cell> place(Mark mark) {
        Cell row = found.get(mark.row());
        return row == null ? Optional.empty() : Optional.of(new Cell(row.row(), mark.column() + row.column()));
    }

    /** Whether a row of the returned sheet is one of the host's that was found. */
    boolean isFound(int row) {
        return found.values().stream().anyMatch(c -> c.row() == row);
    }

    /** By how many columns the sheet as a whole moved. */
    int moved() {
        Map<Integer, Integer> votes = new HashMap<>();
        found.values().forEach(c -> votes.merge(c.column(), 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private TreeSet<Integer> rows() {
        TreeSet<Integer> rows = new TreeSet<>(layout.texts().keySet());
        layout.marks().forEach(m -> rows.add(m.row()));
        layout.said().forEach(m -> rows.add(m.row()));
        return rows;
    }

    private boolean isUnmoved() {
        return rows().stream().allMatch(row -> says(row, row, 0));
    }

    /** Whether a row of the returned sheet says all that the host wrote in one of its own. */
    private boolean says(int own, int row, int moved) {
        return layout.texts(own).entrySet().stream()
                .allMatch(e ->
                        SheetText.meaning(given.text(row, e.getKey() + moved)).equals(SheetText.meaning(e.getValue())));
    }

    /** The rows that say what no other row says. */
    private List<Integer> unique() {
        Map<String, List<Integer>> bySaying = new HashMap<>();
        layout.texts()
                .forEach((row, texts) -> bySaying.computeIfAbsent(saying(texts), s -> new ArrayList<>())
                        .add(row));
        return bySaying.values().stream()
                .filter(rows -> rows.size() == 1)
                .map(List::getFirst)
                .sorted()
                .toList();
    }

    private static String saying(Map<Integer, String> texts) {
        StringBuilder saying = new StringBuilder();
        texts.forEach((column, text) -> saying.append(column)
                .append('\t')
                .append(SheetText.meaning(text))
                .append('\n'));
        return saying.toString();
    }

    private void find(int own) {
        Map.Entry<Integer, String> first =
                layout.texts(own).entrySet().iterator().next();
        List<Cell> fitting = new ArrayList<>();
        for (Cell cell : index.getOrDefault(SheetText.meaning(first.getValue()), List.of())) {
            int moved = cell.column() - first.getKey();
            if (says(own, cell.row(), moved)) fitting.add(new Cell(cell.row(), moved));
        }
        if (fitting.size() == 1) found.put(own, fitting.getFirst());
    }

    /** A row that others resemble lies where it lay between its neighbours, if these are as far apart as they were. */
    private void between(TreeMap<Integer, Cell> sure, int own) {
        Map.Entry<Integer, Cell> above = sure.lowerEntry(own);
        Map.Entry<Integer, Cell> below = sure.higherEntry(own);
        Map.Entry<Integer, Cell> near = above == null ? below : above;
        if (near == null) return;
        if (above != null && below != null && !isAsFar(above, below)) return;
        Cell there = new Cell(
                near.getValue().row() + own - near.getKey(), near.getValue().column());
        if (there.row() >= 0 && says(own, there.row(), there.column())) found.put(own, there);
    }

    private static boolean isAsFar(Map.Entry<Integer, Cell> above, Map.Entry<Integer, Cell> below) {
        return below.getValue().row() - above.getValue().row() == below.getKey() - above.getKey()
                && below.getValue().column() == above.getValue().column();
    }
}
