package jp.kizahashi.org.body;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.platform.time.DateText;
import org.jspecify.annotations.Nullable;

/** {@code ./tool municipality check FILE}: what a national list holds, without loading it. */
public final class MunicipalityCheck implements Command {
    @Override
    public String words() {
        return "municipality check";
    }

    @Override
    public String summary() {
        return "reads a list of municipalities (CSV, Excel) and reports what cannot be loaded";
    }

    @Override
    public String help() {
        return """
                ./tool municipality check FILE [--sheet NAME|NUMBER] [--map FIELD=COLUMN,...] [--as-of DATE]

                Reads a national list of municipalities from a CSV file (UTF-8, Shift_JIS) or an Excel workbook (.xlsx, .xls) and
                prints what it holds as JSON. Needs no database. All sheets with a header are read unless --sheet names one.
                FIELD is code, prefecture, name or kana; COLUMN a column's name, or #3 for the third column.
                --as-of: the day by which abolished bodies are judged; today when left out.

                Every row read is exactly one of: municipality, ward, prefecture, refused, repeated (the same body again on
                another sheet). ambiguous[] names the lines whose code lost digits and also is another body's; accepted is the
                code the line was taken for because prefecture and name agree with it alone, else null.
                Exit code 0 also with findings; 2 when the file cannot be read.
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        Options options = Options.of(arguments);
        if (!Files.isRegularFile(options.file)) throw new BadInput(options.file + ": no such file");
        try {
            List<Sheet> sheets = SheetFile.open(options.file);
            if (!options.sheet.isEmpty()) sheets = List.of(SheetFile.choose(sheets, options.sheet));
            NationalList list = NationalListFile.read(sheets, options.columns, Successions.BUILT_IN, options.on);
            out.print(Json.write(json(options.file.toString(), sheets, list)));
        } catch (Refused e) {
            throw new BadInput(options.file + ": " + e.sentence());
        }
    }

    private record Options(Path file, String sheet, Map<String, String> columns, LocalDate on) {
        static Options of(List<String> arguments) {
            List<String> files = new ArrayList<>();
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                if (!argument.startsWith("--")) files.add(argument);
                else if (!List.of("--sheet", "--map", "--as-of").contains(argument))
                    throw new BadInput("unknown option " + argument);
                else if (++i == arguments.size()) throw new BadInput(argument + " needs a value");
                else named.put(argument, arguments.get(i));
            }
            if (files.size() != 1) throw new BadInput("give one FILE; see ./tool municipality check --help");
            return new Options(
                    Path.of(files.getFirst()),
                    named.getOrDefault("--sheet", ""),
                    columns(named.getOrDefault("--map", "")),
                    day(named.get("--as-of")));
        }

        private static Map<String, String> columns(String map) {
            Map<String, String> columns = new LinkedHashMap<>();
            List<String> keys = NationalListFile.FIELDS.stream().map(Field::key).toList();
            for (String pair : map.isEmpty() ? new String[0] : map.split(",")) {
                int equals = pair.indexOf('=');
                if (equals < 1 || !keys.contains(pair.substring(0, equals).strip()))
                    throw new BadInput("--map " + pair + ": write FIELD=COLUMN with FIELD one of " + keys);
                columns.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
            return columns;
        }

        private static LocalDate day(@Nullable String text) {
            if (text == null) return LocalDate.now(ZoneId.of("Asia/Tokyo"));
            return DateText.parse(text).orElseThrow(() -> new BadInput("--as-of " + text + ": no date"));
        }
    }

    private static Map<String, Object> json(String file, List<Sheet> sheets, NationalList list) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put(
                "encoding",
                sheets.getFirst().name().isEmpty() ? sheets.getFirst().note() : null);
        json.put("sheets", list.reports().stream().map(ImportReport::source).toList());
        json.put("rows", list.rows());
        json.put("municipalities", list.municipalities().size());
        json.put("wards", list.wards().size());
        json.put("prefectures", list.prefectures().size());
        json.put("repeated", list.repeated());
        json.put(
                "refusedRows",
                list.reports().stream().mapToInt(ImportReport::refusedRows).sum());
        json.put("byKind", byKind(list));
        json.put(
                "ambiguous",
                list.ambiguous().stream().map(MunicipalityCheck::ambiguous).toList());
        json.put(
                "refused",
                list.reports().stream().flatMap(MunicipalityCheck::refused).toList());
        json.put(
                "abolished",
                list.abolished().stream().map(MunicipalityCheck::abolished).toList());
        json.put("abolishedEdition", Successions.EDITION);
        return json;
    }

    private static Map<String, Object> byKind(NationalList list) {
        Map<String, Object> json = new LinkedHashMap<>();
        list.countByKind().forEach((kind, count) -> {
            if (kind.isMunicipality()) json.put(kind.label(), count);
        });
        return json;
    }

    private static Map<String, Object> ambiguous(NationalList.Ambiguous line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", line.source());
        json.put("line", line.line());
        json.put("code", line.code());
        json.put("prefecture", line.prefecture());
        json.put("name", line.name());
        json.put(
                "candidates",
                line.candidates().stream()
                        .map(c -> body(c.code(), c.prefecture(), c.name()))
                        .toList());
        json.put("accepted", line.accepted().map(MunicipalityCode::text).orElse(null));
        return json;
    }

    private static Map<String, Object> body(MunicipalityCode code, String prefecture, String name) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code.text());
        json.put("prefecture", prefecture);
        json.put("name", name.isEmpty() ? null : name);
        return json;
    }

    private static Stream<Map<String, Object>> refused(ImportReport report) {
        return report.refusals().stream().map(remark -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("source", report.source());
            json.put("line", remark.line());
            json.put("column", remark.column());
            json.put("value", remark.value());
            json.put("reason", remark.reason());
            return json;
        });
    }

    private static Map<String, Object> abolished(NationalList.Abolished line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", line.source());
        json.put("line", line.line());
        json.put("code", line.body().code().text());
        json.put("prefecture", line.body().prefecture());
        json.put("name", line.body().name());
        json.put("endedOn", line.succession().endedOn().toString());
        json.put("reason", line.succession().reason());
        json.put(
                "successors",
                line.succession().successors().stream()
                        .map(s -> body(s.code(), line.body().prefecture(), s.name()))
                        .toList());
        return json;
    }
}
