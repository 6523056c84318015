package jp.kizahashi.org.staff;

import java.util.List;
import jp.kizahashi.org.department.Department;

/** Who heads a department (所属長) as far as a staff file says. */
final class HeadTitle {
    private HeadTitle() {}

    /**
     * True when the role says so. Without any role the title decides: 部長 or 局長 of a 部, 課長, 室長, 所長 or 館長 of a 課; never
     * a deputy (副課長) or an assistant (課長補佐).
     */
    static boolean isHead(StaffRow row, List<Department> departments) {
        if (row.role() != null) return row.role() == jp.kizahashi.platform.security.Role.DEPARTMENT_HEAD;
        if (row.title().matches("(副|次).*")) return false;
        return departments.stream()
                .filter(d -> d.code().equals(row.departmentCode()))
                .anyMatch(d -> switch (d.kind()) {
                    case DIVISION -> row.title().matches(".*(部長|局長)");
                    case SECTION -> row.title().matches(".*(課長|室長|所長|館長)");
                    case BODY, UNIT -> false;
                });
    }
}
