package jp.kizahashi.process.bpmn.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids of the elements that a table becomes: those of an earlier version, else made from the row's number. */
final class StepIds {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]{0,80}";

    private final List<String> ids = new ArrayList<>();

    StepIds(List<FlowRow> rows, Map<String, String> earlier) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String number = rows.get(i).number().strip();
            String wanted = earlier.getOrDefault(number, "step_" + number);
            if (!wanted.matches(NAME) || isOurs(wanted) || !taken.add(wanted)) {
                wanted = "row_" + (i + 1);
                while (!taken.add(wanted)) wanted += "_";
            }
            ids.add(wanted);
        }
    }

    /** What could meet the other ids that we give. */
    private static boolean isOurs(String id) {
        return id.matches(
                "start|end|flow|flow_.*|work|pool|whole|owners|owner\\d+|(join|branch)_.*|.*_(paper|system)\\d+(_link)?");
    }

    String of(int row) {
        return ids.get(row);
    }

    /** The gateway before the row, where ways meet. */
    String join(int row) {
        return "join_" + ids.get(row);
    }

    /** The gateway behind the row, where ways part. */
    String branch(int row) {
        return "branch_" + ids.get(row);
    }
}
