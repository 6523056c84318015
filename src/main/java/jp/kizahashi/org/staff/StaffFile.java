package jp.kizahashi.org.staff;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.DepartmentFile;
import jp.kizahashi.org.department.Period;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.Table;
import jp.kizahashi.platform.exchange.TableImport;
import jp.kizahashi.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads staff: one row a post. A person stands in one row, or in one row for the main post and one for each 兼務. The department
 * is named by its code, by its name where only one has that name, or by its path.
 */
public final class StaffFile {
    public static final Field NUMBER = Field.required("number", "職員番号", "職員コード", "職員ID", "番号");
    public static final Field NAME = Field.required("name", "氏名", "職員氏名", "職員名", "名前");
    public static final Field KANA = Field.optional("kana", "フリガナ", "氏名カナ", "カナ氏名", "氏名(カナ)", "ふりがな", "カナ");
    public static final Field DEPARTMENT_CODE = Field.optional("departmentCode", "所属コード", "組織コード", "部署コード");
    public static final Field DEPARTMENT = Field.optional("department", "所属名", "所属", "部署名", "部署", "課名");
    public static final Field TITLE = Field.optional("title", "職名", "役職", "役職名", "職");
    public static final Field ROLE = Field.optional("role", "役割", "権限");
    public static final Field CONCURRENT = Field.optional("concurrent", "兼務", "兼務区分", "本務兼務区分", "併任", "本兼");
    public static final Field FROM = Field.optional("from", "発令日", "開始日", "着任日", "適用開始日");
    public static final Field TO = Field.optional("to", "終了日", "適用終了日", "離任日", "退職日");

    /** In the order in which columns are guessed. */
    public static final List<Field> FIELDS =
            List.of(NUMBER, NAME, KANA, DEPARTMENT_CODE, DEPARTMENT, TITLE, ROLE, CONCURRENT, FROM, TO);

    private final Collection<Department> departments;
    private final Set<String> withMainPost;
    private final LocalDate defaultFrom;
    private final Map<String, String> names = new HashMap<>();
    private final Map<StaffRow, TableImport.Line> rows = new LinkedHashMap<>();
    private final CharsetEncoder office = Charset.forName("windows-31j").newEncoder();

    private StaffFile(Collection<Department> departments, Set<String> withMainPost, LocalDate defaultFrom) {
        this.departments = departments;
        this.withMainPost = withMainPost;
        this.defaultFrom = defaultFrom;
    }

    /**
     * What was read.
     *
     * @param staff the posts
     * @param report the account of every line; its notes name the characters that Shift_JIS lacks
     * @param tellsConcurrent whether the file has a column for 兼務; one without says nothing about them
     */
    public record Result(List<StaffRow> staff, ImportReport report, boolean tellsConcurrent) {}

    /**
     * @param departments those a post may name
     * @param defaultFrom the first day of rows that name none
     * @throws jp.kizahashi.platform.Refused PLT-040 when number, name or both department columns are missing
     */
    public static Result read(
            Table table, ColumnMapping mapping, Collection<Department> departments, LocalDate defaultFrom) {
        return read(table, mapping, departments, Set.of(), defaultFrom);
    }

    /**
     * As {@link #read(Table, ColumnMapping, Collection, LocalDate)}, for a town that has staff already.
     *
     * @param withMainPost staff numbers that hold a main post: for them a file may name a 兼務 alone, as a mended file does
     */
    static Result read(
            Table table,
            ColumnMapping mapping,
            Collection<Department> departments,
            Set<String> withMainPost,
            LocalDate defaultFrom) {
        StaffFile file = new StaffFile(departments, withMainPost, defaultFrom);
        List<Field> needed = new ArrayList<>(FIELDS);
        // One of the two must be there; when neither is, the missing code is what the refusal names.
        if (!mapping.has(DEPARTMENT)) needed.add(Field.required(DEPARTMENT_CODE.key(), DEPARTMENT_CODE.label()));
        TableImport run = new TableImport(table, mapping, needed);
        for (TableImport.Line line : run.lines()) file.row(line).ifPresent(row -> file.rows.put(row, line));
        file.refuseDoubles();
        file.refuseWithoutMain();
        return new Result(List.copyOf(file.rows.keySet()), run.report(), mapping.has(CONCURRENT));
    }

    private Optional<StaffRow> row(TableImport.Line line) {
        String number = DepartmentFile.plain(line.required(NUMBER));
        String name = line.required(NAME);
        String kana = kana(line);
        Optional<String> department = department(line);
        Role role = role(line);
        boolean concurrent = concurrent(line);
        LocalDate from = line.date(FROM).orElse(defaultFrom);
        LocalDate to = line.date(TO).orElse(null);
        if (to != null && to.isBefore(from)) line.refuse(TO, "org.people.reason.period");
        if (department.isPresent() && isOver(department.get(), from))
            line.refuse(DEPARTMENT_CODE, "org.people.reason.department-over", department.get());
        if (line.isRefused() || department.isEmpty()) return Optional.empty();
        noteRare(line, name);
        String title = line.text(TITLE);
        return Optional.of(
                new StaffRow(line.number(), number, name, kana, department.get(), title, role, concurrent, from, to));
    }

    /** Whether every department with the code has ended before the post begins. */
    private boolean isOver(String code, LocalDate from) {
        return departments.stream()
                .filter(d -> d.code().equals(code))
                .allMatch(d -> d.validTo() != null && d.validTo().isBefore(from));
    }

    /** Half-width kana and hiragana become katakana. */
    private static String kana(TableImport.Line line) {
        String wide = Normalizer.normalize(line.text(KANA), Normalizer.Form.NFKC);
        String kana = wide.codePoints()
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!kana.matches("[ァ-ヺー・\\s.'-]*")) line.refuse(KANA, "org.people.reason.kana");
        return kana;
    }

    private Optional<String> department(TableImport.Line line) {
        String code = DepartmentFile.plain(line.text(DEPARTMENT_CODE));
        String name = line.text(DEPARTMENT);
        if (code.isEmpty() && name.isEmpty()) {
            line.refuse(DEPARTMENT, "import.reason.blank");
            return Optional.empty();
        }
        return code.isEmpty() ? byName(line, name) : byCode(line, code, name);
    }

    private Optional<String> byCode(TableImport.Line line, String code, String name) {
        Optional<Department> found =
                departments.stream().filter(d -> d.code().equals(code)).findFirst();
        if (found.isEmpty()) line.refuse(DEPARTMENT_CODE, "org.people.reason.department-unknown");
        else if (!name.isEmpty() && !isNamed(found.get(), Place.of(name)))
            line.refuse(
                    DEPARTMENT, "org.people.reason.department-both", found.get().name());
        return found.map(Department::code);
    }

    private Optional<String> byName(TableImport.Line line, String cell) {
        Place place = Place.of(cell);
        List<Department> named =
                departments.stream().filter(d -> isNamed(d, place)).toList();
        List<String> codes = codes(named);
        if (codes.isEmpty()) return byCodeAlone(line, cell);
        List<String> exact = codes.size() == 1
                ? codes
                : codes(named.stream()
                        .filter(d -> path(d).endsWith(place.plain()))
                        .toList());
        if (exact.size() != 1)
            line.refuse(DEPARTMENT, "org.people.reason.department-same-name", Integer.toString(codes.size()));
        return exact.stream().findFirst();
    }

    private static List<String> codes(List<Department> departments) {
        return departments.stream().map(Department::code).distinct().toList();
    }

    /** Some lists write the code where others write the name. */
    private Optional<String> byCodeAlone(TableImport.Line line, String cell) {
        String code = DepartmentFile.plain(cell);
        boolean known = departments.stream().anyMatch(d -> d.code().equals(code));
        if (!known) line.refuse(DEPARTMENT, "org.people.reason.department-unknown");
        return known ? Optional.of(code) : Optional.empty();
    }

    /**
     * The cell of a department: its name, or a path with the parts above it.
     *
     * @param plain without spaces and whatever stood between the parts: 総務部/人事課, 総務部＞人事課, 総務部 人事課
     */
    private record Place(String plain, boolean isPath) {
        static Place of(String cell) {
            String spaced = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                    .replaceAll("[/>\\\\\\s]+", " ")
                    .strip();
            return new Place(spaced.replace(" ", ""), spaced.contains(" "));
        }
    }

    private boolean isNamed(Department department, Place place) {
        String own = name(department);
        return place.plain().equals(own) || place.isPath() && place.plain().endsWith(own);
    }

    private String name(Department department) {
        return names.computeIfAbsent(department.name(), DepartmentFile::plain);
    }

    /** The names from the top down, without spaces. */
    private String path(Department department) {
        StringBuilder path = new StringBuilder(name(department));
        Set<Long> seen = new HashSet<>();
        Long parent = department.parentId();
        while (parent != null && seen.add(parent)) {
            long id = parent;
            Optional<Department> above =
                    departments.stream().filter(d -> d.id() == id).findFirst();
            above.ifPresent(d -> path.insert(0, name(d)));
            parent = above.map(Department::parentId).orElse(null);
        }
        return path.toString();
    }

    private static @Nullable Role role(TableImport.Line line) {
        String cell = DepartmentFile.plain(line.text(ROLE));
        if (cell.isEmpty()) return null;
        for (Role role : Role.values()) if (Messages.get(role.messageKey()).equals(cell)) return role;
        String labels = Arrays.stream(Role.values())
                .map(r -> Messages.get(r.messageKey()))
                .collect(Collectors.joining("・"));
        line.refuse(ROLE, "org.people.reason.role", labels);
        return null;
    }

    private static boolean concurrent(TableImport.Line line) {
        String cell = DepartmentFile.plain(line.text(CONCURRENT));
        if (List.of("兼務", "併任", "兼", "○", "〇", "1", "有").contains(cell)) return true;
        if (!List.of("", "本務", "本", "0", "無", "-", "×").contains(cell))
            line.refuse(CONCURRENT, "org.people.reason.concurrent");
        return false;
    }

    /** A name keeps its characters; that Shift_JIS lacks one of them, or that one was lost before, is said, not mended. */
    private void noteRare(TableImport.Line line, String name) {
        String rare = name.codePoints()
                .filter(c -> !office.canEncode(Character.toString(c)))
                .mapToObj(c -> "%s U+%04X".formatted(Character.toString(c), c))
                .distinct()
                .collect(Collectors.joining("、"));
        if (!rare.isEmpty()) line.note(NAME, "org.people.note.rare", rare);
        if (name.matches(".*[〓?？\\uFFFD\\uE000-\\uF8FF].*")) line.note(NAME, "org.people.note.lost");
    }

    private void refuseDoubles() {
        Map<String, List<StaffRow>> byNumber = new LinkedHashMap<>();
        for (StaffRow row : List.copyOf(rows.keySet())) {
            List<StaffRow> before = byNumber.computeIfAbsent(row.number(), n -> new ArrayList<>());
            Optional<StaffRow> other =
                    before.stream().filter(b -> !sameName(b, row)).findFirst();
            Optional<StaffRow> twin =
                    before.stream().filter(b -> isDouble(b, row)).findFirst();
            if (other.isPresent()) refuse(row, NAME, "org.people.reason.other-person", other.get());
            else if (twin.isPresent()) refuse(row, NUMBER, "org.people.reason.twice", twin.get());
            else before.add(row);
        }
    }

    private static boolean sameName(StaffRow one, StaffRow other) {
        return DepartmentFile.plain(one.name()).equals(DepartmentFile.plain(other.name()));
    }

    /** Two main posts at a time, or one post twice. */
    private static boolean isDouble(StaffRow one, StaffRow other) {
        boolean sameDays = Period.overlap(one.from(), one.to(), other.from(), other.to());
        boolean bothMain = !one.concurrent() && !other.concurrent();
        boolean samePost = one.departmentCode().equals(other.departmentCode())
                && one.title().equals(other.title());
        return sameDays && (bothMain || samePost);
    }

    private void refuse(StaffRow row, Field field, String key, StaffRow other) {
        TableImport.Line line = rows.remove(row);
        if (line != null) line.refuse(field, key, Integer.toString(other.line()));
    }

    private void refuseWithoutMain() {
        Map<String, List<StaffRow>> byNumber = rows.keySet().stream()
                .collect(Collectors.groupingBy(StaffRow::number, LinkedHashMap::new, Collectors.toList()));
        for (List<StaffRow> posts : byNumber.values()) {
            boolean hasMain = withMainPost.contains(posts.getFirst().number());
            if (hasMain || !posts.stream().allMatch(StaffRow::concurrent)) continue;
            for (StaffRow post : posts) {
                TableImport.Line line = rows.remove(post);
                if (line != null) line.refuse(CONCURRENT, "org.people.reason.no-main");
            }
        }
    }
}
