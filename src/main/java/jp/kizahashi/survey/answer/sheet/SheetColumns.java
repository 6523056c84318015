package jp.kizahashi.survey.answer.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.answer.sheet.cell.SheetCells;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;

/**
 * Where the five columns of a returned sheet lie.
 *
 * @param row the row of the headings, from 0
 * @param at for each of {@link SheetText#columns()} its column, or -1 when its heading is not there
 */
record SheetColumns(int row, List<Integer> at) {
    /** The headings, which must agree when somebody repeated them. */
    static Optional<SheetColumns> find(SheetCells sheet) {
        List<SheetColumns> found = new ArrayList<>();
        sheet.rows().forEach((row, cells) -> {
            List<Integer> at = SheetText.columns().stream()
                    .map(heading -> column(cells, heading))
                    .toList();
            if (at.get(AnswerWorkbook.CODE) >= 0 && at.get(AnswerWorkbook.ANSWER) >= 0)
                found.add(new SheetColumns(row, at));
        });
        boolean agree = found.stream().map(SheetColumns::at).distinct().count() == 1;
        return agree ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** -1 when the heading is not in the row, or stands there twice. */
    private static int column(Map<Integer, String> cells, String heading) {
        String key = SheetText.key(heading);
        List<Integer> columns = cells.entrySet().stream()
                .filter(e -> SheetText.key(e.getValue()).equals(key))
                .map(Map.Entry::getKey)
                .toList();
        return columns.size() == 1 ? columns.getFirst() : -1;
    }

    /** The headings that are not there. */
    List<String> missing() {
        List<String> headings = SheetText.columns();
        return headings.stream().filter(h -> at.get(headings.indexOf(h)) < 0).toList();
    }

    boolean isHeading(SheetCells sheet, int otherRow) {
        return SheetText.key(sheet.text(otherRow, at.get(AnswerWorkbook.ANSWER)))
                .equals(SheetText.key(SheetText.columns().get(AnswerWorkbook.ANSWER)));
    }

    String text(SheetCells sheet, int otherRow, int which) {
        return at.get(which) < 0 ? "" : sheet.text(otherRow, at.get(which));
    }
}
