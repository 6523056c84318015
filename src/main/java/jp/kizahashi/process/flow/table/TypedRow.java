package jp.kizahashi.process.flow.table;

import java.util.List;
import java.util.stream.Stream;
import jp.kizahashi.process.bpmn.table.FlowRow;

/** A row of the table as it was typed: nothing is lost, whatever is wrong with it. */
public record TypedRow(
        String number,
        String owner,
        String work,
        String papers,
        String systems,
        String minutes,
        String cases,
        String errors,
        String waiting,
        String branch) {
    /** The columns in their order, as the form and the workbook name them. */
    static final List<String> COLUMNS =
            List.of("number", "owner", "work", "papers", "systems", "minutes", "cases", "errors", "waiting", "branch");

    static TypedRow of(List<String> cells) {
        return new TypedRow(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                cells.get(8),
                cells.get(9));
    }

    static TypedRow of(FlowRow row) {
        return new TypedRow(
                row.number(),
                row.owner(),
                row.work(),
                String.join("、", row.papers()),
                String.join("、", row.systems()),
                row.figures().minutes().map(String::valueOf).orElse(""),
                row.figures().cases().map(String::valueOf).orElse(""),
                row.figures().errors().map(e -> e.toPlainString()).orElse(""),
                row.figures().waiting().map(String::valueOf).orElse(""),
                row.branch());
    }

    /** A row in which only the number and who does it stand. */
    static TypedRow begun(String number, String owner) {
        return new TypedRow(number, owner, "", "", "", "", "", "", "", "");
    }

    public List<String> cells() {
        return List.of(number, owner, work, papers, systems, minutes, cases, errors, waiting, branch);
    }

    /** True when nothing but a number stands in it. */
    public boolean isBlank() {
        return Stream.of(owner, work, papers, systems, minutes, cases, errors, waiting, branch)
                .allMatch(String::isBlank);
    }
}
