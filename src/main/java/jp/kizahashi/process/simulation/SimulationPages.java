package jp.kizahashi.process.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.process.bpmn.drawing.FlowPicture;
import jp.kizahashi.process.bpmn.drawing.Mark;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.simulate.Interval;
import jp.kizahashi.process.simulation.Outcome.Figure;
import jp.kizahashi.process.simulation.Outcome.PoolFigure;
import jp.kizahashi.process.simulation.Outcome.StepFigure;
import jp.kizahashi.process.simulation.TypedScenario.Spread;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages of simulations show. */
@Component
@Transactional(readOnly = true)
class SimulationPages {
    private static final double YEAR_DAYS = 243;

    private final Simulations simulations;
    private final Flows flows;

    SimulationPages(Simulations simulations, Flows flows) {
        this.simulations = simulations;
        this.flows = flows;
    }

    /** One figure with its interval, in words; the other scenario's and the difference when two are compared. */
    public record Line(String name, String value, String interval, String other, String difference) {}

    /** A step with its figures in words. */
    public record StepLine(String element, String name, String times, String waiting, String work) {}

    /** What a new scenario begins with; cases a day from the flow's 年間件数 over 243 office days. */
    TypedScenario suggested(long id) {
        Flow flow = flows.get(id);
        FlowParts parts = parts(id);
        Map<String, String> minutes = new HashMap<>();
        parts.steps().forEach(s -> minutes.put(s.element(), s.minutes()));
        Map<String, String> people = new HashMap<>();
        Map<String, String> cost = new HashMap<>();
        for (String lane : parts.lanes()) {
            people.put(lane, "1");
            cost.put(lane, flow.hourlyCost() == null ? "" : String.valueOf(flow.hourlyCost()));
        }
        String perDay =
                flow.yearlyCases() == null ? "" : String.format(Locale.ROOT, "%.1f", flow.yearlyCases() / YEAR_DAYS);
        return new TypedScenario(
                "",
                perDay,
                "500",
                "50",
                "20",
                "1",
                Spread.SOME,
                "08:30",
                "12:00",
                "13:00",
                "17:15",
                people,
                cost,
                minutes,
                Map.of(),
                false);
    }

    private FlowParts parts(long flow) {
        return FlowParts.of(flows.model(flows.version(flow, null)));
    }

    void form(long id, TypedScenario scenario, Model model) {
        Flow flow = flows.get(id);
        model.addAttribute("flow", flow);
        model.addAttribute("scenario", scenario);
        model.addAttribute("parts", parts(id));
        model.addAttribute("spreads", Spread.values());
        model.addAttribute("crumbs", crumbs(flow, Messages.get("process.simulation.new")));
    }

    void show(Actor actor, long id, @Nullable Long other, Model model) {
        SimulationOrder order = simulations.get(id);
        Flow flow = flows.get(order.flowId());
        model.addAttribute("order", order);
        model.addAttribute("flow", flow);
        model.addAttribute("person", flows.nameOf(order.personId()).orElse(""));
        model.addAttribute("mayRun", actor.may("process.simulation.run"));
        List<SimulationOrder> all = new ArrayList<>(simulations.ofFlow(flow.id()));
        flows.madeFrom(flow.id()).forEach(f -> all.addAll(simulations.ofFlow(f.id())));
        flow.source().ifPresent(f -> all.addAll(simulations.ofFlow(f)));
        model.addAttribute("others", options(all, id));
        Optional<SimulationOrder> second = Optional.ofNullable(other).map(simulations::get);
        model.addAttribute("second", second.orElse(null));
        model.addAttribute("crumbs", crumbs(flow, name(order)));
        order.outcome().ifPresent(o -> outcome(o, order, second, model));
    }

    private void outcome(Outcome outcome, SimulationOrder order, Optional<SimulationOrder> second, Model model) {
        Optional<Outcome> other = second.flatMap(SimulationOrder::outcome);
        boolean paired = second.isPresent()
                && second.get().scenario().seed().equals(order.scenario().seed())
                && second.get().scenario().runs().equals(order.scenario().runs());
        List<Line> lines = new ArrayList<>();
        lines.add(line("cycle", outcome.cycle(), other.map(Outcome::cycle), paired, SimulationPages::time));
        lines.add(line("waiting", outcome.waiting(), other.map(Outcome::waiting), paired, SimulationPages::time));
        lines.add(line("work", outcome.work(), other.map(Outcome::work), paired, SimulationPages::time));
        lines.add(line("money", outcome.cost(), other.map(Outcome::cost), paired, SimulationPages::yen));
        lines.add(
                line("throughput", outcome.perHour(), other.map(Outcome::perHour), paired, v -> number(v * 24 * 7, 1)));
        model.addAttribute("outcome", outcome);
        model.addAttribute("figures", lines);
        model.addAttribute("paired", paired);
        model.addAttribute("pools", pools(outcome, other));
        model.addAttribute(
                "stepLines", outcome.steps().stream().map(SimulationPages::step).toList());
    }

    /** How a figure is written. */
    private interface Words {
        String of(double value);
    }

    private static Line line(String key, Figure figure, Optional<Figure> other, boolean paired, Words words) {
        String difference = other.filter(
                        o -> paired && o.runs().size() == figure.runs().size())
                .map(o -> difference(figure, o, words))
                .orElse("");
        return new Line(
                Messages.get("process.simulation.figure." + key),
                words.of(figure.mean()),
                Messages.get(
                        "process.simulation.interval", words.of(Math.max(0, figure.low())), words.of(figure.high())),
                other.map(o -> words.of(o.mean())).orElse(""),
                difference);
    }

    /** This scenario less the other, run by run on the same luck. */
    private static String difference(Figure figure, Figure other, Words words) {
        double[] differences = new double[figure.runs().size()];
        for (int i = 0; i < differences.length; i++)
            differences[i] = figure.runs().get(i) - other.runs().get(i);
        Interval interval = Interval.of(differences, 0.95);
        return Messages.get(
                "process.simulation.differenceOf",
                signed(interval.mean(), words),
                signed(interval.low(), words),
                signed(interval.high(), words));
    }

    private static String signed(double value, Words words) {
        return (value < 0 ? "−" : "＋") + words.of(Math.abs(value));
    }

    private static List<Line> pools(Outcome outcome, Optional<Outcome> other) {
        List<Line> lines = new ArrayList<>();
        for (PoolFigure pool : outcome.pools())
            lines.add(new Line(
                    pool.name(),
                    percent(pool.busy().mean()),
                    Messages.get(
                            "process.simulation.interval",
                            percent(Math.max(0, pool.busy().low())),
                            percent(Math.min(1, pool.busy().high()))),
                    other.flatMap(o -> o.pools().stream()
                                    .filter(p -> p.name().equals(pool.name()))
                                    .findFirst())
                            .map(p -> percent(p.busy().mean()))
                            .orElse(""),
                    number(pool.line().mean(), 1)));
        return lines;
    }

    private static StepLine step(StepFigure s) {
        return new StepLine(s.element(), s.name(), number(s.times(), 2), time(s.waiting()), time(s.work()));
    }

    /** The picture with a flag on each step whose waiting counts: the more of all waiting, the darker. */
    String picture(long id) {
        SimulationOrder order = simulations.get(id);
        var file = flows.model(flows.version(order.flowId(), order.versionNumber()));
        Map<String, Mark> marks = new HashMap<>();
        order.outcome().ifPresent(o -> {
            double most =
                    o.steps().stream().mapToDouble(StepFigure::waiting).max().orElse(0);
            for (StepFigure step : o.steps())
                if (step.waiting() >= 60)
                    marks.put(
                            step.element(),
                            Mark.of(
                                    Messages.get("process.simulation.flag", time(step.waiting())),
                                    colour(step.waiting() / most)));
        });
        return FlowPicture.svg(file, marks);
    }

    private static String colour(double share) {
        if (share > 2.0 / 3) return Mark.RED;
        return share > 1.0 / 3 ? Mark.ORANGE : Mark.BLUE;
    }

    /** Seconds in the unit people would use. */
    private static String time(double seconds) {
        if (seconds < 90 * 60) return Messages.get("process.simulation.minutes", number(seconds / 60, 1));
        if (seconds < 48 * 3600) return Messages.get("process.simulation.hoursOf", number(seconds / 3600, 1));
        return Messages.get("process.simulation.days", number(seconds / 86_400, 1));
    }

    private static String yen(double value) {
        return Messages.get("process.simulation.yen", number(value, 0));
    }

    private static String percent(double share) {
        return Messages.get("process.simulation.percent", number(share * 100, 1));
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static List<Option> options(List<SimulationOrder> all, long without) {
        return all.stream()
                .filter(o -> o.id() != without && o.outcome().isPresent())
                .map(o -> new Option(Long.toString(o.id()), name(o)))
                .toList();
    }

    private static String name(SimulationOrder order) {
        return order.scenario().name().isEmpty()
                ? Messages.get("process.simulation.unnamed", String.valueOf(order.id()))
                : order.scenario().name();
    }

    private static List<Crumb> crumbs(Flow flow, String page) {
        return List.of(
                new Crumb(Messages.get("process.flow.title"), "/processes/flows"),
                new Crumb(flow.name(), "/processes/flows/" + flow.id()),
                new Crumb(page, ""));
    }
}
