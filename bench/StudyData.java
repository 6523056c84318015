import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.result.tabulation.StudyWave;

/**
 * Writes made-up data (架空) in the shape of the nationwide study of 2020: populations.csv for the 1,741 municipalities of a
 * national list (its column lgcode), and answers.csv with 290 replies. The same on every run. In source form:
 * {@code java -cp target/classes:target/test-classes:$(cat target/classpath.txt) bench/StudyData.java LIST.csv FOLDER}.
 */
final class StudyData {
    private StudyData() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        Map<String, String> names = municipalities(Path.of(args[0]));
        Map<String, Long> populations = StudyWave.populations(names.keySet());
        List<String> lines = new ArrayList<>(List.of("団体コード,市区町村名,人口"));
        populations.forEach((code, people) -> lines.add(code + "," + names.get(code) + "," + people));
        write(folder.resolve("populations.csv"), lines);
        write(folder.resolve("answers.csv"), answers(StudyWave.sheets(populations)));
    }

    /** The municipalities by code; wards of designated cities are the lines whose name holds a space. */
    private static Map<String, String> municipalities(Path list) throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            String[] cells = line.split(",", -1);
            String name = cells[3].strip();
            if (!name.contains(" ")) MunicipalityCode.parse(cells[cells.length - 1].strip()).ifPresent(c -> names.put(c.text(), name));
        }
        return names;
    }

    private static List<String> answers(Map<String, AnswerSheet> sheets) {
        List<String> codes = Questionnaires.PEMM_SURVEY.questions().stream().map(Question::code).toList();
        List<String> lines = new ArrayList<>(List.of("団体コード," + String.join(",", codes)));
        sheets.forEach((code, sheet) -> lines.add(code + "," + String.join(",", codes.stream().map(q -> cell(sheet, q)).toList())));
        return lines;
    }

    private static String cell(AnswerSheet sheet, String question) {
        return sheet.entry(question).map(StudyData::text).orElse("");
    }

    private static String text(Entry entry) {
        return switch (entry.state()) {
            case ANSWERED -> entry.value();
            case NOT_APPLICABLE -> "非該当";
            case UNKNOWN -> "不明";
        };
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, "\ufeff" + String.join("\r\n", lines) + "\r\n");
    }
}
