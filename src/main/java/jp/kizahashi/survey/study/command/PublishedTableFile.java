package jp.kizahashi.survey.study.command;

import static jp.kizahashi.survey.study.command.DataFile.bad;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.stats.published.Printed;
import jp.kizahashi.stats.published.PublishedTable;
import jp.kizahashi.stats.published.PublishedTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * A published regression table as CSV: {@code name,value,t,p}, one line a variable, its coefficient as value; the
 * constant's line is named 定数 or (Intercept), and the lines R, R2, F (its p in the p column), n and k hold the
 * figures of the whole model. What is not printed stays empty.
 */
public final class PublishedTableFile {
    private static final List<String> COLUMNS = List.of("name", "value", "t", "p");
    private static final Set<String> CONSTANT = Set.of("定数", "(定数)", "（定数）", "(Intercept)");
    private static final Set<String> MODEL = Set.of("R", "R2", "F", "n", "k");

    private static final int LONGEST = 24;
    /** More cases than this would take long to try one by one. */
    private static final int LARGEST = 20_000;

    private static final String EXAMPLE = "published-example.csv";

    private final String file;
    private final List<List<String>> cells;
    private final Map<String, Integer> decimals = new HashMap<>();

    private PublishedTableFile(String file, List<List<String>> cells) {
        this.file = file;
        this.cells = cells;
    }

    static PublishedTable read(Path path) throws IOException {
        DataFile data = DataFile.read(path);
        return of(data.name(), data.cells(COLUMNS));
    }

    /** The cells of a CSV file, one list a line; whatever cannot be read is named by file and line. */
    public static List<List<String>> cells(String name, byte[] csv) throws IOException {
        return DataFile.read(name, csv).cells(COLUMNS);
    }

    /** The regression table of the nationwide study, where n is not printed. */
    public static List<List<String>> exampleCells() throws IOException {
        try (var in = PublishedTableFile.class.getResourceAsStream("/survey/study/" + EXAMPLE)) {
            if (in == null) throw new IllegalStateException(EXAMPLE);
            return cells(EXAMPLE, in.readAllBytes());
        }
    }

    static PublishedTable example() throws IOException {
        return of(EXAMPLE, exampleCells());
    }

    /**
     * The table in such cells.
     *
     * @param name of the file or form, for messages
     * @throws jp.kizahashi.platform.Command.BadInput when a cell is no figure, naming its line and column
     */
    public static PublishedTable of(String name, List<List<String>> cells) {
        return new PublishedTableFile(name, cells).table();
    }

    private PublishedTable table() {
        for (int c = 1; c < COLUMNS.size(); c++)
            for (List<String> line : cells)
                if (!MODEL.contains(line.getFirst()) || c == 3)
                    decimals.merge(COLUMNS.get(c), decimalsOf(line.get(c)), Math::max);
        Row constant = null;
        List<Row> rows = new ArrayList<>();
        Map<String, List<String>> model = new HashMap<>();
        for (List<String> line : cells) {
            String name = line.getFirst();
            if (MODEL.contains(name)) model.put(name, line);
            else if (CONSTANT.contains(name)) constant = row(line);
            else rows.add(row(line));
        }
        if (rows.isEmpty()) throw bad("noVariables", file);
        List<String> none = List.of("", "", "", "");
        return new PublishedTable(
                whole(model.getOrDefault("n", none)),
                whole(model.getOrDefault("k", none)),
                constant,
                rows,
                printed(model.getOrDefault("R", none), 1),
                printed(model.getOrDefault("R2", none), 1),
                printed(model.getOrDefault("F", none), 1),
                printed(model.getOrDefault("F", none), 3));
    }

    private static int decimalsOf(String cell) {
        int point = cell.indexOf('.');
        return point < 0 ? 0 : cell.length() - point - 1;
    }

    private Row row(List<String> line) {
        return new Row(line.getFirst(), printed(line, 1), printed(line, 2), printed(line, 3));
    }

    private @Nullable Printed printed(List<String> line, int column) {
        String cell = line.get(column);
        if (cell.isEmpty()) return null;
        if (cell.length() > LONGEST || cell.contains("e") || cell.contains("E"))
            throw bad("notPrinted", file, line.getFirst(), COLUMNS.get(column), cell);
        try {
            int columnDecimals = column == 3 ? decimals.getOrDefault("p", 0) : 0;
            return Printed.of(cell, columnDecimals);
        } catch (NumberFormatException e) {
            throw bad("notPrinted", file, line.getFirst(), COLUMNS.get(column), cell);
        }
    }

    private @Nullable Integer whole(List<String> line) {
        String cell = line.get(1);
        if (cell.isEmpty()) return null;
        try {
            int number = Integer.parseInt(cell);
            if (number < 1 || number > LARGEST)
                throw bad("outOfReach", file, line.getFirst(), cell, String.valueOf(LARGEST));
            return number;
        } catch (NumberFormatException e) {
            throw bad("notPrinted", file, line.getFirst(), COLUMNS.get(1), cell);
        }
    }
}
