package jp.kizahashi.platform.log;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.database.DatabaseArguments;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./tool log find}: what the log says of an incident whose number a person read out. */
public final class LogFindCommand implements Command {
    @Override
    public String words() {
        return "log find";
    }

    @Override
    public String summary() {
        return "what the log says of an incident's number";
    }

    @Override
    public String help() {
        return """
                ./tool log find NUMBER [--home FOLDER] [--mode real|demonstration]

                Reads the log files below the home folder (30 days; of this node only).
                JSON: incident, lines[] {time, level, logger, message, incident, organisation, actor, errors[] {type, at[]}}.
                Exit 0 also when nothing is found: then lines is empty.
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        DatabaseArguments given = DatabaseArguments.of(words(), arguments);
        String number = given.rest().size() == 1 ? given.rest().getFirst() : "";
        if (!LogFiles.isNumber(number)) throw new BadInput("log find: give one number, such as 1K7XQ2A");
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("incident", number);
        report.put("lines", new LogFiles(given.home().logs()).find(number));
        out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report));
    }
}
