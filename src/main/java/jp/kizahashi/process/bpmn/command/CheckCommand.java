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
        int line = Integer.parseInt(String.valueOf(e.arguments()[0]));
        return report(Map.of(), Map.of(), 0, List.of(new Finding("UNREADABLE", e.sentence(), "", line)), List.of());
    }

    private static Map<String, Object> report(Model model) {
        Map<String, Integer> elements = model.count(Bpmn.MODEL);
        Map<String, Integer> diagram = model.count(Bpmn.DIAGRAM);
        int named = elements.values().stream().mapToInt(n -> n).sum()
                + diagram.values().stream().mapToInt(n -> n).sum();
        return report(elements, diagram, model.elements().size() - named, Validation.of(model), Lint.of(model));
    }

    private static Map<String, Object> report(
            Map<String, Integer> elements,
            Map<String, Integer> diagram,
            int others,
            List<Finding> errors,
            List<Finding> lint) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("elements", elements);
        report.put("diagram", diagram);
        report.put("others", others);
        report.put("errors", errors.stream().map(CheckCommand::json).toList());
        report.put("lint", lint.stream().map(CheckCommand::json).toList());
        return report;
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code());
        json.put("message", finding.message());
        json.put("element", finding.element());
        json.put("line", finding.line());
        return json;
    }
}
