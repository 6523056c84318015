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
final class PublishedTableFile {
    private static final List<String> COLUMNS = List.of("name", "value", "t", "p");
    private static final Set<String> CONSTANT = Set.of("定数", "(定数)", "（定数）", "(Intercept)");
    private static final Set<String> MODEL = Set.of("R", "R2", "F", "n", "k");

    private final DataFile file;
    private final Map<String, Integer> decimals = new HashMap<>();

    private PublishedTableFile(DataFile file) {
        this.file = file;
    }

    static PublishedTable read(Path path) throws IOException {
        return new PublishedTableFile(DataFile.read(path)).table();
    }

    static PublishedTable read(String name, byte[] csv) throws IOException {
        return new PublishedTableFile(DataFile.read(name, csv)).table();
    }

    private PublishedTable table() {
        List<List<String>> cells = file.cells(COLUMNS);
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
        if (rows.isEmpty()) throw bad("noVariables", file.name());
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
        try {
            int columnDecimals = column == 3 ? decimals.getOrDefault("p", 0) : 0;
            return Printed.of(cell, columnDecimals);
        } catch (NumberFormatException e) {
            throw bad("notPrinted", file.name(), line.getFirst(), COLUMNS.get(column), cell);
        }
    }

    private @Nullable Integer whole(List<String> line) {
        String cell = line.get(1);
        if (cell.isEmpty()) return null;
        try {
            return Integer.valueOf(cell);
        } catch (NumberFormatException e) {
            throw bad("notPrinted", file.name(), line.getFirst(), COLUMNS.get(1), cell);
        }
    }
}
