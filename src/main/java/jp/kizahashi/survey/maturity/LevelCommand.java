package jp.kizahashi.survey.maturity;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instruments;
import org.jspecify.annotations.Nullable;

/** {@code ./tool level}: answers in a CSV file to levels in JSON. Needs no database. */
public final class LevelCommand implements Command {
    @Override
    public String words() {
        return "level";
    }

    @Override
    public String summary() {
        return "levels, blocking statements and the raising set of an answers file";
    }

    @Override
    public String help() {
        return """
                ./tool level INSTRUMENT ANSWERS.csv [--enterprise FILE]
                ./tool level INSTRUMENT --template

                INSTRUMENT     %s
                ANSWERS.csv    columns item,statement_level,answer; UTF-8 with or without BOM.
                               answer: 3 largely true, 2 somewhat, 1 largely untrue, empty unanswered;
                               a statement without a line is unanswered.
                --template     prints the empty CSV
                --enterprise   answers to the instrument whose level caps this one's (process instruments only);
                               adds held {level, low, high} and heldBy process|organisation|both

                JSON on standard output. level is null while unanswered statements leave low and high apart.
                blocking[]  the statements of level low+1, unmet, of the items whose low equals the whole's low
                raising[]   the one smallest set of statements that raises the whole's low; none at the highest level
                path[]      {level, statements[]}: what each higher level asks for beyond the level below it
                heldBy      compares the certain levels (low) of process and organisation

                Needs no database. Exit 2 names file, line and column of bad input.
                """.formatted(String.join(", ", Instruments.ids()));
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        Call call = Call.of(arguments);
        if (call.template()) out.print(AnswersFile.template(call.instrument()));
        else out.print(json(call));
    }

    private static String json(Call call) throws IOException {
        MaturityResult result = Levels.of(AnswersFile.read(call.instrument(), path(call.answers())));
        var json = LevelJson.of(result);
        if (call.enterprise() != null) {
            Instrument prerequisite =
                    Instruments.get(call.instrument().prerequisite().orElseThrow(() -> bad("noPrerequisite", call)));
            MaturityResult enterprise = Levels.of(AnswersFile.read(prerequisite, path(call.enterprise())));
            LevelJson.addHeld(json, Levels.held(result, enterprise));
        }
        return Json.write(json);
    }

    private static BadInput bad(String what, Call call) {
        return new BadInput(
                Messages.get("survey.level." + what, call.instrument().id()));
    }

    private static Path path(@Nullable String name) {
        try {
            return Path.of(name == null ? "" : name);
        } catch (InvalidPathException e) {
            throw new BadInput(Messages.get("survey.answersFile.noFile", String.valueOf(name)));
        }
    }

    /** The arguments of one call. */
    private record Call(
            Instrument instrument,
            boolean template,
            @Nullable String answers,
            @Nullable String enterprise) {

        static Call of(List<String> arguments) {
            List<String> rest = new ArrayList<>(arguments);
            boolean template = rest.remove("--template");
            String enterprise = option(rest);
            for (String word : rest)
                if (word.startsWith("--")) throw new BadInput(Messages.get("survey.level.option", word));
            if (rest.size() != (template ? 1 : 2) || (template && enterprise != null))
                throw new BadInput(Messages.get("survey.level.usage"));
            return new Call(Instruments.get(rest.getFirst()), template, template ? null : rest.get(1), enterprise);
        }

        private static @Nullable String option(List<String> rest) {
            int at = rest.indexOf("--enterprise");
            if (at < 0) return null;
            if (at + 1 == rest.size()) throw new BadInput(Messages.get("survey.level.usage"));
            rest.remove(at);
            return rest.remove(at);
        }
    }
}
