package jp.kizahashi.process.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** Where each step leads: one number a way; none at an end. */
    final int[][] then;
    /** The pool of each task, −1 for nobody and for other steps. */
    final int[] pool;
    /** The number among the joins, −1 for other steps. */
    final int[] join;
    /** Cumulative shares of the ways of a choice, the last 1. */
    final double[][] shares;

    final int joins;

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
            shares[i] = steps[i] instanceof Choice choice ? cumulative(choice) : new double[0];
        }
        joins = counted;
    }

    private static List<String> ways(Step step) {
        return switch (step) {
            case Task task -> List.of(task.then());
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
