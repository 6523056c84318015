package jp.kizahashi.stats.regression;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kizahashi.stats.Column;

/** One linear set of NIST's Statistical Reference Datasets with its certified values, read from the published file. */
record NistSet(
        String name,
        List<Column> x,
        Column y,
        boolean intercept,
        List<double[]> certified,
        double sd,
        double rSquared) {
    static final List<String> NAMES = List.of(
            "Norris",
            "Pontius",
            "NoInt1",
            "NoInt2",
            "Filip",
            "Longley",
            "Wampler1",
            "Wampler2",
            "Wampler3",
            "Wampler4",
            "Wampler5");

    /** Skips the test, saying so, when the shared data are not there. */
    static NistSet read(String name) throws IOException {
        Path folder = Stream.of("../shared/data/nist-strd", "../../shared/data/nist-strd")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        if (folder == null) return abort("../shared/data/nist-strd is absent: NIST sets skipped");
        List<String> lines = Files.readAllLines(folder.resolve(name + ".dat"));
        String header = String.join("\n", lines.subList(0, 30));
        List<String> certifiedLines = part(lines, header, "Certified Values");
        List<double[]> certified = certifiedLines.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words[0].matches("B\\d+"))
                .map(words -> new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])})
                .toList();
        List<List<BigDecimal>> columns = columns(part(lines, header, "Data"));
        Column y = Column.of("y", columns.getFirst());
        boolean intercept = certifiedLines.stream().anyMatch(l -> l.strip().startsWith("B0"));
        return new NistSet(
                name,
                predictors(columns, certified.size() - (intercept ? 1 : 0)),
                y,
                intercept,
                certified,
                last(certifiedLines, "Standard Deviation"),
                last(certifiedLines, "R-Squared"));
    }

    private static List<String> part(List<String> lines, String header, String title) {
        Matcher m = Pattern.compile(title + "\\s+\\(lines (\\d+) to (\\d+)\\)").matcher(header);
        if (!m.find()) throw new IllegalStateException(title);
        return lines.subList(Integer.parseInt(m.group(1)) - 1, Integer.parseInt(m.group(2))).stream()
                .filter(l -> !l.isBlank())
                .toList();
    }

    private static List<List<BigDecimal>> columns(List<String> data) {
        List<List<BigDecimal>> columns = new ArrayList<>();
        for (String line : data) {
            String[] words = line.strip().split("\\s+");
            for (int j = 0; j < words.length; j++) {
                if (columns.size() == j) columns.add(new ArrayList<>());
                columns.get(j).add(new BigDecimal(words[j]));
            }
        }
        return columns;
    }

    private static List<Column> predictors(List<List<BigDecimal>> columns, int count) {
        if (columns.size() == 2) return Column.of("x", columns.get(1)).powers(count);
        List<Column> x = new ArrayList<>();
        for (int j = 1; j < columns.size(); j++) x.add(Column.of("x" + j, columns.get(j)));
        return x;
    }

    /** The number at the end of the last line that starts with the words and ends with a number. */
    private static double last(List<String> lines, String words) {
        return lines.stream()
                .map(String::strip)
                .filter(l -> l.matches(Pattern.quote(words) + "\\s+[\\d.E+-]+"))
                .map(l -> Double.parseDouble(l.substring(words.length()).strip()))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** Number of correct digits, at most 15 as NIST prints no more; below 0 counts as 0. */
    static double digits(double computed, double certified) {
        if (computed == certified) return 15;
        if (certified == 0 || Double.isNaN(computed)) return 0;
        return Math.clamp(-Math.log10(Math.abs(computed - certified) / Math.abs(certified)), 0, 15);
    }
}
