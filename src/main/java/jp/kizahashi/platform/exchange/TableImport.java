package jp.kizahashi.platform.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.time.DateText;

/**
 * Walks a table line by line and keeps account: a line against which anything was said is refused, every other is
 * accepted. Several passes may speak about the same lines before {@link #report()} closes the account.
 */
public final class TableImport {
    private final Table table;
    private final ColumnMapping mapping;
    private final List<ImportReport.Remark> refusals = new ArrayList<>();
    private final List<ImportReport.Remark> notes = new ArrayList<>();
    private final Set<Integer> refusedLines = new LinkedHashSet<>();

    /**
     * @throws jp.kizahashi.platform.Refused PLT-040 when a required field has no column
     */
    public TableImport(Table table, ColumnMapping mapping, List<Field> fields) {
        this.table = table;
        this.mapping = mapping.requireAll(fields);
    }

    /** The rows below the header, in order. */
    public List<Line> lines() {
        return table.rows().stream().map(Line::new).toList();
    }

    /** The account so far; refusals in the order of the lines. */
    public ImportReport report() {
        refusals.sort(java.util.Comparator.comparingInt(ImportReport.Remark::line));
        int rows = table.rows().size();
        return new ImportReport(table.source(), rows, rows - refusedLines.size(), refusals, notes);
    }

    /** One row with the fields' columns known. */
    public final class Line {
        private final Row row;

        private Line(Row row) {
            this.row = row;
        }

        /** Line of the file, or row of the sheet, from 1. */
        public int number() {
            return row.line();
        }

        /** The cell without the spaces around it; empty when blank or when the file has no such column. */
        public String text(Field field) {
            return mapping.text(row, field).strip();
        }

        /** The cell; blank refuses the line. */
        public String required(Field field) {
            String text = text(field);
            if (text.isEmpty()) refuse(field, "import.reason.blank");
            return text;
        }

        /** The day in any spelling of {@link DateText}; empty when blank; what is no day refuses the line. */
        public Optional<LocalDate> date(Field field) {
            String text = text(field);
            Optional<LocalDate> day = DateText.parse(text);
            if (day.isEmpty() && !text.isEmpty()) refuse(field, "import.reason.date");
            return day;
        }

        /** Refuses the line for the cell of a field, with the sentence of a message key. */
        public void refuse(Field field, String messageKey, Object... arguments) {
            refusedLines.add(row.line());
            refusals.add(remark(field, messageKey, arguments));
        }

        /** Says something about the cell of a line that is taken. */
        public void note(Field field, String messageKey, Object... arguments) {
            notes.add(remark(field, messageKey, arguments));
        }

        public boolean isRefused() {
            return refusedLines.contains(row.line());
        }

        private ImportReport.Remark remark(Field field, String messageKey, Object[] arguments) {
            return new ImportReport.Remark(row.line(), field.label(), text(field), Messages.get(messageKey, arguments));
        }
    }
}
