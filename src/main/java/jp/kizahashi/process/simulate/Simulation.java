package jp.kizahashi.process.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import jp.kizahashi.process.simulate.Network.Delay;
import jp.kizahashi.process.simulate.Network.Fork;
import jp.kizahashi.process.simulate.Network.Join;
import jp.kizahashi.process.simulate.Network.Pool;
import jp.kizahashi.process.simulate.Network.Task;
import jp.kizahashi.process.simulate.Network.Timer;

/**
 * One run: events in order of time. Each step and the arrivals draw from a stream of their own that depends on the seed
 * and the step's id only, so that a changed flow is compared with the old one on the same luck.
 */
public final class Simulation {
    /** A case that takes more steps goes round in circles. */
    private static final int MOST_STEPS = 100_000;

    /** More parts at once: cases arrive faster than they can ever be done. */
    private static final int MOST_PARTS = 5_000_000;

    private static final int ARRIVAL = -1;

    private final Wiring net;
    private final Plan plan;
    private final long seed;
    private final Pool[] pools;
    private final RandomGenerator[] luck;
    private final RandomGenerator[][] timerLuck;
    private final RandomGenerator arrivals;

    private final Agenda agenda = new Agenda();
    private final Cases cases;
    private final Parts parts = new Parts();
    private final Alarms alarms = new Alarms();
    private final Line[] lines;
    private final int[] idle;
    private final Usage usage;
    private final Tally cycle;
    private final Tally waiting;
    private final Tally work;
    private final Tally cost;

    private double now;
    private double begun;
    private long arrived;
    private int done;
    private long stuck;

    private Simulation(Network network, Plan plan, long seed) {
        this.net = new Wiring(network);
        this.plan = plan;
        this.seed = seed;
        this.pools = network.pools().toArray(Pool[]::new);
        this.luck = new RandomGenerator[net.steps.length];
        this.timerLuck = new RandomGenerator[net.steps.length][];
        for (int i = 0; i < luck.length; i++) {
            luck[i] = stream(seed, "step " + net.steps[i].id());
            timerLuck[i] =
                    timers(i).stream().map(t -> stream(seed, "timer " + t.id())).toArray(RandomGenerator[]::new);
        }
        this.arrivals = stream(seed, "arrivals");
        this.cases = new Cases(net.joins);
        this.lines = new Line[pools.length];
        this.idle = new int[pools.length];
        for (int i = 0; i < pools.length; i++) {
            lines[i] = new Line();
            idle[i] = pools[i].size();
        }
        this.usage = new Usage(pools, net.steps.length);
        this.cycle = new Tally(plan.cases());
        this.waiting = new Tally(plan.cases());
        this.work = new Tally(plan.cases());
        this.cost = new Tally(plan.cases());
    }

    /**
     * Runs the network until all counted cases are done.
     *
     * @throws IllegalArgumentException when a case takes more than 100,000 steps, more than 5,000,000 parts wait, or no
     *     counted case ends
     */
    public static Run run(Network network, Plan plan, long seed) {
        return new Simulation(network, plan, seed).run();
    }

    private List<Timer> timers(int step) {
        return net.steps[step] instanceof Task task ? task.timers() : List.of();
    }

    private static RandomGenerator stream(long seed, String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 0x9e3779b97f4a7c15L + hash);
    }

    private Run run() {
        planArrival(0);
        while (done + stuck < plan.cases()) {
            now = agenda.time();
            int event = agenda.take();
            if (event == ARRIVAL) arrive();
            else if (event < ARRIVAL) ring(ARRIVAL - 1 - event);
            else finish(event);
        }
        usage.until(now, lines, idle);
        if (done == 0) throw new IllegalArgumentException("no case ends: parts wait at a join for others");
        return result();
    }

    private void planArrival(double from) {
        agenda.add(plan.arrivalHours().after(from, plan.arrivals().draw(arrivals)), ARRIVAL);
    }

    private void arrive() {
        if (arrived == plan.warmUp()) {
            begun = now;
            usage.begin(now);
        }
        int at = cases.open(arrived++, now);
        planArrival(now);
        enter(parts.open(at), 0);
        gather(at);
    }

    /** A part comes to a step; steps that take no time are passed at once. */
    private void enter(int part, int first) {
        int at = parts.ofCase(part);
        int step = first;
        while (true) {
            if (cases.step(at) > MOST_STEPS)
                throw new IllegalArgumentException(
                        "a case takes more than " + MOST_STEPS + " steps, at step " + net.steps[step].id());
            switch (net.steps[step]) {
                case Task task -> {
                    ask(part, step, task);
                    return;
                }
                case Delay delay -> {
                    double length = delay.length().draw(luck[step]);
                    if (isCounted(at)) usage.pass(step, 0, length);
                    parts.put(part, step, now);
                    agenda.add(now + length, part);
                    return;
                }
                case Network.Choice choice -> step = net.then[step][way(step)];
                case Fork fork -> step = split(at, net.then[step]);
                case Network.Some some -> step = split(at, some(step));
                case Network.Gather gather -> {
                    parts.put(part, step, now);
                    return;
                }
                case Join join -> {
                    if (!cases.join(at, net.join[step], join.of())) {
                        leave(part, join.of() > 1);
                        return;
                    }
                    step = net.then[step][0];
                }
                case Network.End end -> {
                    leave(part, false);
                    return;
                }
            }
        }
    }

    /** A part more for each way but the first, which is returned. */
    private int split(int at, int[] ways) {
        cases.parts(at, ways.length - 1);
        for (int i = 1; i < ways.length; i++) enter(parts.open(at), ways[i]);
        return ways[0];
    }

    /** The ways that chance takes: at least one, or the one otherwise. */
    private int[] some(int step) {
        double[] chances = net.shares[step];
        while (true) {
            int[] taken = IntStream.range(0, chances.length)
                    .filter(i -> luck[step].nextDouble() < chances[i])
                    .map(i -> net.then[step][i])
                    .toArray();
            if (taken.length > 0) return taken;
            if (net.then[step].length > chances.length) return new int[] {net.then[step][chances.length]};
        }
    }

    /** Lets parts of the case go on together where no other can still come to them. */
    private void gather(int at) {
        for (int g = 0; g < net.gathers.length; g++) {
            int first = -1;
            boolean waits = false;
            for (int part = parts.firstOf(at); part >= 0; part = parts.after(part)) {
                if (parts.step(part) == net.gathers[g]) first = part;
                else waits |= net.keepsWaiting(parts.step(part), g);
            }
            if (first < 0 || waits) continue;
            for (int part = parts.firstOf(at), next; part >= 0; part = next) {
                next = parts.after(part);
                if (part == first || parts.step(part) != net.gathers[g]) continue;
                cases.parts(at, -1);
                parts.close(part);
            }
            enter(first, net.then[net.gathers[g]][0]);
            // What went on may wait at another, earlier in the list.
            g = -1;
        }
    }

    private int way(int step) {
        double[] shares = net.shares[step];
        double u = luck[step].nextDouble();
        int way = 0;
        while (way < shares.length - 1 && u >= shares[way]) way++;
        return way;
    }

    /** A part is over; with the last one, the case. */
    private void leave(int part, boolean atJoin) {
        int at = parts.ofCase(part);
        parts.close(part);
        if (cases.parts(at, -1) > 0) return;
        long number = cases.number(at) - plan.warmUp();
        boolean counts = number >= 0 && number < plan.cases();
        if (counts && (atJoin || cases.waitsAtJoin(at))) {
            stuck++;
        } else if (counts) {
            done++;
            cycle.put((int) number, now - cases.arrived(at));
            waiting.put((int) number, cases.waited(at));
            work.put((int) number, cases.worked(at));
            cost.put((int) number, cases.cost(at));
        }
        cases.close(at);
    }

    private void ask(int part, int step, Task task) {
        parts.put(part, step, now);
        int pool = net.pool[step];
        if (pool < 0) {
            serve(part, step, task, -1);
        } else if (idle[pool] > 0) {
            usage.until(now, lines, idle);
            idle[pool]--;
            serve(part, step, task, pool);
        } else {
            usage.until(now, lines, idle);
            lines[pool].add(part);
            if (parts.size() > MOST_PARTS)
                throw new IllegalArgumentException("more arrives than pool " + pools[pool].id() + " can ever do");
        }
        for (int i = 0; i < task.timers().size(); i++) {
            double after = task.timers().get(i).after().draw(timerLuck[step][i]);
            agenda.add(now + after, ARRIVAL - 1 - alarms.set(part, parts.visit(part), i));
        }
    }

    /** A timer has run out: unless the task is over by then, the case goes its way, or one part more of it does. */
    private void ring(int alarm) {
        alarms.rung(alarm);
        int part = alarms.part(alarm);
        if (parts.visit(part) != alarms.visit(alarm)) return;
        int at = parts.ofCase(part);
        int step = parts.step(part);
        Timer timer = timers(step).get(alarms.timer(alarm));
        int then = net.then[step][1 + alarms.timer(alarm)];
        if (timer.interrupts()) {
            enter(giveUp(part, step), then);
        } else {
            cases.parts(at, 1);
            enter(parts.open(at), then);
        }
        gather(at);
    }

    /** Ends a task before it is done; returns the part that goes on. */
    private int giveUp(int part, int step) {
        int pool = net.pool[step];
        int at = parts.ofCase(part);
        if (!parts.isServed(part)) {
            usage.until(now, lines, idle);
            lines[pool].remove(part);
            cases.served(at, now - parts.since(part), 0, 0);
            if (isCounted(at)) usage.pass(step, now - parts.since(part), 0);
            return part;
        }
        double from = parts.servedFrom(part);
        double done = pool < 0 || now <= from
                ? Math.max(0, now - from)
                : pools[pool].hours().between(from, now);
        double left = parts.length(part) - done;
        double early = Math.max(0, from - now);
        double perHour = pool < 0 ? 0 : pools[pool].costPerHour();
        cases.served(at, -early, -left, -left / 3600 * perHour);
        if (isCounted(at)) usage.shorten(step, early, left);
        int on = parts.open(at);
        parts.giveUp(part);
        if (pool >= 0) release(pool);
        return on;
    }

    private void serve(int part, int step, Task task, int pool) {
        int at = parts.ofCase(part);
        double length = task.work().draw(luck[step]);
        double from = pool < 0 ? now : pools[pool].hours().next(now);
        double perHour = pool < 0 ? 0 : pools[pool].costPerHour();
        double wait = from - parts.since(part);
        cases.served(at, wait, length, task.cost() + length / 3600 * perHour);
        if (isCounted(at)) usage.pass(step, wait, length);
        parts.serve(part, from, length);
        agenda.add(pool < 0 ? now + length : pools[pool].hours().after(now, length), part);
    }

    private void finish(int part) {
        if (parts.isGivenUp(part)) {
            parts.close(part);
            return;
        }
        int step = parts.step(part);
        int at = parts.ofCase(part);
        int pool = net.pool[step];
        if (pool >= 0) release(pool);
        enter(part, net.then[step][0]);
        gather(at);
    }

    /** The person who is free takes the one who waits longest. */
    private void release(int pool) {
        usage.until(now, lines, idle);
        if (lines[pool].size() == 0) {
            idle[pool]++;
            return;
        }
        int next = lines[pool].take();
        int step = parts.step(next);
        serve(next, step, (Task) net.steps[step], pool);
    }

    private boolean isCounted(int at) {
        long number = cases.number(at) - plan.warmUp();
        return number >= 0 && number < plan.cases();
    }

    private Run result() {
        List<Run.PoolUse> poolUses = new ArrayList<>();
        for (int i = 0; i < pools.length; i++) poolUses.add(usage.pool(i, now));
        List<Run.StepUse> stepUses = new ArrayList<>();
        for (int i = 0; i < net.steps.length; i++) stepUses.add(usage.step(i, net.steps[i].id()));
        return new Run(
                seed,
                done,
                stuck,
                now - begun,
                cycle.measure(),
                waiting.measure(),
                work.measure(),
                cost.measure(),
                List.copyOf(poolUses),
                List.copyOf(stepUses));
    }
}
