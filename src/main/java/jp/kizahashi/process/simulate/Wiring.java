package jp.kizahashi.process.simulate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kizahashi.process.simulate.Network.Choice;
import jp.kizahashi.process.simulate.Network.Delay;
import jp.kizahashi.process.simulate.Network.End;
import jp.kizahashi.process.simulate.Network.Fork;
import jp.kizahashi.process.simulate.Network.Join;
import jp.kizahashi.process.simulate.Network.Step;
import jp.kizahashi.process.simulate.Network.Task;

/** A network by number, so that a run looks nothing up by name. Steps and pools keep their order. */
final class Wiring {
    final Step[] steps;
    /** Where each step leads: one number a way, then one a timer, then the way otherwise; none at an end. */
    final int[][] then;
    /** The pool of each task, −1 for nobody and for other steps. */
    final int[] pool;
    /** The number among the joins, −1 for other steps. */
    final int[] join;
    /** Cumulative shares of the ways of a choice, the last 1; chances of the ways of いくつか. */
    final double[][] shares;

    final int joins;
    /** The steps where ways of a {@link Network.Some} meet. */
    final int[] gathers;
    /** For each step, which of the gathers a part that stands there can still come to. */
    private final BitSet[] comes;

    Wiring(Network network) {
        int size = network.steps().size();
        steps = network.steps().toArray(Step[]::new);
        then = new int[size][];
        pool = new int[size];
        join = new int[size];
        shares = new double[size][];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < size; i++) places.put(steps[i].id(), i);
        Map<String, Integer> pools = new HashMap<>(Map.of("", -1));
        for (int i = 0; i < network.pools().size(); i++)
            pools.put(network.pools().get(i).id(), i);
        int counted = 0;
        for (int i = 0; i < size; i++) {
            then[i] = ways(steps[i]).stream()
                    .mapToInt(id -> Objects.requireNonNull(places.get(id)))
                    .toArray();
            pool[i] = steps[i] instanceof Task task ? Objects.requireNonNull(pools.get(task.pool())) : -1;
            join[i] = steps[i] instanceof Join ? counted++ : -1;
            shares[i] = switch (steps[i]) {
                case Choice choice -> cumulative(choice);
                case Network.Some some ->
                    some.ways().stream().mapToDouble(Network.Way::share).toArray();
                default -> new double[0];
            };
        }
        joins = counted;
        gathers = IntStream.range(0, size)
                .filter(i -> steps[i] instanceof Network.Gather)
                .toArray();
        comes = new BitSet[size];
        for (int i = 0; i < size; i++) comes[i] = new BitSet(gathers.length);
        for (int g = 0; g < gathers.length; g++) backwards(g);
    }

    /** Marks every step from which the gather can be reached. */
    private void backwards(int gather) {
        Map<Integer, List<Integer>> before = new HashMap<>();
        for (int i = 0; i < steps.length; i++)
            for (int next : then[i])
                before.computeIfAbsent(next, key -> new ArrayList<>()).add(i);
        Deque<Integer> open = new ArrayDeque<>(List.of(gathers[gather]));
        while (!open.isEmpty())
            for (int step : before.getOrDefault(open.pop(), List.of()))
                if (!comes[step].get(gather)) {
                    comes[step].set(gather);
                    if (step != gathers[gather]) open.push(step);
                }
    }

    /**
     * True when a part at the step keeps those at the gather waiting; two gathers that lead to each other do not wait for
     * each other.
     */
    boolean keepsWaiting(int step, int gather) {
        if (!comes[step].get(gather)) return false;
        for (int other = 0; other < gathers.length; other++)
            if (gathers[other] == step && comes[gathers[gather]].get(other)) return false;
        return true;
    }

    private static List<String> ways(Step step) {
        return switch (step) {
            case Task task ->
                Stream.concat(Stream.of(task.then()), task.timers().stream().map(Network.Timer::then))
                        .toList();
            case Network.Some some ->
                Stream.concat(
                                some.ways().stream().map(Network.Way::then),
                                Stream.of(some.otherwise()).filter(o -> !o.isEmpty()))
                        .toList();
            case Network.Gather gather -> List.of(gather.then());
            case Delay delay -> List.of(delay.then());
            case Choice choice -> choice.ways().stream().map(Network.Way::then).toList();
            case Fork fork -> fork.then();
            case Join meeting -> List.of(meeting.then());
            case End end -> List.of();
        };
    }

    private static double[] cumulative(Choice choice) {
        double[] sums = new double[choice.ways().size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++)
            sums[i] = sum += choice.ways().get(i).share();
        for (int i = 0; i < sums.length; i++) sums[i] /= sum;
        return sums;
    }
}
