package jp.kizahashi.survey.design.exchange.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.exchange.QuestionnaireFile;
import jp.kizahashi.survey.design.exchange.fidelity.Fate;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityLine;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityReport;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;

/** {@code ./tool instrument check}: what would become of each item of a questionnaire file. */
public final class InstrumentCheckCommand implements Command {
    @Override
    public String words() {
        return "instrument check";
    }

    @Override
    public String summary() {
        return "what would become of each item of a questionnaire file";
    }

    @Override
    public String help() {
        return """
            ./tool instrument check FILE

            FILE   an XLSForm workbook (.xlsx), a LimeSurvey structure (.lss), a SurveyJS definition (.json) or our own YAML;
                   its content tells which. At most 5 MiB, 20,000 items, 2,000 questions.

            JSON: format, title, sections, questions, items, kept, changed, leftOut, lines[] {place, name, kind,
            fate (KEPT, CHANGED, LEFT_OUT), became, reasons[]}; one line an item, kept + changed + leftOut = items.
            Needs no database. Exit 2 names what is wrong with the file, and where.
            """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("--"))
            throw new BadInput(Messages.get("survey.exchange.command.usage", "./tool instrument check FILE"));
        out.print(Json.write(json(read(arguments.getFirst()))));
    }

    /** The file of a command line. */
    static Imported read(String name) throws IOException {
        Path file = path(name);
        if (!Files.isRegularFile(file)) throw new BadInput(Messages.get("survey.exchange.command.noFile", name));
        return QuestionnaireFile.read(file, String.valueOf(file.getFileName()));
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput(Messages.get("survey.exchange.command.noFile", name));
        }
    }

    private static Map<String, Object> json(Imported imported) {
        Questionnaire questionnaire = imported.questionnaire();
        FidelityReport report = imported.report();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", report.format());
        json.put("title", questionnaire.title());
        json.put("sections", questionnaire.sections().size());
        json.put("questions", questionnaire.questions().size());
        json.put("items", report.lines().size());
        json.put("kept", report.count(Fate.KEPT));
        json.put("changed", report.count(Fate.CHANGED));
        json.put("leftOut", report.count(Fate.LEFT_OUT));
        json.put(
                "lines",
                report.lines().stream().map(InstrumentCheckCommand::line).toList());
        return json;
    }

    private static Map<String, Object> line(FidelityLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", line.place());
        json.put("name", line.name());
        json.put("kind", line.kind());
        json.put("fate", line.fate().name());
        json.put("became", line.became());
        json.put("reasons", line.reasons());
        return json;
    }
}
