package jp.kizahashi.survey.design.exchange.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.QuestionnaireYamlText;
import jp.kizahashi.survey.design.exchange.xlsform.XlsFormExport;

/** {@code ./tool instrument convert}: a questionnaire file as our YAML or as an XLSForm. */
public final class InstrumentConvertCommand implements Command {
    private static final int SHEETS = 3;

    @Override
    public String words() {
        return "instrument convert";
    }

    @Override
    public String summary() {
        return "a questionnaire file as our YAML or as an XLSForm";
    }

    @Override
    public String help() {
        return """
            ./tool instrument convert FILE OUT.yaml
            ./tool instrument convert FILE OUT.xlsx

            FILE is read as by ./tool instrument check, and written as our own YAML, which keeps everything, or as an XLSForm,
            whose last sheet names what XLSForm has no word for. OUT must not be there yet.

            JSON: out, questions, notWritten (how many things the XLSForm could not take). Needs no database.
            """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        if (arguments.size() != 2 || !arguments.getLast().matches("(?i).+\\.(yaml|yml|xlsx)"))
            throw new BadInput(
                    Messages.get("survey.exchange.command.usage", "./tool instrument convert FILE OUT.yaml|OUT.xlsx"));
        Path to = InstrumentCheckCommand.path(arguments.getLast());
        if (Files.exists(to)) throw new BadInput(Messages.get("survey.exchange.command.there", arguments.getLast()));
        Questionnaire questionnaire =
                InstrumentCheckCommand.read(arguments.getFirst()).questionnaire();
        int lost = to.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? workbook(questionnaire, to) : 0;
        if (!Files.exists(to)) Files.writeString(to, QuestionnaireYamlText.of(questionnaire), StandardCharsets.UTF_8);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("out", arguments.getLast());
        json.put("questions", questionnaire.questions().size());
        json.put("notWritten", lost);
        out.print(Json.write(json));
    }

    private static int workbook(Questionnaire questionnaire, Path to) throws IOException {
        List<OutTable> sheets = XlsFormExport.sheets(questionnaire);
        try (OutputStream stream = Files.newOutputStream(to)) {
            ExcelFile.write(sheets, Unwritable.REPLACE, stream);
        }
        return sheets.size() > SHEETS ? sheets.getLast().rows().size() : 0;
    }
}
