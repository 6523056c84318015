package jp.kizahashi.process.bpmn.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.simulate.Interval;
import jp.kizahashi.process.simulate.Run;
import jp.kizahashi.process.simulate.Run.Measure;
import jp.kizahashi.process.simulate.Simulation;
import jp.kizahashi.process.simulate.scenario.FlowNetwork;
import jp.kizahashi.process.simulate.scenario.Scenario;
import jp.kizahashi.process.simulate.scenario.ScenarioFile;

/** {@code ./tool bpmn simulate}: what a flow would cost in time, waiting and money. */
final class SimulateCommand implements Command {
    @Override
    public String words() {
        return "bpmn simulate";
    }

    @Override
    public String summary() {
        return "times, waiting, use of people and cost of a flow under a scenario";
    }

    @Override
    public String help() {
        return """
                ./tool bpmn simulate IN SCENARIO [OUT]

                IN         a BPMN 2.0 file; the drawing is not needed
                SCENARIO   JSON; times are seconds, second 0 is a Monday 00:00
                OUT        where the JSON goes instead of standard output

                {"arrivals": LAW, "arrivalHours": HOURS, "cases": 1000, "warmUp": 0, "seed": 1, "replications": 10,
                 "confidence": 0.95, "process": "ID",
                 "pools": {"NAME": {"size": 1, "hours": HOURS, "costPerHour": 0}},
                 "steps": {"ID OR NAME": {"time": LAW, "pool": "NAME", "cost": 0}},
                 "ways":  {"ID OR NAME OF A SEQUENCE FLOW": 0.7}, "waiting": false}

                LAW        a number of seconds, or {"law": "exponential", "mean": 600}; erlang {phases, mean};
                           lognormal {mean, variation}; uniform {low, high}; triangular {low, mode, high};
                           constant {seconds}
                HOURS      "always" (default), or {"weekdays": ["08:30-12:00", "13:00-17:15"], "saturday": […], "daysOff": [4]}

                arrivals is needed. A task takes the pool named as its lane, and the minutes a flow made from a table
                carries, unless steps says otherwise; the pool "" is nobody. Ways without shares are taken equally often;
                behind an inclusive gateway each way needs its own chance from 0 to 1, but the default way, which is taken
                when chance takes none. An event on the border of a task comes after its duration, or the time steps gives
                it. With "waiting": true the hours of waiting that a flow's table tells pass before its steps.

                JSON on standard output: cycle, waiting, work and cost a case {mean, low, high, median, ninth, most},
                perHour {mean, low, high}, pools[] {id, busy, line}, steps[] {id, name, times (a case), waiting, work},
                cases, stuck, leftOut[] {code, message, element, line}. With one replication low and high come from batch
                means. The same seed gives the same figures.

                Exit 2 with place and reason for a scenario or a flow that cannot be simulated. Needs no database.
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        List<String> names = FlowFile.arguments(arguments, 2, 3);
        Scenario scenario;
        FlowNetwork flow;
        try {
            scenario = ScenarioFile.read(FlowFile.bytes(names.get(1)));
            flow = FlowNetwork.of(FlowFile.model(names.getFirst()), scenario);
        } catch (Refused e) {
            String file = e.problem() == ProcessProblem.FLOW_NOT_SIMULATED ? names.getFirst() : names.get(1);
            throw new BadInput(file + ": " + e.sentence());
        }
        byte[] report = Json.write(report(flow, scenario, runs(flow, scenario))).getBytes(StandardCharsets.UTF_8);
        FlowFile.write(report, names.size() < 3 ? List.of(names.getFirst()) : names.subList(1, 3), out);
    }

    /** Runs share nothing, so they may go side by side. */
    private static List<Run> runs(FlowNetwork flow, Scenario scenario) {
        try {
            return LongStream.range(scenario.seed(), scenario.seed() + scenario.replications())
                    .parallel()
                    .mapToObj(seed -> Simulation.run(flow.network(), scenario.plan(), seed))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    new Refused(ProcessProblem.SIMULATION_WITHOUT_END, String.valueOf(e.getMessage())).sentence());
        }
    }

    private static Map<String, Object> report(FlowNetwork flow, Scenario scenario, List<Run> runs) {
        long stuck = runs.stream().mapToLong(Run::stuck).sum();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", scenario.seed());
        json.put("replications", runs.size());
        json.put("confidence", runs.size() > 1 ? scenario.confidence() : 0.95);
        json.put("cases", runs.stream().mapToLong(Run::cases).sum());
        json.put("stuck", stuck);
        json.put("cycle", measure(runs, Run::cycle, scenario));
        json.put("waiting", measure(runs, Run::waiting, scenario));
        json.put("work", measure(runs, Run::work, scenario));
        json.put("cost", measure(runs, Run::cost, scenario));
        json.put("perHour", interval(runs, Run::perHour, scenario));
        json.put("pools", pools(runs, scenario));
        json.put("steps", steps(flow, runs));
        json.put("leftOut", leftOut(flow, stuck));
        return json;
    }

    private static Map<String, Object> measure(List<Run> runs, Function<Run, Measure> of, Scenario scenario) {
        Map<String, Object> json;
        if (runs.size() > 1) {
            json = interval(runs, r -> of.apply(r).mean(), scenario);
        } else {
            Measure only = of.apply(runs.getFirst());
            json = new LinkedHashMap<>();
            json.put("mean", only.mean());
            json.put("low", only.low());
            json.put("high", only.high());
        }
        json.put("median", mean(runs, r -> of.apply(r).median()));
        json.put("ninth", mean(runs, r -> of.apply(r).ninth()));
        json.put(
                "most", runs.stream().mapToDouble(r -> of.apply(r).most()).max().orElse(0));
        return json;
    }

    private static Map<String, Object> interval(List<Run> runs, ToDoubleFunction<Run> figure, Scenario scenario) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", mean(runs, figure));
        if (runs.size() < 2) return json;
        Interval interval = Interval.of(runs, figure, scenario.confidence());
        json.put("low", interval.low());
        json.put("high", interval.high());
        return json;
    }

    private static double mean(List<Run> runs, ToDoubleFunction<Run> figure) {
        return runs.stream().mapToDouble(figure).sum() / runs.size();
    }

    private static List<Map<String, Object>> pools(List<Run> runs, Scenario scenario) {
        List<Map<String, Object>> pools = new ArrayList<>();
        for (int i = 0; i < runs.getFirst().pools().size(); i++) {
            int at = i;
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", runs.getFirst().pools().get(at).id());
            json.put("busy", interval(runs, r -> r.pools().get(at).busy(), scenario));
            json.put("line", interval(runs, r -> r.pools().get(at).line(), scenario));
            pools.add(json);
        }
        return pools;
    }

    private static List<Map<String, Object>> steps(FlowNetwork flow, List<Run> runs) {
        List<Map<String, Object>> steps = new ArrayList<>();
        double cases = runs.stream().mapToLong(Run::cases).sum();
        for (int i = 0; i < runs.getFirst().steps().size(); i++) {
            int at = i;
            String id = runs.getFirst().steps().get(at).id();
            if (!flow.names().containsKey(id)) continue;
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", id);
            json.put("name", Objects.requireNonNull(flow.names().get(id)));
            json.put(
                    "times",
                    runs.stream().mapToLong(r -> r.steps().get(at).times()).sum() / cases);
            json.put("waiting", mean(runs, r -> r.steps().get(at).waiting()));
            json.put("work", mean(runs, r -> r.steps().get(at).work()));
            steps.add(json);
        }
        return steps;
    }

    private static List<Map<String, Object>> leftOut(FlowNetwork flow, long stuck) {
        List<Finding> findings = new ArrayList<>(flow.leftOut());
        if (stuck > 0)
            findings.add(new Finding("STUCK", "process.scenario.left.STUCK", List.of(String.valueOf(stuck)), "", 0));
        return findings.stream().map(CheckCommand::json).toList();
    }
}
