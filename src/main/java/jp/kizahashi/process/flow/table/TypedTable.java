package jp.kizahashi.process.flow.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.table.FlowRow;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.bpmn.table.StepFigures;

/** The table as it was typed: rows are put in, moved and taken out, and every fault is named by row and column. */
final class TypedTable {
    static final int MOST_ROWS = 2_000;
    private static final int LONGEST = 400;

    private final List<TypedRow> rows;

    TypedTable(List<TypedRow> rows) {
        this.rows = new ArrayList<>(rows);
    }

    List<TypedRow> rows() {
        return List.copyOf(rows);
    }

    /** Puts a row in at a place from 0, numbered after the row before it: 4-2 behind 4. */
    void insert(int place) {
        int at = Math.clamp(place, 0, rows.size());
        TypedRow before = at == 0 ? TypedRow.begun("", "") : rows.get(at - 1);
        rows.add(at, TypedRow.begun(freeNumber(before.number(), at == rows.size()), before.owner()));
    }

    private String freeNumber(String before, boolean last) {
        Set<String> taken = new HashSet<>();
        rows.forEach(r -> taken.add(r.number().strip()));
        if (last || before.isBlank()) {
            int number = rows.size() + 1;
            while (taken.contains(String.valueOf(number))) number++;
            return String.valueOf(number);
        }
        int branch = 2;
        while (taken.contains(before.strip() + "-" + branch)) branch++;
        return before.strip() + "-" + branch;
    }

    void remove(int place) {
        if (place >= 0 && place < rows.size()) rows.remove(place);
    }

    /** Moves a row by one place up (−1) or down (1). */
    void move(int place, int by) {
        int to = place + by;
        if (place < 0 || place >= rows.size() || to < 0 || to >= rows.size()) return;
        rows.add(to, rows.remove(place));
    }

    /** Every fault, row by row; rows in which nothing stands are passed over. */
    List<RowFault> faults() {
        List<RowFault> faults = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) if (!rows.get(i).isBlank()) check(i, numbers, faults);
        if (faults.isEmpty()) drawn(numbers).ifPresent(faults::add);
        return faults;
    }

    private void check(int i, Map<String, Integer> numbers, List<RowFault> faults) {
        TypedRow row = rows.get(i);
        String number = plain(row.number());
        if (number.isEmpty()) fault(faults, i, "number", "noNumber");
        else if (numbers.put(number, i) != null) fault(faults, i, "number", "sameNumber", number);
        if (row.work().isBlank()) fault(faults, i, "work", "noWork");
        if (!isWhole(row.minutes())) fault(faults, i, "minutes", "whole");
        if (!isWhole(row.cases())) fault(faults, i, "cases", "whole");
        if (!isWhole(row.waiting())) fault(faults, i, "waiting", "whole");
        if (!plain(row.errors()).isEmpty()
                && StepFigures.percent(plain(row.errors())).isEmpty()) fault(faults, i, "errors", "percent");
        for (int c = 0; c < TypedRow.COLUMNS.size(); c++)
            if (row.cells().get(c).length() > LONGEST)
                fault(faults, i, TypedRow.COLUMNS.get(c), "long", String.valueOf(LONGEST));
    }

    /** What only the whole table shows, such as a branch to a row that is not there. */
    private Optional<RowFault> drawn(Map<String, Integer> numbers) {
        try {
            table().bpmn("");
            return Optional.empty();
        } catch (Refused refusal) {
            if (refusal.problem() != ProcessProblem.FLOW_TABLE_ROW) throw refusal;
            int row = numbers.getOrDefault(plain(String.valueOf(refusal.arguments()[0])), 0);
            return Optional.of(new RowFault(row, "branch", String.valueOf(refusal.arguments()[1])));
        }
    }

    private static void fault(List<RowFault> faults, int row, String column, String why, Object... arguments) {
        faults.add(new RowFault(row, column, Messages.get("process.flow.table.fault." + why, arguments)));
    }

    private static boolean isWhole(String text) {
        return plain(text).isEmpty() || StepFigures.whole(plain(text)).isPresent();
    }

    /** Full-width digits become digits; spaces around go. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** The table; only when there are no faults. */
    FlowTable table() {
        return new FlowTable(
                rows.stream().filter(r -> !r.isBlank()).map(TypedTable::row).toList());
    }

    private static FlowRow row(TypedRow row) {
        Optional<BigDecimal> errors = StepFigures.percent(plain(row.errors()));
        StepFigures figures = new StepFigures(
                StepFigures.whole(plain(row.minutes())),
                StepFigures.whole(plain(row.cases())),
                errors,
                StepFigures.whole(plain(row.waiting())));
        return new FlowRow(
                plain(row.number()),
                row.owner().strip(),
                row.work().strip(),
                names(row.papers()),
                names(row.systems()),
                figures,
                Normalizer.normalize(row.branch(), Normalizer.Form.NFC).strip());
    }

    private static List<String> names(String cell) {
        return Stream.of(cell.split("[、,，\\n]"))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
    }
}
