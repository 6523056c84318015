package jp.kizahashi.process.mandala;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A work's DMM. Its functions stand in block 0, the parts of function n in block n.
 *
 * @param cells words by place; a place without words is missing
 * @param version counts the savings
 */
public record Mandala(Map<Place, String> cells, int version) {
    /** Functions of a work, and parts of a function. */
    public static final int AROUND = 8;

    public Mandala {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    /**
     * A cell.
     *
     * @param block 0 for the functions, 1 to 8 for the parts of that function
     * @param cell 1 to 8, clockwise rows left to right without the middle
     */
    public record Place(int block, int cell) implements Comparable<Place> {
        public Place {
            if (block < 0 || block > AROUND || cell < 1 || cell > AROUND)
                throw new IllegalArgumentException(block + "/" + cell);
        }

        @Override
        public int compareTo(Place other) {
            return Integer.compare(block * 10 + cell, other.block * 10 + other.cell);
        }
    }

    /** The words in a cell; empty without. */
    public String words(int block, int cell) {
        return cells.getOrDefault(new Place(block, cell), "");
    }

    /** How many functions are named. */
    public long functions() {
        return cells.keySet().stream().filter(p -> p.block() == 0).count();
    }

    /** The finest parts in reading order: the parts of each function as 「function：part」, or the function that has none. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (int f = 1; f <= AROUND; f++) {
            String function = words(0, f);
            List<String> below = new ArrayList<>();
            for (int c = 1; c <= AROUND; c++) if (!words(f, c).isEmpty()) below.add(words(f, c));
            if (below.isEmpty() && !function.isEmpty()) parts.add(function);
            below.forEach(part -> parts.add(function.isEmpty() ? part : function + "：" + part));
        }
        return parts;
    }
}
