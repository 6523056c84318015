package jp.kizahashi.process.bpmn.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.Validation;
import jp.kizahashi.process.bpmn.lint.Lint;

/** {@code ./tool bpmn check}: what a file holds and what is wrong in it. */
final class CheckCommand implements Command {
    /** Nobody reads more; the counts tell the whole. */
    private static final int MOST = 10_000;

    @Override
    public String words() {
        return "bpmn check";
    }

    @Override
    public String summary() {
        return "what a BPMN 2.0 file holds, breaks and leaves unclear";
    }

    @Override
    public String help() {
        return """
                ./tool bpmn check IN

                IN         a BPMN 2.0 file of any program, in any encoding

                JSON on standard output:
                elements   elements of the model by type; diagram: those of the drawing; others: how many more
                errors[]   what breaks BPMN 2.0 {code, message, element, line}: unknown or misplaced elements and attributes,
                           ids given twice, references to nothing, to the wrong kind or in a circle, shapes without place
                lint[]     what is hard to read or does not end {code, message, element, line}: no start or end, dead ends,
                           branches without gateway or label, message flows inside a pool, signs outside the J-LIS subset, …

                errorCount and lintCount tell the whole; the lists end after 10,000.

                A file that is no readable XML or no BPMN 2.0 gives errors[] with one UNREADABLE and exit 2; document types
                (and so entities) are refused. Everything else exits 0, errors or not. Needs no database.
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        String name = FlowFile.arguments(arguments, 1, 1).getFirst();
        byte[] bytes = FlowFile.bytes(name);
        Model model;
        try {
            model = Model.read(bytes);
        } catch (Refused e) {
            out.print(Json.write(unreadable(e)));
            throw FlowFile.located(name, e);
        }
        out.print(Json.write(report(model)));
    }

    private static Map<String, Object> unreadable(Refused e) {
        Map<String, Object> error =
                json("UNREADABLE", e.sentence(), "", Integer.parseInt(String.valueOf(e.arguments()[0])));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("elements", Map.of());
        report.put("diagram", Map.of());
        report.put("others", 0);
        report.put("errorCount", 1);
        report.put("errors", List.of(error));
        report.put("lintCount", 0);
        report.put("lint", List.of());
        return report;
    }

    private static Map<String, Object> report(Model model) {
        Map<String, Integer> elements = model.count(Bpmn.MODEL);
        Map<String, Integer> diagram = model.count(Bpmn.DIAGRAM);
        int named = sum(elements) + sum(diagram);
        List<Finding> errors = Validation.of(model);
        List<Finding> lint = Lint.of(model);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("elements", elements);
        report.put("diagram", diagram);
        report.put("others", model.elements().size() - named);
        report.put("errorCount", errors.size());
        report.put("errors", first(errors));
        report.put("lintCount", lint.size());
        report.put("lint", first(lint));
        return report;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(n -> n).sum();
    }

    private static List<Map<String, Object>> first(List<Finding> findings) {
        return findings.stream().limit(MOST).map(CheckCommand::json).toList();
    }

    /** A finding as every command prints it. */
    static Map<String, Object> json(Finding f) {
        return json(f.code(), f.message(), f.element(), f.line());
    }

    private static Map<String, Object> json(String code, String message, String element, int line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put("message", message);
        json.put("element", element);
        json.put("line", line);
        return json;
    }
}
