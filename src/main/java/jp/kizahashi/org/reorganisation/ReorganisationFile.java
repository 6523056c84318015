package jp.kizahashi.org.reorganisation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.Table;
import jp.kizahashi.platform.exchange.TableImport;
import org.jspecify.annotations.Nullable;

/**
 * Reads a reorganisation: one row a department, in any order, all from one day. 統合 and 分割 name the departments before; of
 * these, those that no row goes on with end the day before.
 */
final class ReorganisationFile {
    static final Field KIND = Field.required("kind", "区分", "変更区分", "改革区分");
    static final Field CODE = Field.required("code", "所属コード", "組織コード", "部署コード", "コード");
    static final Field NAME = Field.optional("name", "所属名", "組織名", "部署名", "新しい名前", "名称");
    static final Field LEVEL = Field.optional("level", "種類", "階層", "組織区分");
    static final Field PARENT = Field.optional("parent", "上位コード", "上位所属コード", "上位組織コード", "親コード");
    static final Field BEFORE = Field.optional("before", "前の所属コード", "前身コード", "統合元・分割元コード", "旧所属コード");
    static final Field AFTER = Field.optional("after", "引継ぎ先コード", "継承先コード", "移行先コード");

    /** In the order in which columns are guessed. */
    static final List<Field> FIELDS = List.of(KIND, BEFORE, AFTER, PARENT, CODE, NAME, LEVEL);

    private static final Map<String, Department.Kind> LEVELS = Map.of(
            "執行機関", Department.Kind.BODY,
            "部", Department.Kind.DIVISION,
            "局", Department.Kind.DIVISION,
            "課", Department.Kind.SECTION,
            "室", Department.Kind.SECTION,
            "係", Department.Kind.UNIT,
            "担当", Department.Kind.UNIT,
            "班", Department.Kind.UNIT);

    private final Map<String, Department> before;
    private final Map<String, Department> after;
    private final Map<Change, TableImport.Line> rows = new LinkedHashMap<>();

    private ReorganisationFile(List<Department> before, List<Department> after) {
        this.before = byCode(before);
        this.after = byCode(after);
    }

    /** What was read, and the account of every line. */
    record Result(List<Change> changes, ImportReport report) {}

    /**
     * @param before the departments of the day before
     * @param after the departments of the day, as decided so far
     */
    static Result read(Table table, ColumnMapping mapping, List<Department> before, List<Department> after) {
        ReorganisationFile file = new ReorganisationFile(before, after);
        TableImport run = new TableImport(table, mapping, FIELDS);
        for (TableImport.Line line : run.lines()) file.row(line).ifPresent(change -> file.rows.put(change, line));
        file.refuseTwins();
        // A refused row takes with it those that need it, and so on.
        while (file.refuseUnknown()) {}
        return new Result(List.copyOf(file.rows.keySet()), run.report());
    }

    private static Map<String, Department> byCode(List<Department> departments) {
        return departments.stream()
                .collect(Collectors.toMap(Department::code, Function.identity(), (first, second) -> second));
    }

    private Optional<Change> row(TableImport.Line line) {
        Optional<ChangeKind> kind = ChangeKind.of(plain(line.required(KIND)));
        if (kind.isEmpty() && !line.text(KIND).isEmpty()) line.refuse(KIND, "org.reorganisation.reason.kind", kinds());
        String code = plain(line.required(CODE));
        String level = plain(line.text(LEVEL));
        if (!level.isEmpty() && !LEVELS.containsKey(level)) line.refuse(LEVEL, "org.people.reason.kind");
        if (line.isRefused() || kind.isEmpty()) return Optional.empty();
        Change change = new Change(
                line.number(),
                kind.get(),
                code,
                line.text(NAME),
                LEVELS.get(level),
                plain(line.text(PARENT)),
                codes(line.text(BEFORE)),
                codes(line.text(AFTER)));
        complete(change, line);
        return line.isRefused() ? Optional.empty() : Optional.of(change);
    }

    /** What each kind must and may name. */
    private void complete(Change change, TableImport.Line line) {
        Department standing = after.get(change.code());
        switch (change.kind()) {
            case FOUND -> {
                if (standing != null) line.refuse(CODE, "org.reorganisation.reason.taken", standing.name());
            }
            case RENAME -> {
                if (change.name().isEmpty()) line.refuse(NAME, "import.reason.blank");
            }
            case MOVE -> {
                if (change.parentCode().isEmpty()) line.refuse(PARENT, "import.reason.blank");
            }
            case MERGE, SPLIT -> {
                if (change.predecessors().isEmpty()) line.refuse(BEFORE, "import.reason.blank");
            }
            case ABOLISH -> {
                if (!change.predecessors().isEmpty()) line.refuse(BEFORE, "org.reorganisation.reason.before");
            }
        }
        if (change.kind() != ChangeKind.ABOLISH && !change.successors().isEmpty())
            line.refuse(AFTER, "org.reorganisation.reason.after");
        if (isFounded(change) && standing == null) founded(change, line);
    }

    private static boolean isFounded(Change change) {
        return Set.of(ChangeKind.FOUND, ChangeKind.MERGE, ChangeKind.SPLIT).contains(change.kind());
    }

    private static void founded(Change change, TableImport.Line line) {
        if (change.name().isEmpty()) line.refuse(NAME, "import.reason.blank");
        if (change.level() == null) line.refuse(LEVEL, "import.reason.blank");
        boolean body = change.level() == Department.Kind.BODY;
        if (body && !change.parentCode().isEmpty()) line.refuse(PARENT, "org.people.reason.parent-superfluous");
        if (!body && change.parentCode().isEmpty()) line.refuse(PARENT, "org.people.reason.parent-missing");
    }

    private void refuseTwins() {
        Map<String, Change> first = new LinkedHashMap<>();
        for (Change change : List.copyOf(rows.keySet())) {
            Change other = first.putIfAbsent(change.code(), change);
            if (other != null) refuse(change, CODE, "org.reorganisation.reason.twice", Integer.toString(other.line()));
        }
    }

    /** Refuses rows that name what does not stand before or after; whether there were any. */
    private boolean refuseUnknown() {
        int count = rows.size();
        for (Change change : List.copyOf(rows.keySet())) {
            if (!isFounded(change) && !after.containsKey(change.code()))
                refuse(change, CODE, "org.reorganisation.reason.unknown", change.code());
            missing(change.predecessors(), code -> before.containsKey(code))
                    .ifPresent(code -> refuse(change, BEFORE, "org.reorganisation.reason.unknown", code));
            missing(change.successors(), this::willStand)
                    .ifPresent(code -> refuse(change, AFTER, "org.reorganisation.reason.unknownAfter", code));
            if (!change.parentCode().isEmpty()) parent(change);
        }
        return rows.size() < count;
    }

    private void parent(Change change) {
        if (!willStand(change.parentCode()))
            refuse(change, PARENT, "org.reorganisation.reason.unknownAfter", change.parentCode());
        else if (leadsToItself(change)) refuse(change, PARENT, "org.people.reason.parent-loop");
        else {
            Department.Kind level = level(change.code());
            Department.Kind parent = level(change.parentCode());
            if (level != null && parent != null && !fits(level, parent))
                refuse(change, PARENT, "org.reorganisation.reason.parentKind");
        }
    }

    /** A 係 has nothing below; a 部 stands below a body or another 部. */
    private static boolean fits(Department.Kind kind, Department.Kind parent) {
        return switch (kind) {
            case BODY -> false;
            case DIVISION -> parent == Department.Kind.BODY || parent == Department.Kind.DIVISION;
            case SECTION -> parent != Department.Kind.UNIT;
            case UNIT -> parent == Department.Kind.DIVISION || parent == Department.Kind.SECTION;
        };
    }

    private Department.@Nullable Kind level(String code) {
        Optional<Change> change = change(code);
        if (change.isPresent() && change.get().level() != null)
            return change.get().level();
        Department standing = after.get(code);
        return standing == null ? null : standing.kind();
    }

    private Optional<Change> change(String code) {
        return rows.keySet().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    private boolean leadsToItself(Change change) {
        Set<String> seen = new java.util.HashSet<>(Set.of(change.code()));
        String at = change.parentCode();
        while (!at.isEmpty()) {
            if (!seen.add(at)) return true;
            at = parentOf(at);
        }
        return false;
    }

    private String parentOf(String code) {
        String changed = change(code).map(Change::parentCode).orElse("");
        if (!changed.isEmpty()) return changed;
        Department standing = after.get(code);
        if (standing == null || standing.parentId() == null) return "";
        return after.values().stream()
                .filter(d -> standing.parentId() == d.id())
                .map(Department::code)
                .findFirst()
                .orElse("");
    }

    /** Whether a department with the code will stand on the day: as now and not ended, or made by a row. */
    private boolean willStand(String code) {
        Optional<Change> change = change(code);
        if (change.isPresent()) return change.get().kind() != ChangeKind.ABOLISH;
        return after.containsKey(code) && !Ended.codes(rows.keySet()).contains(code);
    }

    private static Optional<String> missing(List<String> codes, java.util.function.Predicate<String> known) {
        return codes.stream().filter(known.negate()).findFirst();
    }

    private void refuse(Change change, Field field, String key, Object... arguments) {
        TableImport.Line line = rows.remove(change);
        if (line != null) line.refuse(field, key, arguments);
    }

    private static List<String> codes(String cell) {
        return Arrays.stream(Normalizer.normalize(cell, Normalizer.Form.NFKC).split("[,、;・/\\s]+"))
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String kinds() {
        return Arrays.stream(ChangeKind.values()).map(ChangeKind::label).collect(Collectors.joining("・"));
    }
}
