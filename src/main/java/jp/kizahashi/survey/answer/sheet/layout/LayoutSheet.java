package jp.kizahashi.survey.answer.sheet.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.survey.answer.sheet.cell.SheetCells;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * One sheet of a host's own workbook: where its marks stand, and the texts around them by which the places are known again.
 *
 * @param name of the sheet
 * @param marks cells that are one mark and nothing else, row by row
 * @param said words in which marks for the respondent's own data stand: such as 「回答団体：[[団体名]]」
 * @param texts row from 0 → column from 0 → what the host wrote, without the cells of marks
 * @param merged the merged areas
 */
record LayoutSheet(
        String name,
        List<Mark> marks,
        List<Mark> said,
        TreeMap<Integer, TreeMap<Integer, String>> texts,
        List<CellRangeAddress> merged) {
    /**
     * A mark.
     *
     * @param key the code of a question or an option in capitals, or a word such as 団体名
     * @param text the cell as the host wrote it
     */
    record Mark(String key, int row, int column, String text) {
        String place() {
            return SheetCells.reference(row, column);
        }
    }

    static LayoutSheet of(SheetCells sheet) {
        List<Mark> marks = new ArrayList<>();
        List<Mark> said = new ArrayList<>();
        TreeMap<Integer, TreeMap<Integer, String>> texts = new TreeMap<>();
        sheet.rows()
                .forEach((row, cells) -> cells.forEach((column, text) -> {
                    List<String> keys = LayoutMark.keys(text);
                    if (keys.isEmpty())
                        texts.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text);
                    else if (LayoutMark.isAlone(text)) marks.add(new Mark(keys.getFirst(), row, column, text));
                    else for (String key : keys) said.add(new Mark(key, row, column, text));
                }));
        return new LayoutSheet(sheet.name(), marks, said, texts, sheet.merged());
    }

    /** What the host wrote in a row, by column. */
    Map<Integer, String> texts(int row) {
        return texts.getOrDefault(row, new TreeMap<>());
    }

    /** How many cells the place takes. */
    int cells(Mark mark) {
        return merged.stream()
                .filter(a -> a.isInRange(mark.row(), mark.column()))
                .mapToInt(CellRangeAddress::getNumberOfCells)
                .findFirst()
                .orElse(1);
    }

    /** Whether something stands beside a place in its row, or above it in its column. */
    boolean hasLabel(Mark mark) {
        boolean above = texts.headMap(mark.row()).values().stream().anyMatch(r -> r.containsKey(mark.column()));
        return above || !texts(mark.row()).isEmpty();
    }
}
