import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.Validation;
import jp.kizahashi.process.bpmn.drawing.FlowPicture;
import jp.kizahashi.process.bpmn.excerpt.Cut;
import jp.kizahashi.process.bpmn.excerpt.Excerpt;
import jp.kizahashi.process.bpmn.excerpt.Excerpts;
import jp.kizahashi.process.bpmn.excerpt.Merge;
import jp.kizahashi.process.bpmn.layout.Layout;

/**
 * What becomes of BPMN files of other tools: kept byte for byte, errors found, parts cut out and put back; or refused with
 * line and reason. Takes folders, which may hold folders.
 */
final class OtherTools {
    private int files;
    private int kept;

    public static void main(String[] folders) throws Exception {
        OtherTools tools = new OtherTools();
        System.out.println("| file | written by | kept | errors | drawn | parts put back | refused |");
        System.out.println("|---|---|---|---:|---:|---:|---|");
        for (String folder : folders) {
            List<Path> all;
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                all = found.filter(f -> f.toString().matches(".*\\.(bpmn|bpmn2|bpmn20\\.xml)")).sorted().toList();
            }
            for (Path file : all) tools.file(Path.of(folder), file);
        }
        System.out.printf("%d files, %d kept whole%n", tools.files, tools.kept);
    }

    private void file(Path folder, Path file) throws Exception {
        files++;
        byte[] bytes = Files.readAllBytes(file);
        String name = folder.relativize(file).toString();
        try {
            Model model = Model.read(bytes);
            String tool = (model.definitions().value("exporter") + " " + model.definitions().value("exporterVersion")).strip();
            boolean same = Arrays.equals(bytes, model.document().bytes());
            Model drawn = Model.read(Layout.complete(model));
            FlowPicture.svg(drawn);
            int parts = 0;
            int back = 0;
            for (Excerpt excerpt : Excerpts.of(drawn, Integer.MAX_VALUE)) {
                parts++;
                byte[] part = Cut.of(drawn, excerpt);
                if (Arrays.equals(Merge.of(drawn, excerpt, part, part), drawn.document().bytes())) back++;
            }
            int shown = Diagram.of(drawn).stream().mapToInt(d -> d.shapes().size() + d.edges().size()).sum();
            if (same) kept++;
            System.out.printf(
                    "| %s | %s | %s | %d | %d | %d of %d | |%n", name, tool.isEmpty() ? "not said" : tool, same ? "yes" : "NO",
                    Validation.of(model).size(), shown, back, parts);
        } catch (Refused refusal) {
            System.out.printf("| %s | | | | | | %s |%n", name, refusal.sentence());
        }
    }
}
