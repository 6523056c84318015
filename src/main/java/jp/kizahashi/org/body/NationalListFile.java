package jp.kizahashi.org.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.org.body.NationalList.Abolished;
import jp.kizahashi.org.body.NationalList.Ambiguous;
import jp.kizahashi.org.body.NationalList.Candidate;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.HeaderSearch;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.Table;
import jp.kizahashi.platform.exchange.TableImport;

/**
 * Reads a national list: the ministry's workbook (municipalities and prefectures on the first sheet, wards of designated
 * cities on the second), or any table with a code and a name. Bodies are told apart by code alone; a code that lost digits is
 * taken only when prefecture and name agree with one reading of it.
 *
 * <p>Three passes: whole codes; shortened codes; then the shortened codes again, against everything that the first two found.
 */
public final class NationalListFile {
    public static final Field CODE = Field.required(
            "code",
            "団体コード",
            "全国地方公共団体コード",
            "地方公共団体コード",
            "市区町村コード",
            "市町村コード",
            "自治体コード",
            "標準地域コード",
            "lgcode",
            "コード",
            "code");
    public static final Field PREFECTURE =
            Field.optional("prefecture", "都道府県名", "都道府県名(漢字)", "都道府県", "県名", "pref", "prefecture");
    public static final Field NAME =
            Field.required("name", "市区町村名", "市区町村名(漢字)", "市町村名", "市区町村", "団体名", "自治体名", "名称", "city", "name");
    public static final Field KANA =
            Field.optional("kana", "市区町村名(カナ)", "市町村名(カナ)", "団体名(カナ)", "フリガナ", "ふりがな", "citykana", "kana");

    /** In the order in which columns are guessed. */
    public static final List<Field> FIELDS = List.of(CODE, PREFECTURE, NAME, KANA);

    private final Successions successions;
    private final LocalDate on;
    private final List<ListLine> lines = new ArrayList<>();
    private final Map<MunicipalityCode, ListLine> taken = new LinkedHashMap<>();
    private int repeated;

    private NationalListFile(Successions successions, LocalDate on) {
        this.successions = successions;
        this.on = on;
    }

    /**
     * Reads every sheet that has the needed columns; sheets without any are passed over.
     *
     * @param columns field key → column name or {@code #number}, for fields whose column is not guessed right
     * @param successions by which abolished bodies are judged
     * @param on the day of which they are judged
     * @throws Refused PLT-038 when no sheet has a header, PLT-040 when a column is missing
     */
    public static NationalList read(
            List<Sheet> sheets, Map<String, String> columns, Successions successions, LocalDate on) {
        NationalListFile file = new NationalListFile(successions, on);
        List<TableImport> runs = new ArrayList<>();
        for (Mapped mapped : mapped(sheets, columns)) {
            TableImport run = new TableImport(mapped.table, mapped.mapping, FIELDS);
            for (TableImport.Line row : run.lines()) file.lines.add(new ListLine(mapped.table.source(), row));
            runs.add(run);
        }
        return file.settle(runs);
    }

    private record Mapped(Table table, ColumnMapping mapping) {}

    private static List<Mapped> mapped(List<Sheet> sheets, Map<String, String> columns) {
        List<Mapped> found = new ArrayList<>();
        Refused first = null;
        for (Sheet sheet : sheets) {
            if (sheet.rows().isEmpty()) continue;
            try {
                found.add(mapped(sheet, columns));
            } catch (Refused e) {
                if (first == null) first = e;
            }
        }
        if (!found.isEmpty()) return found;
        throw first != null ? first : new Refused(PlatformProblem.HEADER_NOT_FOUND, CODE.label());
    }

    private static Mapped mapped(Sheet sheet, Map<String, String> columns) {
        Table table = HeaderSearch.find(sheet, named(columns));
        ColumnMapping mapping = ColumnMapping.guess(FIELDS, table.header());
        for (var column : columns.entrySet())
            mapping = mapping.with(column.getKey(), column.getValue(), table.header());
        return new Mapped(table, mapping.requireAll(FIELDS));
    }

    /** The fields with the columns that the caller names, so that a header of unknown names is found too. */
    private static List<Field> named(Map<String, String> columns) {
        List<Field> fields = new ArrayList<>(FIELDS);
        columns.forEach((key, column) -> fields.add(Field.optional(key, column)));
        return fields;
    }

    private NationalList settle(List<TableImport> runs) {
        for (ListLine line : lines) if (line.readings.isWhole()) takeWhole(line);
        for (ListLine line : lines) if (!line.readings.isWhole()) claim(line);
        List<Ambiguous> ambiguous = new ArrayList<>();
        for (ListLine line : lines) {
            if (line.readings.isWhole() || line.readings.codes().isEmpty()) continue;
            Set<MunicipalityCode> known = known(line);
            boolean conflict = takeShortened(line, known);
            if (known.size() > 1 || conflict) ambiguous.add(ambiguous(line, known));
        }
        List<ListedBody> bodies = new ArrayList<>();
        List<Abolished> abolished = new ArrayList<>();
        for (ListLine line : lines) if (line.isKept) keep(line, bodies, abolished);
        return new NationalList(
                bodies,
                ambiguous,
                abolished,
                repeated,
                runs.stream().map(TableImport::report).toList());
    }

    private void keep(ListLine line, List<ListedBody> bodies, List<Abolished> abolished) {
        ListedBody body = line.body();
        bodies.add(body);
        successions
                .of(body.code(), body.name(), on)
                .ifPresent(s -> abolished.add(new Abolished(line.source, line.row.number(), body, s)));
    }

    private void takeWhole(ListLine line) {
        if (line.readings.codes().isEmpty()) {
            line.row.refuse(CODE, "org.body.reason.check-digit");
            return;
        }
        line.code = line.readings.codes().getFirst();
        if (!line.isPrefectureNamed(line.code)) refusePrefecture(line);
        else if (BodyKind.of(line.code, line.name).isEmpty()) refuseKind(line);
        else take(line);
    }

    private static void refusePrefecture(ListLine line) {
        if (Prefecture.of(Objects.requireNonNull(line.code)).isEmpty())
            line.row.refuse(CODE, "org.body.reason.no-prefecture");
        else line.row.refuse(PREFECTURE, "org.body.reason.prefecture", prefecture(line.code));
    }

    private static void refuseKind(ListLine line) {
        if (line.name.isEmpty()) line.row.refuse(NAME, "import.reason.blank");
        else if (Objects.requireNonNull(line.code).number() >= 800) line.row.refuse(CODE, "org.body.reason.union");
        else line.row.refuse(NAME, "org.body.reason.kind");
    }

    /** Keeps the body, unless the code was there before: an equal line on another sheet is passed over, others refused. */
    private void take(ListLine line) {
        ListLine before = taken.putIfAbsent(Objects.requireNonNull(line.code), line);
        if (before == null || before == line) {
            line.isKept = true;
        } else if (!before.source.equals(line.source) && before.name.equals(line.name)) {
            repeated++;
        } else {
            line.row.refuse(CODE, "org.body.reason.twice", Integer.toString(before.row.number()), before.name);
        }
    }

    /** A shortened code claims the one reading that prefecture and kind of name agree with, if nobody has it. */
    private void claim(ListLine line) {
        List<MunicipalityCode> agreeing = line.agreeing();
        if (agreeing.size() != 1) return;
        line.code = agreeing.getFirst();
        taken.putIfAbsent(line.code, line);
    }

    /** The readings that are bodies of this file. */
    private Set<MunicipalityCode> known(ListLine line) {
        Set<MunicipalityCode> known = new LinkedHashSet<>(line.readings.codes());
        known.retainAll(taken.keySet());
        return known;
    }

    /** Returns whether the line was refused although another reading of it is a body. */
    private boolean takeShortened(ListLine line, Set<MunicipalityCode> known) {
        boolean namesAnother = known.stream()
                .filter(code -> !code.equals(line.code))
                .anyMatch(code -> Objects.requireNonNull(taken.get(code)).name.equals(line.name));
        if (line.code != null && !namesAnother) take(line);
        else refuseShortened(line);
        return !line.isKept && line.readings.codes().size() > 1 && !known.isEmpty();
    }

    private void refuseShortened(ListLine line) {
        String readings = String.join(
                "、", line.readings.codes().stream().map(MunicipalityCode::text).toList());
        String key = line.prefecture.isEmpty() ? "shortened-alone" : "shortened";
        line.row.refuse(CODE, "org.body.reason." + key, readings);
        if (line.code != null) taken.remove(line.code, line);
    }

    private Ambiguous ambiguous(ListLine line, Set<MunicipalityCode> known) {
        List<Candidate> candidates = line.readings.codes().stream()
                .map(code -> new Candidate(code, prefecture(code), known.contains(code) ? nameOf(code, line) : ""))
                .toList();
        Optional<MunicipalityCode> accepted = line.isKept ? Optional.ofNullable(line.code) : Optional.empty();
        return new Ambiguous(
                line.source,
                line.row.number(),
                line.row.text(CODE),
                line.prefecture,
                line.row.text(NAME),
                candidates,
                accepted);
    }

    private String nameOf(MunicipalityCode code, ListLine line) {
        ListLine owner = taken.get(code);
        return (owner == null ? line : owner).row.text(NAME);
    }

    static String prefecture(MunicipalityCode code) {
        return Prefecture.of(code).map(Prefecture::name).orElse("");
    }
}
