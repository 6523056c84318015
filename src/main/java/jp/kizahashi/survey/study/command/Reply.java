package jp.kizahashi.survey.study.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** The JSON answer of a {@code ./tool stats} command, its fields in the order they are put. */
final class Reply {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final List<Map<String, Object>> warnings = new ArrayList<>();

    Reply put(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /** How many lines were used, and which were left out because a value is missing. */
    Reply cases(int n, List<Integer> dropped) {
        put("n", n);
        put("dropped", map("count", dropped.size(), "lines", dropped));
        if (!dropped.isEmpty()) warn(Kind.ROWS_DROPPED, List.of(), dropped);
        return this;
    }

    /** Adds the findings as warnings; their rows become line numbers. */
    Reply warnings(List<Finding> findings, List<Integer> lines) {
        for (Finding finding : findings)
            warn(
                    finding.kind(),
                    finding.names(),
                    finding.rows().stream().map(lines::get).toList());
        return this;
    }

    private void warn(Kind kind, List<String> names, List<Integer> lines) {
        String message = Messages.get(
                "stats." + kind.name(),
                names.isEmpty() ? "" : names.getFirst(),
                names.stream().skip(1).collect(Collectors.joining(", ")),
                String.join(", ", names),
                shortList(lines));
        Map<String, Object> warning = map("code", kind.name(), "message", message);
        if (!names.isEmpty()) warning.put("variables", names);
        if (!lines.isEmpty()) warning.put("lines", lines);
        warnings.add(warning);
    }

    private static String shortList(List<Integer> lines) {
        String text = lines.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
        return lines.size() <= 10 ? text : Messages.get("stats.andMore", text, Integer.toString(lines.size()));
    }

    void print(PrintStream out) {
        fields.put("warnings", warnings);
        out.print(Json.write(fields));
    }

    /** A map in the order of its name, value, name, value … */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return map;
    }

    /** An array as a list, so that it can be written. */
    static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>(values.length);
        for (double value : values) list.add(value);
        return list;
    }
}
