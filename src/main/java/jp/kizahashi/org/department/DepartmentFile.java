package jp.kizahashi.org.department;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.org.department.Department.Kind;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.Table;
import jp.kizahashi.platform.exchange.TableImport;

/**
 * Reads departments: 執行機関 → 部 → 課 → 係, each naming the code of the part above it, from a day to a day. The rows may stand
 * in any order. A 課 may stand straight below an executive body, as in the smallest towns; a 係 only below a 部 or 課.
 */
public final class DepartmentFile {
    public static final Field CODE = Field.required("code", "所属コード", "組織コード", "部署コード", "コード");
    public static final Field NAME = Field.required("name", "所属名", "組織名", "部署名", "名称", "所属");
    public static final Field KIND = Field.required("kind", "種類", "区分", "階層", "組織区分");
    public static final Field PARENT = Field.optional("parent", "上位コード", "上位所属コード", "上位組織コード", "親コード");
    public static final Field FROM = Field.optional("from", "適用開始日", "開始日", "設置日", "から");
    public static final Field TO = Field.optional("to", "適用終了日", "終了日", "廃止日", "まで");

    /** In the order in which columns are guessed. */
    public static final List<Field> FIELDS = List.of(CODE, NAME, KIND, PARENT, FROM, TO);

    private static final Map<String, Kind> KINDS = Map.of(
            "執行機関",
            Kind.BODY,
            "部",
            Kind.DIVISION,
            "局",
            Kind.DIVISION,
            "課",
            Kind.SECTION,
            "室",
            Kind.SECTION,
            "係",
            Kind.UNIT,
            "担当",
            Kind.UNIT,
            "班",
            Kind.UNIT);

    private final LocalDate defaultFrom;
    private final Map<DepartmentRow, TableImport.Line> rows = new LinkedHashMap<>();

    private DepartmentFile(LocalDate defaultFrom) {
        this.defaultFrom = defaultFrom;
    }

    /** The departments read, parents before their children, and the account of every line. */
    public record Result(List<DepartmentRow> departments, ImportReport report) {}

    /**
     * @param defaultFrom the first day of rows that name none, such as 1 April
     * @throws jp.kizahashi.platform.Refused PLT-040 when a required column is missing
     */
    public static Result read(Table table, ColumnMapping mapping, LocalDate defaultFrom) {
        DepartmentFile file = new DepartmentFile(defaultFrom);
        TableImport run = new TableImport(table, mapping, FIELDS);
        for (TableImport.Line line : run.lines()) file.row(line).ifPresent(row -> file.rows.put(row, line));
        file.refuseTwins();
        file.refuseLoops();
        // A row whose parent is refused loses its own place, and so on downwards.
        while (file.refuseOrphans()) {}
        return new Result(file.parentsFirst(), run.report());
    }

    private Optional<DepartmentRow> row(TableImport.Line line) {
        String code = line.required(CODE);
        String name = line.required(NAME);
        Kind kind = KINDS.get(plain(line.required(KIND)));
        if (kind == null && !line.text(KIND).isEmpty()) line.refuse(KIND, "org.people.reason.kind");
        LocalDate from = line.date(FROM).orElse(defaultFrom);
        LocalDate to = line.date(TO).orElse(null);
        if (to != null && to.isBefore(from)) line.refuse(TO, "org.people.reason.period");
        String parent = line.text(PARENT);
        if (kind == Kind.BODY && !parent.isEmpty()) line.refuse(PARENT, "org.people.reason.parent-superfluous");
        if (kind != null && kind != Kind.BODY && parent.isEmpty())
            line.refuse(PARENT, "org.people.reason.parent-missing");
        if (line.isRefused() || kind == null) return Optional.empty();
        return Optional.of(
                new DepartmentRow(line.number(), kind, code, name, parent.isEmpty() ? null : parent, from, to));
    }

    /** The words without spaces, wide and narrow characters alike: as names are compared. */
    public static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private void refuseTwins() {
        Map<String, List<DepartmentRow>> byCode = new LinkedHashMap<>();
        for (DepartmentRow row : List.copyOf(rows.keySet())) {
            List<DepartmentRow> before = byCode.computeIfAbsent(row.code(), c -> new ArrayList<>());
            Optional<DepartmentRow> twin = before.stream().filter(row::overlaps).findFirst();
            if (twin.isPresent())
                refuse(
                        row,
                        CODE,
                        "org.people.reason.department-twice",
                        Integer.toString(twin.get().line()));
            else before.add(row);
        }
    }

    /** Returns whether any row was refused, so that its children must be looked at again. */
    private boolean refuseOrphans() {
        boolean any = false;
        for (DepartmentRow row : List.copyOf(rows.keySet())) {
            if (row.parentCode() == null) continue;
            Optional<DepartmentRow> parent = parent(row);
            if (parent.isEmpty()) refuse(row, PARENT, "org.people.reason.parent-unknown", row.parentCode());
            else if (!fits(row.kind(), parent.get().kind()))
                refuse(row, PARENT, "org.people.reason.parent-kind", above(row.kind()));
            any |= !rows.containsKey(row);
        }
        return any;
    }

    private Optional<DepartmentRow> parent(DepartmentRow row) {
        return rows.keySet().stream()
                .filter(p -> p.code().equals(row.parentCode()) && p.covers(row))
                .findFirst();
    }

    private static boolean fits(Kind kind, Kind parent) {
        return switch (kind) {
            case BODY -> false;
            case DIVISION -> parent == Kind.BODY || parent == Kind.DIVISION;
            case SECTION -> parent != Kind.UNIT;
            case UNIT -> parent == Kind.DIVISION || parent == Kind.SECTION;
        };
    }

    private static String above(Kind kind) {
        return switch (kind) {
            case BODY, DIVISION -> "執行機関・部";
            case SECTION -> "執行機関・部・課";
            case UNIT -> "部・課";
        };
    }

    private void refuseLoops() {
        List<DepartmentRow> looped =
                rows.keySet().stream().filter(this::leadsToItself).toList();
        for (DepartmentRow row : looped) refuse(row, PARENT, "org.people.reason.parent-loop");
    }

    private boolean leadsToItself(DepartmentRow row) {
        Set<DepartmentRow> seen = new HashSet<>();
        Optional<DepartmentRow> above = parent(row);
        while (above.isPresent() && seen.add(above.get())) above = parent(above.get());
        return seen.contains(row);
    }

    private void refuse(DepartmentRow row, Field field, String key, Object... arguments) {
        TableImport.Line line = rows.remove(row);
        if (line != null) line.refuse(field, key, arguments);
    }

    private List<DepartmentRow> parentsFirst() {
        List<DepartmentRow> ordered = new ArrayList<>();
        for (DepartmentRow row : rows.keySet()) addAfterParent(row, ordered);
        return ordered;
    }

    private void addAfterParent(DepartmentRow row, List<DepartmentRow> ordered) {
        if (ordered.contains(row)) return;
        if (row.parentCode() != null) parent(row).ifPresent(p -> addAfterParent(p, ordered));
        ordered.add(row);
    }
}
