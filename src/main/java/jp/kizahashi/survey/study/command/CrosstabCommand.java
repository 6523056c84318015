package jp.kizahashi.survey.study.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Command;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.Finding.Kind;
import jp.kizahashi.stats.table.CrossTable;
import jp.kizahashi.stats.table.ExactTest;

/** {@code ./tool stats crosstab}: the cross table of two columns of a CSV file and its association. */
final class CrosstabCommand implements Command {
    @Override
    public String words() {
        return "stats crosstab";
    }

    @Override
    public String summary() {
        return "cross table of two columns of a CSV file, with exact test";
    }

    @Override
    public String help() {
        return """
            ./tool stats crosstab DATA.csv --y COL --x COL [--seed N]

            Counts --y (rows) against --x (columns) and tests their independence. Needs no database.
            Chi squared has no continuity correction. The exact p (Fisher, Freeman-Halton) is enumerated where that takes
            about two seconds at most, else estimated from 100,000 seeded tables.

            JSON: n, dropped {count, lines}, rows[], columns[], counts[][], chiSquared, df, p, smallestExpected, exactP,
            exactMethod (none, enumeration, monteCarlo), exactStandardError, cramersV, cramersVLow, cramersVHigh (95 %),
            adjustedResiduals[][], warnings[] {code, message}.
            """;
    }

    @Override
    public void run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        Arguments arguments = new Arguments(words, Set.of("--y", "--x", "--seed"), Set.of());
        List<String> columns = List.of(arguments.one("--y"), arguments.one("--x"));
        Sample.Texts texts = DataFile.read(arguments.file()).texts(columns);
        if (texts.rows().isEmpty())
            throw DataFile.bad("allMissing", arguments.file().getFileName().toString(), String.join(", ", columns));
        CrossTable table = CrossTable.of(
                texts.rows().stream().map(List::getFirst).toList(),
                texts.rows().stream().map(List::getLast).toList());
        ExactTest exact = table.exact(arguments.number("--seed", 1));
        new Reply()
                .cases(texts.rows().size(), texts.dropped())
                .put("rows", table.rows())
                .put("columns", table.columns())
                .put("counts", counts(table))
                .put("chiSquared", table.chiSquared())
                .put("df", table.degrees())
                .put("p", table.p())
                .put("smallestExpected", table.smallestExpected())
                .put("exactP", exact.p())
                .put("exactMethod", exact.method().word())
                .put("exactStandardError", exact.standardError())
                .put("cramersV", table.cramersV())
                .put("cramersVLow", table.cramersVInterval(0.95)[0])
                .put("cramersVHigh", table.cramersVInterval(0.95)[1])
                .put(
                        "adjustedResiduals",
                        Arrays.stream(table.adjustedResiduals())
                                .map(Reply::list)
                                .toList())
                .warnings(findings(table, exact, columns), List.of())
                .print(out);
    }

    private static List<List<Integer>> counts(CrossTable table) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(i -> IntStream.range(0, table.columns().size())
                        .mapToObj(j -> table.count(i, j))
                        .toList())
                .toList();
    }

    private static List<Finding> findings(CrossTable table, ExactTest exact, List<String> columns) {
        List<Finding> findings = new ArrayList<>();
        if (table.rows().size() == 1) findings.add(Finding.of(Kind.CONSTANT_COLUMN, columns.getFirst()));
        if (table.columns().size() == 1) findings.add(Finding.of(Kind.CONSTANT_COLUMN, columns.getLast()));
        if (exact.method() == ExactTest.Method.NONE)
            findings.add(new Finding(Kind.EXACT_NOT_COMPUTED, columns, List.of()));
        return findings;
    }
}
