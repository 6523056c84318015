package jp.kizahashi.platform;

import java.io.PrintStream;
import java.util.List;

/**
 * One command of {@code ./tool}, offered by a module's front door. Works without Spring.
 *
 * <p>Exit codes: 0 success; 2 bad input, said in one line with its place ({@link BadInput}); 1 a bug. JSON goes to
 * {@code out}, everything else to {@code err}.
 */
public interface Command {
    /** The words that call it, such as {@code level} or {@code municipality check}. */
    String words();

    /** One line for the overview. */
    String summary();

    /** The whole help text, printed by {@code --help}; says so when the command needs {@code --home} or a database. */
    String help();

    /** Runs with the arguments after its words. Throws {@link BadInput} or {@link Refused} for what the caller can mend. */
    void run(List<String> arguments, PrintStream out, PrintStream err) throws Exception;

    /** Bad input: one clear line that names the place. */
    final class BadInput extends RuntimeException {
        public BadInput(String line) {
            super(line);
        }
    }
}
