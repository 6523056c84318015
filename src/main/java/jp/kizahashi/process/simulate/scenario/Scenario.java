package jp.kizahashi.process.simulate.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.process.simulate.Law;
import jp.kizahashi.process.simulate.Network.Pool;
import jp.kizahashi.process.simulate.Plan;

/**
 * What a flow's drawing does not tell: how often cases come, who works, how long steps take, which ways are taken.
 *
 * @param seed of the first run; the next runs take the next numbers
 * @param replications runs, at least 1
 * @param confidence of the intervals, between 0 and 1
 * @param plan arrivals and cases
 * @param process id of the process to simulate; without it the only one with work in it
 * @param pools the people, named as the lanes or as the steps name them
 * @param steps by element id or name
 * @param ways share of a sequence flow behind どれか一つ, by its id or name; behind いくつか its chance, from 0 to 1
 * @param waiting true when 待ち of the flow's steps passes before them, as time that binds nobody
 */
public record Scenario(
        long seed,
        int replications,
        double confidence,
        Plan plan,
        Optional<String> process,
        List<Pool> pools,
        Map<String, StepTerms> steps,
        Map<String, Double> ways,
        boolean waiting) {
    /** More runs would not end in time. */
    public static final int MOST_REPLICATIONS = 1_000;

    /**
     * How one step goes.
     *
     * @param time work of a task, waiting of an event, in seconds
     * @param pool who does it; without it the pool named as its lane; empty text for nobody
     * @param cost money a case beside the people's time
     */
    public record StepTerms(Optional<Law> time, Optional<String> pool, double cost) {
        /** Nothing is told. */
        public static final StepTerms NONE = new StepTerms(Optional.empty(), Optional.empty(), 0);
    }
}
