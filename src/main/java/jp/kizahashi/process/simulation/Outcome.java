package jp.kizahashi.process.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.simulate.Interval;
import jp.kizahashi.process.simulate.Run;
import jp.kizahashi.process.simulate.scenario.FlowNetwork;
import jp.kizahashi.process.simulate.scenario.Scenario;

/**
 * What the runs of a scenario found. Times in seconds, money in yen.
 *
 * @param cases counted over all runs
 * @param stuck cases that can never end
 * @param cycle from arrival to end, nights and days off included
 * @param waiting in line or for opening hours
 * @param work working time
 * @param cost of one case
 * @param perHour cases an hour of the clock
 * @param leftOut what the figures do not cover, as sentences
 */
public record Outcome(
        long cases,
        long stuck,
        Figure cycle,
        Figure waiting,
        Figure work,
        Figure cost,
        Figure perHour,
        List<PoolFigure> pools,
        List<StepFigure> steps,
        List<String> leftOut) {
    public Outcome {
        pools = List.copyOf(pools);
        steps = List.copyOf(steps);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A mean over the runs with its 95 % interval.
     *
     * @param runs the figure of each run, in the order of the seeds
     */
    public record Figure(double mean, double low, double high, List<Double> runs) {
        public Figure {
            runs = List.copyOf(runs);
        }

        static Figure of(List<Run> runs, ToDoubleFunction<Run> figure) {
            Interval interval = Interval.of(runs, figure, 0.95);
            return new Figure(
                    interval.mean(),
                    interval.low(),
                    interval.high(),
                    runs.stream().map(figure::applyAsDouble).toList());
        }
    }

    /** How a pool was used: share of its open hours (0 to 1), people in line on average. */
    public record PoolFigure(String name, Figure busy, Figure line) {}

    /** How a step was used: times a case, mean waiting and work each time, seconds. */
    public record StepFigure(String element, String name, double times, double waiting, double work) {}

    static Outcome of(FlowNetwork flow, Scenario scenario, List<Run> runs) {
        long cases = runs.stream().mapToLong(Run::cases).sum();
        List<PoolFigure> pools = new ArrayList<>();
        for (int i = 0; i < scenario.pools().size(); i++) {
            int at = i;
            pools.add(new PoolFigure(
                    scenario.pools().get(at).id(),
                    Figure.of(runs, r -> r.pools().get(at).busy()),
                    Figure.of(runs, r -> r.pools().get(at).line())));
        }
        return new Outcome(
                cases,
                runs.stream().mapToLong(Run::stuck).sum(),
                Figure.of(runs, r -> r.cycle().mean()),
                Figure.of(runs, r -> r.waiting().mean()),
                Figure.of(runs, r -> r.work().mean()),
                Figure.of(runs, r -> r.cost().mean()),
                Figure.of(runs, Run::perHour),
                pools,
                steps(flow, runs, cases),
                flow.leftOut().stream().map(Finding::message).distinct().toList());
    }

    private static List<StepFigure> steps(FlowNetwork flow, List<Run> runs, long cases) {
        List<StepFigure> steps = new ArrayList<>();
        for (int i = 0; i < runs.getFirst().steps().size(); i++) {
            int at = i;
            String id = runs.getFirst().steps().get(at).id();
            String name = flow.names().get(id);
            if (name == null) continue;
            long times = runs.stream().mapToLong(r -> r.steps().get(at).times()).sum();
            steps.add(new StepFigure(
                    id,
                    name,
                    cases == 0 ? 0 : (double) times / cases,
                    mean(runs, r -> r.steps().get(at).waiting()),
                    mean(runs, r -> r.steps().get(at).work())));
        }
        return steps;
    }

    private static double mean(List<Run> runs, ToDoubleFunction<Run> figure) {
        return runs.stream().mapToDouble(figure).average().orElse(0);
    }
}
