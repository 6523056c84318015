package jp.kizahashi.org.body.population;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.body.CodeReadings;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.NationalList;
import jp.kizahashi.org.body.NationalListFile;
import jp.kizahashi.org.body.Prefecture;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.Table;
import jp.kizahashi.platform.exchange.TableImport;

/**
 * Reads populations by code. Lines of prefectures, wards and unknown bodies are refused; a shortened code is taken only when
 * prefecture and name agree with the body that the list has under it.
 */
public final class PopulationFile {
    public static final Field CODE = NationalListFile.CODE;
    public static final Field PEOPLE = Field.required("people", "人口", "総人口", "人口総数", "人口計", "人口(人)", "population");
    public static final Field PREFECTURE = NationalListFile.PREFECTURE;
    public static final Field NAME =
            Field.optional("name", "市区町村名", "市区町村名(漢字)", "市町村名", "市区町村", "団体名", "自治体名", "名称", "city", "name");

    /** In the order in which columns are guessed. */
    public static final List<Field> FIELDS = List.of(CODE, PEOPLE, PREFECTURE, NAME);

    private final Map<MunicipalityCode, ListedBody> known;
    private final Map<MunicipalityCode, Integer> lines = new HashMap<>();

    private PopulationFile(NationalList list) {
        this.known = list.byCode();
    }

    /** The populations read, and the account of every line. */
    public record Result(List<Population> populations, ImportReport report) {}

    /**
     * @param list the bodies that exist, see {@link NationalList#of}
     * @param source 出典, required
     * @param asOf 基準日
     * @throws jp.kizahashi.platform.Refused PLT-040 when code or population have no column
     */
    public static Result read(Table table, ColumnMapping mapping, NationalList list, String source, LocalDate asOf) {
        PopulationFile file = new PopulationFile(list);
        TableImport run = new TableImport(table, mapping, FIELDS);
        List<Population> populations = new ArrayList<>();
        for (TableImport.Line line : run.lines()) {
            Optional<ListedBody> body = file.body(line);
            Optional<Long> people = people(line);
            if (line.isRefused() || body.isEmpty() || people.isEmpty()) continue;
            populations.add(new Population(body.get().code(), people.get(), source, asOf));
        }
        return new Result(populations, run.report());
    }

    private Optional<ListedBody> body(TableImport.Line line) {
        String cell = line.required(CODE);
        if (cell.isEmpty()) return Optional.empty();
        CodeReadings readings = CodeReadings.of(cell);
        List<ListedBody> fitting = readings.codes().stream()
                .filter(known::containsKey)
                .map(known::get)
                .filter(body -> readings.isWhole() || agrees(body, line))
                .toList();
        if (fitting.isEmpty()) refuseCode(line, readings);
        else if (!fitting.getFirst().kind().isMunicipality()) line.refuse(CODE, "org.body.reason.not-asked");
        else refuseContradiction(line, fitting.getFirst());
        return fitting.stream().findFirst();
    }

    private static boolean agrees(ListedBody body, TableImport.Line line) {
        boolean prefecture = Prefecture.of(body.code())
                .filter(p -> p.isNamed(line.text(PREFECTURE)))
                .isPresent();
        return prefecture && body.isNamed(line.text(NAME));
    }

    private static void refuseCode(TableImport.Line line, CodeReadings readings) {
        if (readings.codes().isEmpty())
            line.refuse(CODE, readings.isWhole() ? "org.body.reason.check-digit" : "org.body.reason.no-code");
        else if (readings.isWhole()) line.refuse(CODE, "org.body.reason.unknown");
        else
            line.refuse(
                    CODE,
                    line.text(PREFECTURE).isEmpty() ? "org.body.reason.shortened-alone" : "org.body.reason.shortened",
                    String.join(
                            "、",
                            readings.codes().stream()
                                    .map(MunicipalityCode::text)
                                    .toList()));
    }

    /** The code decides which body it is; a name that says another is a sign that lines slipped. */
    private void refuseContradiction(TableImport.Line line, ListedBody body) {
        String name = line.text(NAME);
        if (!name.isEmpty() && !body.isNamed(name)) line.refuse(NAME, "org.body.reason.name", body.name());
        Integer before = lines.putIfAbsent(body.code(), line.number());
        if (before != null) line.refuse(CODE, "org.body.reason.twice", before.toString(), body.name());
    }

    private static Optional<Long> people(TableImport.Line line) {
        String cell = line.required(PEOPLE);
        if (cell.isEmpty()) return Optional.empty();
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("[,\\s]|人$", "")
                .replaceAll("\\.0+$", "");
        if (plain.matches("[0-9]{1,9}")) return Optional.of(Long.parseLong(plain));
        line.refuse(PEOPLE, "org.body.reason.people");
        return Optional.empty();
    }
}
