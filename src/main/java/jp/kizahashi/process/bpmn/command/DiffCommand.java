package jp.kizahashi.process.bpmn.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.process.bpmn.Change;
import jp.kizahashi.process.bpmn.Changes;

/** {@code ./tool bpmn diff}: what changed between two versions. */
final class DiffCommand implements Command {
    @Override
    public String words() {
        return "bpmn diff";
    }

    @Override
    public String summary() {
        return "what was added, removed, changed, moved between two BPMN 2.0 files";
    }

    @Override
    public String help() {
        return """
                ./tool bpmn diff OLD NEW

                Compares two versions of a flow by the ids of their elements. JSON on standard output:
                changes[]  {kind, element, type, name, details[] {what, before, after}}
                kind       ADDED, REMOVED, CHANGED (attributes, texts, definitions), MOVED (lane, sub-process, pool),
                           REDRAWN (only drawn elsewhere)

                Exit 2 with file, line and reason for a file that is no readable XML or no BPMN 2.0. Needs no database.
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        List<String> names = FlowFile.arguments(arguments, 2, 2);
        List<Change> changes = Changes.between(FlowFile.model(names.get(0)), FlowFile.model(names.get(1)));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("changes", changes.stream().map(DiffCommand::json).toList());
        out.print(Json.write(report));
    }

    private static Map<String, Object> json(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", change.kind().name());
        json.put("element", change.element());
        json.put("type", change.type());
        json.put("name", change.name());
        json.put("details", change.details().stream().map(DiffCommand::detail).toList());
        return json;
    }

    private static Map<String, Object> detail(Change.Detail detail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", detail.what());
        json.put("before", detail.before());
        json.put("after", detail.after());
        return json;
    }
}
