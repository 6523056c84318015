package jp.kizahashi.platform.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Merged areas of a sheet: each of their cells reads as the upper left one. */
final class MergedCells {
    /** An area, rows and columns from 0, ends included. */
    record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        long cells() {
            return (lastRow - firstRow + 1L) * (lastColumn - firstColumn + 1L);
        }
    }

    /** An area over a whole sheet is decoration, or an attack on the memory; neither is filled. */
    private static final long LARGEST = 10_000;

    private static final long MOST = 1_000_000;

    private MergedCells() {}

    /** Fills the areas within the rows that exist; {@code rows} is keyed by row from 0 and changed in place. */
    static void fill(TreeMap<Integer, List<String>> rows, List<Area> areas, int mostColumns) {
        long filled = 0;
        for (Area area : areas) {
            if (area.cells() > LARGEST || (filled += area.cells()) > MOST) continue;
            List<String> top = rows.get(area.firstRow);
            if (top == null || area.firstColumn >= top.size() || area.lastColumn >= mostColumns) continue;
            String text = top.get(area.firstColumn);
            if (text.isEmpty()) continue;
            for (Map.Entry<Integer, List<String>> row :
                    rows.subMap(area.firstRow, true, area.lastRow, true).entrySet())
                row.setValue(filled(row.getValue(), area, text));
        }
    }

    private static List<String> filled(List<String> cells, Area area, String text) {
        List<String> wide = new ArrayList<>(cells);
        while (wide.size() <= area.lastColumn) wide.add("");
        for (int c = area.firstColumn; c <= area.lastColumn; c++)
            if (wide.get(c).isEmpty()) wide.set(c, text);
        return wide;
    }
}
