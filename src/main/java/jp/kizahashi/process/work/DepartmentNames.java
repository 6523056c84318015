package jp.kizahashi.process.work;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.org.department.Department;

/** The names of departments as a page needs them. */
public final class DepartmentNames {
    private final Map<Long, String> names;

    public DepartmentNames(List<Department> departments) {
        names = departments.stream().collect(Collectors.toMap(Department::id, Department::name));
    }

    /** The name; an em dash for a department of another day. */
    public String of(long id) {
        return names.getOrDefault(id, "―");
    }
}
