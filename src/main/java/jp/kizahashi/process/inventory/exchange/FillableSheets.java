package jp.kizahashi.process.inventory.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.WorkEntry;
import jp.kizahashi.process.work.Sections.Section;

/** What a person may fill by a file: the sheets of one inventory that are open to them, and what is kept there. */
final class FillableSheets {
    private final int year;
    private final Map<String, Department> departments = new HashMap<>();
    private final Map<Long, InventorySheet> sheets = new HashMap<>();
    private final Map<Long, WorkEntry> works = new HashMap<>();
    private final Map<String, WorkEntry> names = new HashMap<>();
    private final Optional<Department> own;

    /**
     * @param open the open sheets, by section
     * @param own the sections the person works in
     */
    FillableSheets(
            int year, List<Section> sections, Map<Long, InventorySheet> open, List<WorkEntry> kept, List<Section> own) {
        this.year = year;
        for (Section section : sections) {
            departments.put(section.department().code(), section.department());
            section.units().forEach(u -> departments.put(u.code(), u));
            InventorySheet sheet = open.get(section.id());
            if (sheet != null) section.ids().forEach(id -> sheets.put(id, sheet));
        }
        for (WorkEntry entry : kept) {
            works.put(entry.work().id(), entry);
            names.putIfAbsent(key(entry.work().departmentId(), entry.work().name()), entry);
        }
        this.own = own.size() == 1 ? Optional.of(own.getFirst().department()) : Optional.empty();
    }

    int year() {
        return year;
    }

    Optional<Department> department(String code) {
        return code.isEmpty() ? own : Optional.ofNullable(departments.get(code));
    }

    /** The open sheet that holds the department's works. */
    Optional<InventorySheet> sheet(long department) {
        return Optional.ofNullable(sheets.get(department));
    }

    Optional<WorkEntry> work(long id) {
        return Optional.ofNullable(works.get(id));
    }

    Optional<WorkEntry> named(long department, String name) {
        return Optional.ofNullable(names.get(key(department, name)));
    }

    static String key(long department, String name) {
        return department + "\n" + name;
    }
}
