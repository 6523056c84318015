package jp.kizahashi.survey.design.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;

/** Sheets of a workbook written as a table of text: a sheet's name alone in the first cell, its rows below, indented by one. */
public final class FormSheets {
    private FormSheets() {}

    public static List<Sheet> of(String table) {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        String name = "";
        for (String line : table.lines().filter(l -> l.contains("|")).toList()) {
            List<String> cells = cells(line);
            if (!cells.getFirst().isEmpty()) {
                name = cells.getFirst();
                sheets.put(name, new ArrayList<>());
                if (cells.stream().skip(1).allMatch(String::isEmpty)) continue;
            }
            List<Row> rows = sheets.get(name);
            rows.add(new Row(rows.size() + 1, cells.subList(1, cells.size())));
        }
        return sheets.entrySet().stream()
                .map(e -> new Sheet("form.xlsx", e.getKey(), "", e.getValue()))
                .toList();
    }

    private static List<String> cells(String line) {
        String[] parts =
                line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "").split("(?<!\\\\)\\|", -1);
        return Arrays.stream(parts).map(c -> c.strip().replace("\\|", "|")).toList();
    }
}
