package jp.kizahashi.survey.study.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Command;
import jp.kizahashi.stats.published.PublishedTable;
import jp.kizahashi.stats.published.Range;
import jp.kizahashi.stats.published.TableCheck;
import jp.kizahashi.stats.published.Verdict;

/** {@code ./tool stats published}: whether the figures of a published regression table can all be true. */
final class PublishedCommand implements Command {
    private static final int LARGEST_N = 2000;

    @Override
    public String words() {
        return "stats published";
    }

    @Override
    public String summary() {
        return "check whether the figures of a published regression table agree";
    }

    @Override
    public String help() {
        return """
            ./tool stats published TABLE.csv [--largest-n N]
            ./tool stats published --example

            TABLE.csv has the columns name,value,t,p: one line a variable (its coefficient as value), the constant named
            定数 or (Intercept), and lines R, R2, F (with its p), n, k. Leave empty what is not printed.
            Compares each figure with what the others allow within the rounding of what is printed. Needs no database.

            --example       checks the regression table of the nationwide study
            --largest-n N   the largest number of cases tried when n is not printed (2000)

            JSON: consistent, possibleN[], figures[] {row, figure, printed, outcome (AGREES, DISAGREES, OTHERS_CONFLICT,
            UNCHECKED), unseen[] {low, high}: the printed values that would go unseen; null is unbounded}.
            """;
    }

    @Override
    public void run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        Arguments arguments = new Arguments(words, Set.of("--largest-n"), Set.of("--example"));
        PublishedTable table =
                arguments.has("--example") ? PublishedTableFile.example() : PublishedTableFile.read(arguments.file());
        long largest = arguments.number("--largest-n", LARGEST_N);
        if (largest < 3 || largest > 20_000) throw DataFile.bad("largestN", Long.toString(largest));
        TableCheck check = new TableCheck(table, (int) largest);
        new Reply()
                .put("consistent", check.isConsistent())
                .put("possibleN", new ArrayList<>(check.possibleN()))
                .put(
                        "figures",
                        check.verdicts().stream().map(PublishedCommand::line).toList())
                .print(out);
    }

    private static Map<String, Object> line(Verdict verdict) {
        return Reply.map(
                "row", verdict.row(),
                "figure", verdict.figure(),
                "printed", verdict.printed(),
                "outcome", verdict.outcome().name(),
                "unseen", verdict.unseen().stream().map(PublishedCommand::range).toList());
    }

    private static Map<String, Object> range(Range range) {
        return Reply.map("low", range.low(), "high", range.high());
    }
}
