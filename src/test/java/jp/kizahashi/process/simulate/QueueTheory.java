package jp.kizahashi.process.simulate;

import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.process.simulate.Network.End;
import jp.kizahashi.process.simulate.Network.Pool;
import jp.kizahashi.process.simulate.Network.Task;

/** One queue with known mean waiting times: Erlang C for M/M/c, Pollaczek–Khinchine for M/G/1. Mean work is 1 second. */
public final class QueueTheory {
    private QueueTheory() {}

    /** Runs of one queue under a load, seeds 1 to {@code runs}. */
    public static List<Run> runs(Law work, int servers, double load, int warmUp, int cases, int runs) {
        Network queue = new Network(
                List.of(new Task("work", "staff", work, 0, "end"), new End("end")),
                List.of(new Pool("staff", servers, WorkingHours.ALWAYS, 0)));
        Plan plan = new Plan(new Law.Exponential(1 / (load * servers)), WorkingHours.ALWAYS, warmUp, cases);
        return IntStream.rangeClosed(1, runs)
                .mapToObj(seed -> Simulation.run(queue, plan, seed))
                .toList();
    }

    /** Mean wait of M/M/c with mean work 1: Erlang's C formula divided by c(1 − ρ). */
    public static double erlangC(int servers, double load) {
        double offered = servers * load;
        double term = 1;
        double sum = 0;
        for (int i = 0; i < servers; i++) {
            sum += term;
            term *= offered / (i + 1);
        }
        double all = term / (1 - load);
        return all / (sum + all) / (servers * (1 - load));
    }

    /** Mean wait of M/G/1 with mean work 1 and its coefficient of variation: ρ(1 + c²) / 2(1 − ρ). */
    public static double pollaczekKhinchine(double load, double variation) {
        return load * (1 + variation * variation) / (2 * (1 - load));
    }
}
