package jp.kizahashi.org.reorganisation;

import java.util.List;
import jp.kizahashi.org.department.Department;
import org.jspecify.annotations.Nullable;

/**
 * One row of a reorganisation.
 *
 * @param line its line in the file
 * @param code the department that it makes, changes or ends
 * @param name its name from the day on; empty when it stays
 * @param level what it is; null when it stays
 * @param parentCode the department above; empty when it stays, or for an executive body
 * @param predecessors codes of those whose work it goes on with
 * @param successors codes of those who go on with its work, for 廃止
 */
record Change(
        int line,
        ChangeKind kind,
        String code,
        String name,
        Department.@Nullable Kind level,
        String parentCode,
        List<String> predecessors,
        List<String> successors) {
    Change {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
