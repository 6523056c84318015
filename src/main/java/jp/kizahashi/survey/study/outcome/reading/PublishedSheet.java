package jp.kizahashi.survey.study.outcome.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;

/** A sheet under a layout: one heading a column, and the lines below. */
public record PublishedSheet(Sheet sheet, Layout layout) {
    /** Stands between the parts of a heading. */
    public static final String JOINT = "／";

    /** The sheet that the layout names, if the file has it. */
    public static Optional<PublishedSheet> of(List<Sheet> sheets, Layout layout) {
        return sheets.stream()
                .filter(s -> s.name().equals(layout.sheet()))
                .findFirst()
                .map(s -> new PublishedSheet(s, layout));
    }

    /** The rows from the first line on; blank rows are not among them. */
    public List<Row> lines() {
        return sheet.rows().stream().filter(r -> r.line() >= layout.firstLine()).toList();
    }

    List<Row> header() {
        return sheet.rows().stream()
                .filter(r -> r.line() >= layout.headerFrom() && r.line() <= layout.headerTo())
                .toList();
    }

    /** The heading of each column: the texts above each other joined, each once; empty where there is none. */
    public List<String> headings() {
        int columns = sheet.columns();
        List<List<String>> parts = new ArrayList<>();
        for (int c = 0; c < columns; c++) parts.add(new ArrayList<>());
        List<Row> rows = header();
        boolean[] begins = new boolean[columns];
        for (int r = 0; r < rows.size(); r++) {
            boolean mayCarry = layout.carried() && r < rows.size() - 1;
            String carried = "";
            for (int c = 0; c < columns; c++) {
                String text = PublishedText.plain(rows.get(r).cell(c));
                if (!text.isEmpty() || begins[c] || layout.isKey(c)) carried = text;
                begins[c] |= !text.isEmpty();
                add(parts.get(c), text.isEmpty() && mayCarry ? carried : text);
            }
        }
        return parts.stream().map(p -> String.join(JOINT, p)).toList();
    }

    private static void add(List<String> parts, String text) {
        if (!text.isEmpty() && !(parts.size() > 0 && parts.getLast().equals(text))) parts.add(text);
    }
}
