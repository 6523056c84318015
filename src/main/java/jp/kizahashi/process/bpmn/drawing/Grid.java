package jp.kizahashi.process.bpmn.drawing;

import java.util.List;
import java.util.function.Predicate;
import jp.kizahashi.process.bpmn.Bounds;

/** The sheets of one diagram as columns and rows, numbered from the left to the right and then downwards. */
final class Grid {
    private final List<Double> across;
    private final List<Double> down;
    private final int[][] numbers;
    private int count;

    /**
     * @param across where the columns begin, and the end of the last
     * @param down where the rows begin, and the end of the last
     * @param first number of the first sheet
     * @param printed whether a window is worth a sheet
     */
    Grid(List<Double> across, List<Double> down, int first, Predicate<Bounds> printed) {
        this.across = across;
        this.down = down;
        this.numbers = new int[rows()][columns()];
        for (int row = 0; row < rows(); row++)
            for (int column = 0; column < columns(); column++)
                if (printed.test(window(column, row))) numbers[row][column] = first + count++;
    }

    int columns() {
        return across.size() - 1;
    }

    int rows() {
        return down.size() - 1;
    }

    /** How many sheets are printed. */
    int count() {
        return count;
    }

    /** The sheet's number; 0 for one that is not printed. */
    int number(int column, int row) {
        return numbers[row][column];
    }

    double left(int column) {
        return across.get(column);
    }

    double top(int row) {
        return down.get(row);
    }

    Bounds window(int column, int row) {
        return new Bounds(left(column), top(row), left(column + 1) - left(column), top(row + 1) - top(row));
    }

    /** The column in which a place lies; the outer ones take what lies beyond. */
    int column(double x) {
        return place(across, x);
    }

    int row(double y) {
        return place(down, y);
    }

    private static int place(List<Double> cuts, double at) {
        int place = 0;
        while (place + 2 < cuts.size() && at >= cuts.get(place + 1)) place++;
        return place;
    }
}
