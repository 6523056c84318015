package jp.kizahashi.org.department;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The departments of one day as a tree. One whose parent does not exist on the day stands at the top. */
public final class DepartmentTree {
    /** A department with how deep it lies, 0 at the top. */
    public record Branch(Department department, int depth) {}

    private final Map<Long, Department> byId;
    private final List<Branch> branches = new ArrayList<>();

    DepartmentTree(List<Department> departments) {
        byId = departments.stream().collect(Collectors.toMap(Department::id, Function.identity()));
        Map<Long, List<Department>> children = departments.stream().collect(Collectors.groupingBy(this::parent));
        descend(children, 0L, 0, new HashSet<>());
    }

    private long parent(Department department) {
        Long parent = department.parentId();
        return parent != null && byId.containsKey(parent) ? parent : 0L;
    }

    private void descend(Map<Long, List<Department>> children, long parent, int depth, Set<Long> seen) {
        for (Department department : children.getOrDefault(parent, List.of()))
            if (seen.add(department.id())) {
                branches.add(new Branch(department, depth));
                descend(children, department.id(), depth + 1, seen);
            }
    }

    /** Every department, each parent before its children. */
    public List<Branch> branches() {
        return List.copyOf(branches);
    }

    /** The names from the top down, such as 市長部局 総務部 税務課; empty for a department of another day. */
    public String path(long id) {
        List<String> names = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        Optional<Department> at = Optional.ofNullable(byId.get(id));
        while (at.isPresent() && seen.add(at.get().id())) {
            names.addFirst(at.get().name());
            at = Optional.ofNullable(byId.get(parent(at.get())));
        }
        return String.join(" ", names);
    }
}
