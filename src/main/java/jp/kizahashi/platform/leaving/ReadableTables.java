package jp.kizahashi.platform.leaving;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.CsvFile;
import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.leaving.TenantTable.Column;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows as officials read them: a CSV file a table and a workbook a module, with Japanese headings and names beside ids. */
final class ReadableTables {
    /** More rows of a table stand in its CSV file only. */
    private static final int MOST_IN_A_SHEET = 20_000;

    private static final int CHUNK = 1_000;

    private final Path folder;
    private final Map<String, Map<Long, String>> labels;
    private final Map<String, List<OutTable>> books = new LinkedHashMap<>();

    /** @param labels names by id, by table */
    ReadableTables(Path folder, Map<String, Map<Long, String>> labels) {
        this.folder = folder;
        this.labels = labels;
    }

    /** A table being written; its file is whole after {@link #close}. */
    final class Open implements AutoCloseable {
        private final TenantTable table;
        private final String book;
        private final OutputStream csv;
        private final List<String> header;
        private final List<List<OutCell>> sheet = new ArrayList<>();
        private List<List<OutCell>> chunk = new ArrayList<>();
        private boolean begun;
        private long rows;

        Open(TenantTable table, String book, String file) throws IOException {
            this.table = table;
            this.book = book;
            this.csv = Files.newOutputStream(folder.resolve(file + ".csv"));
            this.header = header(table);
        }

        void row(ObjectNode row) throws IOException {
            List<OutCell> cells = cells(table, row);
            chunk.add(cells);
            if (rows++ < MOST_IN_A_SHEET) sheet.add(cells);
            if (chunk.size() == CHUNK) flush();
        }

        private void flush() throws IOException {
            OutTable part = new OutTable(table.name(), header, chunk);
            if (begun) CsvFile.append(part, csv);
            else CsvFile.write(part, Encoding.UTF_8_BOM, Unwritable.REPLACE, csv);
            begun = true;
            chunk = new ArrayList<>();
        }

        @Override
        public void close() throws IOException {
            flush();
            csv.close();
            if (rows > MOST_IN_A_SHEET)
                sheet.add(List.of(OutCell.text(Messages.get("leaving.sheet.more", rows - MOST_IN_A_SHEET))));
            if (rows > 0)
                books.computeIfAbsent(book, b -> new ArrayList<>())
                        .add(new OutTable(sheetName(table.name()), header, sheet));
        }
    }

    /** @param file the CSV file's name without its ending */
    Open open(TenantTable table, String book, String file) throws IOException {
        return new Open(table, book, file);
    }

    /** The workbooks by their name. */
    Map<String, List<OutTable>> books() {
        return books;
    }

    static void write(List<OutTable> book, OutputStream to) throws IOException {
        ExcelFile.write(book, Unwritable.REPLACE, to);
    }

    static String sheetName(String table) {
        String name = Messages.get("leaving.table." + table);
        return name.length() > 31 ? name.substring(0, 31) : name;
    }

    List<String> header(TenantTable table) {
        List<String> header = new ArrayList<>();
        for (Column column : table.columns()) {
            String heading = heading(table.name(), column.name());
            header.add(heading);
            if (labelled(table, column.name()) != null) header.add(Messages.get("leaving.named", heading));
        }
        return header;
    }

    /** The column's own heading in its table, else the one for all columns of the name. */
    static String heading(String table, String column) {
        return Messages.pattern("leaving.column." + table + "." + column)
                .orElseGet(() -> Messages.get("leaving.column." + column));
    }

    private @Nullable Map<Long, String> labelled(TenantTable table, String column) {
        String target = table.key(column)
                .map(TenantTable.Key::table)
                .orElseGet(() -> Declared.rules(table.name(), column).stream()
                        .filter(r ->
                                r.kind() == Declared.Kind.ID && !r.arguments().isEmpty())
                        .map(r -> r.arguments().getFirst())
                        .findFirst()
                        .orElse(""));
        Map<Long, String> names = labels.get(target);
        return names == null || names.isEmpty() ? null : names;
    }

    List<OutCell> cells(TenantTable table, ObjectNode row) {
        List<OutCell> cells = new ArrayList<>();
        for (Column column : table.columns()) {
            JsonNode value = row.get(column.name());
            cells.add(cell(column, value));
            Map<Long, String> names = labelled(table, column.name());
            if (names != null)
                cells.add(OutCell.text(
                        value == null || !value.isIntegralNumber() ? "" : names.getOrDefault(value.asLong(), "")));
        }
        return cells;
    }

    private static OutCell cell(Column column, @Nullable JsonNode value) {
        if (value == null || value.isNull()) return OutCell.EMPTY;
        if (column.type().equals("bytea"))
            return OutCell.text(Messages.get("leaving.bytes", (value.asString().length() - 2) / 2));
        if (value.isNumber()) return OutCell.number(value.decimalValue());
        if (value.isBoolean()) return OutCell.text(Messages.get(value.asBoolean() ? "leaving.yes" : "leaving.no"));
        return OutCell.text(value.isString() ? value.asString() : value.toString());
    }
}
