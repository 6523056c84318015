package jp.kizahashi.process.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What cases pass through: steps joined by ids. A case begins at the first step.
 *
 * @param steps the first is where cases begin; ids differ
 * @param pools the people who do the tasks; ids differ
 */
public record Network(List<Step> steps, List<Pool> pools) {
    /** One place of a flow. */
    public sealed interface Step {
        String id();
    }

    /**
     * Work by one person of a pool.
     *
     * @param pool whose people do it; without ({@code ""}) nobody is needed and nothing waits
     * @param work working time of one case
     * @param cost money beside the people's time, per case
     * @param then the next step
     * @param timers what happens when it takes too long
     */
    public record Task(String id, String pool, Law work, double cost, String then, List<Timer> timers) implements Step {
        public Task {
            timers = List.copyOf(timers);
        }

        public Task(String id, String pool, Law work, double cost, String then) {
            this(id, pool, work, cost, then, List.of());
        }
    }

    /**
     * A timer on the border of a task; it begins when a case comes to the task, and ends with it.
     *
     * @param id of its own, for its stream of chance
     * @param then where the case goes on, or a part more of it
     * @param interrupts true when the task is given up: whoever waits leaves the line, whoever works stops
     */
    public record Timer(String id, Law after, String then, boolean interrupts) {}

    /** Waiting that binds nobody, such as the post or a statutory period. */
    public record Delay(String id, Law length, String then) implements Step {}

    /** どれか一つ: one of the ways, by chance. */
    public record Choice(String id, List<Way> ways) implements Step {}

    /**
     * One way out of a choice.
     *
     * @param share relative weight, above 0 for at least one way
     */
    public record Way(double share, String then) {}

    /**
     * いくつか (inclusive): each way by its own chance, at least one.
     *
     * @param ways their shares are chances from 0 to 1
     * @param otherwise the way when chance takes none; without ({@code ""}) chance is asked again
     */
    public record Some(String id, List<Way> ways, String otherwise) implements Step {}

    /** Where ways of {@link Some} meet: goes on when no other part of the case under way can still come here. */
    public record Gather(String id, String then) implements Step {}

    /** すべて: all ways at once. */
    public record Fork(String id, List<String> then) implements Step {}

    /**
     * Goes on when {@code of} parts of the same case have arrived.
     *
     * @param of how many, at least 1
     */
    public record Join(String id, int of, String then) implements Step {}

    /** The end of a part; the case is done when all its parts are. */
    public record End(String id) implements Step {}

    /**
     * People who share a queue, first come first served.
     *
     * @param size how many, at least 1
     * @param costPerHour money per person and hour of work
     */
    public record Pool(String id, int size, WorkingHours hours, double costPerHour) {}

    public Network {
        steps = List.copyOf(steps);
        pools = List.copyOf(pools);
        Map<String, Step> byId = new HashMap<>();
        for (Step step : steps)
            if (byId.put(step.id(), step) != null) throw new IllegalArgumentException("two steps " + step.id());
        if (steps.isEmpty()) throw new IllegalArgumentException("no step");
        Map<String, Pool> byPool = new HashMap<>();
        for (Pool pool : pools) {
            if (byPool.put(pool.id(), pool) != null) throw new IllegalArgumentException("two pools " + pool.id());
            if (pool.size() < 1) throw new IllegalArgumentException("pool " + pool.id() + " has nobody");
            if (!(pool.costPerHour() >= 0)) throw new IllegalArgumentException("cost of pool " + pool.id());
        }
        for (Step step : steps) check(step, byId, byPool);
    }

    private static void check(Step step, Map<String, Step> steps, Map<String, Pool> pools) {
        switch (step) {
            case Task task -> {
                known(task.then(), steps, step);
                if (!task.pool().isEmpty() && !pools.containsKey(task.pool()))
                    throw new IllegalArgumentException("step " + step.id() + " names no pool: " + task.pool());
                if (!(task.cost() >= 0)) throw new IllegalArgumentException("cost of step " + step.id());
                for (Timer timer : task.timers()) known(timer.then(), steps, step);
            }
            case Some some -> {
                double most = 0;
                for (Way way : some.ways()) {
                    known(way.then(), steps, step);
                    if (!(way.share() >= 0 && way.share() <= 1))
                        throw new IllegalArgumentException("chance at step " + step.id());
                    most = Math.max(most, way.share());
                }
                if (!some.otherwise().isEmpty()) known(some.otherwise(), steps, step);
                else if (most == 0) throw new IllegalArgumentException("chances at step " + step.id());
            }
            case Gather gather -> known(gather.then(), steps, step);
            case Delay delay -> known(delay.then(), steps, step);
            case Choice choice -> {
                double sum = 0;
                for (Way way : choice.ways()) {
                    known(way.then(), steps, step);
                    if (!(way.share() >= 0)) throw new IllegalArgumentException("share at step " + step.id());
                    sum += way.share();
                }
                if (!(sum > 0) || Double.isInfinite(sum))
                    throw new IllegalArgumentException("shares at step " + step.id());
            }
            case Fork fork -> {
                if (fork.then().isEmpty()) throw new IllegalArgumentException("step " + step.id() + " leads nowhere");
                for (String next : fork.then()) known(next, steps, step);
            }
            case Join join -> {
                known(join.then(), steps, step);
                if (join.of() < 1) throw new IllegalArgumentException("step " + step.id() + " waits for nothing");
            }
            case End end -> {}
        }
    }

    private static void known(String id, Map<String, Step> steps, Step at) {
        if (!steps.containsKey(id)) throw new IllegalArgumentException("step " + at.id() + " leads to no step: " + id);
    }
}
