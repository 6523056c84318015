package jp.kizahashi.org.leaving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.database.Home;
import org.flywaydb.core.Flyway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An organisation moved into another installation where a town lives already, and out of it again: what left the first is
 * compared with what left the second, value by value, without asking the product how it counts ids.
 */
public final class MoveDrill {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Path first;
    private final Path second;
    private final JsonNode report;
    private final List<String> differences = new ArrayList<>();
    private long rows;
    private long values;
    private long ids;

    /** Over the two archives and what the import said. */
    public MoveDrill(Path first, Path second, JsonNode report) {
        this.first = first;
        this.second = second;
        this.report = report;
    }

    /** A second installation in the folder: migrated, with a town whose ids are in the way. */
    public static Home elsewhere(Path folder, int people) throws SQLException {
        Home home = new Home(folder.resolve("real"));
        try (DatabaseServer server = DatabaseServer.prepared(home)) {
            Flyway.configure()
                    .dataSource(server.ownerDataSource())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("app", "kizahashi_app"))
                    .load()
                    .migrate();
            try (var connection = server.ownerDataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("select org_found('MUNICIPALITY', '999994', '先住市', '', '架空県', true)");
                statement.execute("insert into org_department (organisation_id, kind, code, name, valid_from) "
                        + "values (1, 'SECTION', '1', '先住課', '2020-04-01')");
                statement.execute("insert into org_person (organisation_id, staff_number, name) "
                        + "select 1, n::text, '先住 ' || n from generate_series(1, " + people + ") n");
                statement.execute("insert into platform_account (organisation_id, person_id, login_name) "
                        + "select 1, n, n::text from generate_series(1, " + people + ") n");
            }
        }
        return home;
    }

    /** Runs a command of {@code ./tool}; returns what it printed. */
    public static String tool(Command command, String... arguments) throws Exception {
        var out = new ByteArrayOutputStream();
        command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Compares; one line a difference. */
    public List<String> differences() throws IOException {
        Map<String, List<JsonNode>> before = rows(first);
        Map<String, List<JsonNode>> after = rows(second);
        List<JsonNode> inherited = after.getOrDefault("platform_audit_inherited", List.of());
        trail(before.getOrDefault("platform_audit_entry", List.of()), inherited);
        for (var table : before.entrySet()) {
            if (List.of("platform_audit_entry", "platform_audit_inherited").contains(table.getKey())) continue;
            List<JsonNode> there = after.getOrDefault(table.getKey(), List.of());
            if (table.getKey().equals("platform_file"))
                there = there.subList(0, Math.min(there.size(), table.getValue().size()));
            compare(table.getKey(), table.getValue(), there);
        }
        for (String table : after.keySet())
            if (!before.containsKey(table)
                    && !List.of("platform_move", "platform_audit_inherited", "platform_file")
                            .contains(table)) differences.add(table + " was not there");
        files();
        return differences;
    }

    public String figures() {
        return rows + " rows, " + values + " values, " + ids + " ids";
    }

    private void compare(String table, List<JsonNode> before, List<JsonNode> after) {
        if (before.size() != after.size())
            differences.add(table + ": " + before.size() + " rows, then " + after.size());
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            rows++;
            for (var member : before.get(i).properties()) {
                values++;
                String column = member.getKey();
                JsonNode there = after.get(i).get(column);
                if (!same(table, column, member.getValue(), there))
                    differences.add(table + "." + column + ": " + member.getValue() + " then " + there);
            }
        }
    }

    private boolean same(String table, String column, JsonNode before, JsonNode after) {
        if (column.equals("organisation_id"))
            return after.asLong() == report.get("organisation").asLong();
        if (column.equals("body_organisation_id") || column.equals("collector_id") || column.equals("reader_id"))
            return before.isNull() == after.isNull();
        if (table.equals("platform_account") && column.equals("login_name"))
            return after.asString()
                    .equals(report.get("renamedLogins")
                            .optional(before.asString())
                            .map(JsonNode::asString)
                            .orElse(before.asString()));
        if (table.equals("platform_mail")
                && before.isString()
                && before.asString().equals("WAITING")) return after.asString().equals("WITHDRAWN");
        boolean isId = column.equals("id") || column.endsWith("_id") || column.endsWith("_by");
        if (isId && before.isIntegralNumber()) {
            ids++;
            return after.asLong() == before.asLong() + report.get("distance").asLong();
        }
        return same(before, after);
    }

    /** Equal, or an id further on inside JSON. */
    private boolean same(JsonNode before, JsonNode after) {
        if (before.equals(after)) return true;
        if (before.isIntegralNumber() && after.isIntegralNumber())
            return after.asLong() == before.asLong() + report.get("distance").asLong();
        if (before.isString() && before.asString().startsWith("/"))
            return after.asString().equals(path(before.asString()));
        if (before.isString() && after.isString())
            return further(before.asString()).equals(after.asString());
        if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) if (!same(before.get(i), after.get(i))) return false;
            return true;
        }
        if (!before.isObject() || !after.isObject() || before.size() != after.size()) return false;
        for (var member : before.properties())
            if (!after.has(member.getKey()) || !same(member.getValue(), after.get(member.getKey()))) return false;
        return true;
    }

    private String path(String text) {
        return java.util.regex.Pattern.compile("(?<=/)[0-9]+(?=[/?#]|$)")
                .matcher(text)
                .replaceAll(id -> Long.toString(
                        Long.parseLong(id.group()) + report.get("distance").asLong()));
    }

    private String further(String text) {
        var id = java.util.regex.Pattern.compile("^(own-)?([0-9]{1,18})(.*)$", java.util.regex.Pattern.DOTALL)
                .matcher(text);
        if (!id.matches()) return text;
        return (id.group(1) == null ? "" : id.group(1))
                + (Long.parseLong(id.group(2)) + report.get("distance").asLong())
                + id.group(3);
    }

    /** The old trail is the newest chapter of the new one, as it was. */
    private void trail(List<JsonNode> before, List<JsonNode> inherited) {
        Map<Long, JsonNode> newest = new TreeMap<>();
        int chapter =
                inherited.stream().mapToInt(r -> r.get("chapter").asInt()).max().orElse(0);
        for (JsonNode row : inherited)
            if (row.get("chapter").asInt() == chapter)
                newest.put(row.get("sequence").asLong(), row);
        if (before.size() != newest.size())
            differences.add("trail: " + before.size() + " entries, then " + newest.size());
        for (JsonNode row : before) {
            rows++;
            JsonNode there = newest.get(row.get("sequence").asLong());
            if (there == null || !row.get("id").equals(there.get("entry_id")))
                differences.add("trail: entry " + row.get("id") + " is gone");
            else
                for (String column :
                        List.of("at", "person_id", "action", "subject_kind", "subject_id", "detail", "digest"))
                    if (!row.get(column).equals(there.get(column))) differences.add("trail: " + column + " of " + row);
        }
    }

    private void files() throws IOException {
        List<String> here = parts(first);
        List<String> there = parts(second);
        for (String file : here) if (!there.contains(file)) differences.add(file + " is gone or another");
    }

    private static List<String> parts(Path archive) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            JsonNode manifest = JSON.readTree(zip.getInputStream(zip.getEntry("manifest.json")));
            for (JsonNode part : manifest.get("parts"))
                if (part.get("path").asString().startsWith("files/"))
                    parts.add(part.get("path").asString() + " "
                            + part.get("sha256").asString());
        }
        return parts;
    }

    /** Rows by table, as they stand in the archive. */
    static Map<String, List<JsonNode>> rows(Path archive) throws IOException {
        Map<String, List<JsonNode>> rows = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                if (!entry.getName().startsWith("data/")) continue;
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                List<JsonNode> table = new ArrayList<>();
                text.lines().forEach(line -> table.add(JSON.readTree(line)));
                rows.put(entry.getName().replaceAll("^data/|\\.jsonl$", ""), table);
            }
        }
        return rows;
    }

    /** The whole drill: out of a home, into a fresh one, and out of that. */
    public static MoveDrill run(Path folder, String code, String... source) throws Exception {
        Path first = folder.resolve("first.zip");
        List<String> arguments = new ArrayList<>(List.of(code, "--out", first.toString()));
        arguments.addAll(List.of(source));
        tool(new OrganisationExportCommand(), arguments.toArray(String[]::new));
        return onwards(folder, first);
    }

    /** From the first archive on. */
    public static MoveDrill onwards(Path folder, Path first) throws Exception {
        Path there = folder;
        elsewhere(there, 300);
        String[] home = {"--home", there.toString(), "--mode", "real"};
        JsonNode report = JSON.readTree(
                tool(new OrganisationImportCommand(), first.toString(), home[0], home[1], home[2], home[3]));
        Path second = folder.resolve("second.zip");
        tool(
                new OrganisationExportCommand(),
                "#" + report.get("organisation").asLong(),
                "--out",
                second.toString(),
                home[0],
                home[1],
                home[2],
                home[3]);
        return new MoveDrill(first, second, report);
    }

    public JsonNode report() {
        return report;
    }

    public Path second() {
        return second;
    }

    /** {@code MoveDrill FOLDER CODE --home HOME …}: for a look at a whole demonstration. */
    public static void main(String[] args) throws Exception {
        long begin = System.nanoTime();
        MoveDrill drill = run(
                Files.createDirectories(Path.of(args[0])), args[1], java.util.Arrays.copyOfRange(args, 2, args.length));
        List<String> differences = drill.differences();
        differences.stream().limit(30).forEach(System.out::println);
        System.out.println(drill.figures() + ", " + differences.size() + " differences, "
                + (System.nanoTime() - begin) / 1_000_000 + " ms\n" + drill.report());
    }
}
