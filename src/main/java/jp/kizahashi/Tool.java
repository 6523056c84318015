package jp.kizahashi;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jp.kizahashi.org.OrgModule;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.PlatformModule;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessModule;
import jp.kizahashi.survey.SurveyModule;

/** The headless door, behind {@code ./tool}: a plain main class without Spring. Each module offers its commands. */
public final class Tool {
    private Tool() {}

    public static void main(String[] args) {
        // Standard output is for JSON; what libraries have to say of their work goes to standard error, from warnings
        // on.
        System.setProperty("logback.configurationFile", "logback-tool.xml");
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(Arrays.asList(args), out, err);
        out.flush();
        System.exit(code);
    }

    /** Runs one command line; returns the exit code (0 success, 2 bad input, 1 a bug). */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.isEmpty() || List.of("--help", "-h", "help").contains(args.getFirst())) {
            overview(args.isEmpty() ? err : out);
            return args.isEmpty() ? 2 : 0;
        }
        if (args.getFirst().equals("--version")) {
            out.println("kizahashi " + PlatformModule.version());
            return 0;
        }
        try {
            Command command = find(args);
            List<String> rest = args.subList(command.words().split(" ").length, args.size());
            if (rest.contains("--help")) out.println(command.help().strip());
            else command.run(rest, out, err);
            return 0;
        } catch (BadInput e) {
            err.println(e.getMessage());
            return 2;
        } catch (Refused e) {
            err.println(e.sentence());
            return 2;
        } catch (Exception e) {
            e.printStackTrace(err);
            return 1;
        }
    }

    private static List<Command> commands() {
        List<Command> all = new ArrayList<>();
        all.addAll(PlatformModule.commands());
        all.addAll(OrgModule.commands());
        all.addAll(SurveyModule.commands());
        all.addAll(ProcessModule.commands());
        return all;
    }

    private static Command find(List<String> args) {
        return commands().stream()
                .filter(c -> startsWith(args, List.of(c.words().split(" "))))
                .max(Comparator.comparingInt(c -> c.words().length()))
                .orElseThrow(() -> new BadInput("no command '" + String.join(" ", args) + "'; see ./tool --help"));
    }

    private static boolean startsWith(List<String> args, List<String> words) {
        return args.size() >= words.size() && args.subList(0, words.size()).equals(words);
    }

    private static void overview(PrintStream to) {
        to.println("./tool COMMAND [ARGUMENTS]   (JSON on standard output; exit 0 success, 2 bad input, 1 a bug)");
        to.println("./tool COMMAND --help        the command's own help");
        to.println("./tool --version");
        to.println();
        for (Command c : commands())
            to.println("  " + c.words() + " ".repeat(Math.max(2, 24 - c.words().length())) + c.summary());
    }
}
