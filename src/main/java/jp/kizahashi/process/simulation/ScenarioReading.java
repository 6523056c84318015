package jp.kizahashi.process.simulation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.simulate.Law;
import jp.kizahashi.process.simulate.Network.Pool;
import jp.kizahashi.process.simulate.Plan;
import jp.kizahashi.process.simulate.WorkingHours;
import jp.kizahashi.process.simulate.scenario.Scenario;
import jp.kizahashi.process.simulate.scenario.Scenario.StepTerms;
import jp.kizahashi.process.simulation.TypedScenario.Spread;

/** Makes a scenario of what was typed, or names the field that is wrong. Pure. */
final class ScenarioReading {
    private static final double VARIATION = 0.5;
    private static final double CONFIDENCE = 0.95;

    private final TypedScenario typed;
    private final FlowParts parts;

    private ScenarioReading(TypedScenario typed, FlowParts parts) {
        this.typed = typed;
        this.parts = parts;
    }

    /** @throws Refused PRC-007 with the field and the reason */
    static Scenario of(TypedScenario typed, FlowParts parts) {
        return new ScenarioReading(typed, parts).read();
    }

    private Scenario read() {
        WorkingHours hours = hours();
        double perDay = number("perDay", typed.perDay(), 0.01, 100_000);
        double open = hours.between(0, 86_400);
        Plan plan = new Plan(
                new Law.Exponential(open / perDay), hours, (int) number("warmUp", typed.warmUp(), 0, 100_000), (int)
                        number("cases", typed.cases(), 1, 100_000));
        return new Scenario(
                (long) number("seed", typed.seed(), 0, 999_999_999),
                (int) number("runs", typed.runs(), 2, 200),
                CONFIDENCE,
                plan,
                Optional.empty(),
                pools(hours),
                steps(),
                ways(),
                typed.waits());
    }

    private WorkingHours hours() {
        try {
            return WorkingHours.weekdays(
                    clock(typed.opens()), clock(typed.breakFrom()), clock(typed.breakTo()), clock(typed.closes()));
        } catch (IllegalArgumentException e) {
            throw refused(Messages.get("process.simulation.hours"), Messages.get("process.simulation.wrong.hours"));
        }
    }

    private static long clock(String text) {
        String plain = plain(text);
        if (!plain.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]"))
            throw refused(Messages.get("process.simulation.hours"), Messages.get("process.simulation.wrong.hours"));
        int colon = plain.indexOf(':');
        return Integer.parseInt(plain.substring(0, colon)) * 3_600L
                + Integer.parseInt(plain.substring(colon + 1)) * 60L;
    }

    private List<Pool> pools(WorkingHours hours) {
        List<Pool> pools = new ArrayList<>();
        for (String lane : parts.lanes()) {
            String people = typed.people().getOrDefault(lane, "");
            String cost = typed.hourlyCost().getOrDefault(lane, "");
            int size = (int) number(Messages.get("process.simulation.peopleOf", lane), people, 1, 10_000);
            double hourly =
                    cost.isBlank() ? 0 : number(Messages.get("process.simulation.costOf", lane), cost, 0, 1_000_000);
            pools.add(new Pool(lane, size, hours, hourly));
        }
        return pools;
    }

    private Map<String, StepTerms> steps() {
        Map<String, StepTerms> steps = new LinkedHashMap<>();
        parts.steps().forEach(step -> {
            String minutes = typed.minutes().getOrDefault(step.element(), "");
            double told = number(Messages.get("process.simulation.minutesOf", step.name()), minutes, 0, 100_000);
            steps.put(step.element(), new StepTerms(Optional.of(law(told * 60)), Optional.empty(), 0));
        });
        return steps;
    }

    private Law law(double seconds) {
        if (seconds == 0 || typed.spread() == Spread.NONE) return new Law.Constant(seconds);
        return typed.spread() == Spread.SOME ? new Law.Lognormal(seconds, VARIATION) : new Law.Exponential(seconds);
    }

    /** Only branches of which every way has a share; the others are taken equally often. */
    private Map<String, Double> ways() {
        Map<String, Double> ways = new HashMap<>();
        for (FlowParts.Branch branch : parts.branches()) {
            boolean none = branch.ways().stream()
                    .allMatch(w -> typed.shares().getOrDefault(w.flow(), "").isBlank());
            if (none && !branch.some()) continue;
            double sum = 0;
            for (FlowParts.Way way : branch.ways()) {
                String place = Messages.get("process.simulation.shareOf", branch.question(), way.label());
                double share = number(place, typed.shares().getOrDefault(way.flow(), ""), 0, 100);
                // Of どれか一つ only the relation counts; of いくつか each is a chance.
                ways.put(way.flow(), branch.some() ? share / 100 : share);
                sum += share;
            }
            if (sum <= 0) throw refused(branch.question(), Messages.get("process.simulation.wrong.shares"));
        }
        return ways;
    }

    private static double number(String place, String text, double least, double most) {
        String name = Messages.pattern("process.simulation." + place).orElse(place);
        String plain = plain(text).replace(",", "");
        if (plain.matches("[0-9]{1,9}(\\.[0-9]{1,4})?")) {
            double value = Double.parseDouble(plain);
            if (value >= least && value <= most) return value;
        }
        throw refused(name, Messages.get("process.simulation.wrong.number", words(least), words(most)));
    }

    private static String words(double limit) {
        return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static Refused refused(String place, String why) {
        return new Refused(ProcessProblem.SCENARIO_UNREADABLE, place, why);
    }
}
