package jp.kizahashi.process.redesign;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.table.FlowRow;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowLine;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.Works;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

/** What the pages of redesigns show. */
@Component
@Transactional(readOnly = true)
class RedesignPages {
    private final Redesigns redesigns;
    private final Flows flows;
    private final Works works;
    private final People people;

    RedesignPages(Redesigns redesigns, Flows flows, Works works, People people) {
        this.redesigns = redesigns;
        this.flows = flows;
        this.works = works;
        this.people = people;
    }

    /** A step of the list, with what was asked and decided; null while nothing was. */
    public record Line(
            String element,
            FlowRow row,
            @Nullable StepReview review,
            @Nullable StepDecision decision) {
        public boolean asked() {
            return review != null && review.complete();
        }
    }

    /** One figure of two flows. */
    public record Figure(String name, String before, String after, String difference) {}

    /** An earlier decision with the name of who took it. */
    public record Taken(StepDecision decision, String name) {}

    Instant now() {
        return people.now();
    }

    void show(Actor actor, long id, Model model) {
        Redesign redesign = redesigns.get(id);
        Flow flow = flows.get(redesign.flowId());
        List<Line> lines = lines(redesign);
        model.addAttribute("redesign", redesign);
        model.addAttribute("flow", flow);
        model.addAttribute("lines", lines);
        model.addAttribute("asked", lines.stream().filter(Line::asked).count());
        model.addAttribute(
                "decided", lines.stream().filter(l -> l.decision() != null).count());
        model.addAttribute("newest", flows.version(flow.id(), null).number());
        boolean mayEdit = actor.may("process.redesign.edit") && flows.mayEdit(actor, flow);
        model.addAttribute("mayEdit", mayEdit && !redesign.concluded());
        model.addAttribute("mayConclude", mayEdit && actor.may("process.redesign.conclude") && !redesign.concluded());
        model.addAttribute("toBe", flows.madeFrom(flow.id()));
        model.addAttribute("crumbs", crumbs(flow, Messages.get("process.redesign.title")));
    }

    private List<Line> lines(Redesign redesign) {
        Map<String, StepReview> reviews = redesigns.reviews(redesign.id());
        Map<String, StepDecision> decisions = redesigns.decisions(redesign.id());
        List<Line> lines = new ArrayList<>();
        redesigns
                .steps(redesign)
                .forEach((element, row) ->
                        lines.add(new Line(element, row, reviews.get(element), decisions.get(element))));
        return lines;
    }

    void step(Actor actor, long id, String element, Model model) {
        Redesign redesign = redesigns.get(id);
        Flow flow = flows.get(redesign.flowId());
        List<Line> lines = lines(redesign);
        Line line = lines.stream()
                .filter(l -> l.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new Refused(ProcessProblem.FLOW_NOTE_NOWHERE));
        model.addAttribute("redesign", redesign);
        model.addAttribute("flow", flow);
        model.addAttribute("line", line);
        model.addAttribute("place", lines.indexOf(line) + 1);
        model.addAttribute("count", lines.size());
        model.addAttribute(
                "form",
                Optional.ofNullable(line.decision()).map(DecisionForm::of).orElse(DecisionForm.EMPTY));
        model.addAttribute("kinds", DecisionKind.values());
        model.addAttribute("wastes", Waste.values());
        model.addAttribute("questions", StaffOnly.QUESTIONS);
        model.addAttribute("history", history(id, element));
        boolean mayEdit = actor.may("process.redesign.edit") && flows.mayEdit(actor, flow) && !redesign.concluded();
        model.addAttribute("mayEdit", mayEdit);
        List<Crumb> crumbs = new ArrayList<>(crumbs(flow, ""));
        crumbs.set(crumbs.size() - 1, new Crumb(Messages.get("process.redesign.title"), "/processes/redesigns/" + id));
        crumbs.add(new Crumb(line.row().work(), ""));
        model.addAttribute("crumbs", crumbs);
    }

    private List<Taken> history(long id, String element) {
        List<StepDecision> all = redesigns.history(id, element);
        Map<Long, String> names =
                people.names(all.stream().map(StepDecision::personId).distinct().toList());
        return all.stream()
                .map(d -> new Taken(d, names.getOrDefault(d.personId(), "")))
                .toList();
    }

    /** The next step that is not decided yet, behind this one first; the list when all are. */
    String next(long id, String element) {
        List<Line> lines = lines(redesigns.get(id));
        int at = 0;
        while (at < lines.size() && !lines.get(at).element().equals(element)) at++;
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get((at + i) % lines.size());
            if (line.decision() == null) return address(id, line.element());
        }
        return "/processes/redesigns/" + id;
    }

    String address(long id, String element) {
        return "/processes/redesigns/" + id + "/steps/" + UriUtils.encodePathSegment(element, StandardCharsets.UTF_8);
    }

    void compare(long id, @Nullable Long other, Model model) {
        Flow flow = flows.get(id);
        List<Option> options = others(flow);
        Flow second = other != null
                ? flows.get(other)
                : options.isEmpty()
                        ? flow
                        : flows.get(Long.parseLong(options.getFirst().value()));
        FlowFigures before = figures(flow);
        FlowFigures after = figures(second);
        model.addAttribute("flow", flow);
        model.addAttribute("second", second);
        model.addAttribute("options", options);
        model.addAttribute("figures", table(before, after));
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("firstVersion", flows.version(flow.id(), null).number());
        model.addAttribute("secondVersion", flows.version(second.id(), null).number());
        model.addAttribute("crumbs", crumbs(flow, Messages.get("process.comparison.title")));
    }

    /** To-Be flows made of it, the flow it was made of, and flows of works with the same 業務コード. */
    private List<Option> others(Flow flow) {
        List<Flow> found = new ArrayList<>(flows.madeFrom(flow.id()));
        flow.source().map(flows::get).ifPresent(found::add);
        Work work = works.get(flow.workId());
        List<Long> twins = new ArrayList<>(List.of(work.id()));
        works.withCode(work.code()).forEach(w -> twins.add(w.id()));
        for (FlowLine line : flows.ofWorks(twins.stream().distinct().toList())) found.add(line.flow());
        return found.stream()
                .filter(f -> f.id() != flow.id())
                .distinct()
                .map(f -> new Option(
                        Long.toString(f.id()),
                        Messages.get(
                                "process.comparison.option",
                                f.kind().label(),
                                f.name(),
                                works.get(f.workId()).name())))
                .toList();
    }

    private FlowFigures figures(Flow flow) {
        return FlowFigures.of(flows.model(flows.version(flow.id(), null)), flow.yearlyCases(), flow.hourlyCost());
    }

    private static List<Figure> table(FlowFigures a, FlowFigures b) {
        List<Figure> table = new ArrayList<>();
        table.add(figure("steps", BigDecimal.valueOf(a.steps()), BigDecimal.valueOf(b.steps())));
        table.add(figure("minutes", BigDecimal.valueOf(a.minutes()), BigDecimal.valueOf(b.minutes())));
        table.add(figure("hours", a.hours(), b.hours()));
        table.add(figure("cost", a.cost().orElse(null), b.cost().orElse(null)));
        table.add(figure("handOvers", BigDecimal.valueOf(a.handOvers()), BigDecimal.valueOf(b.handOvers())));
        table.add(figure("papers", BigDecimal.valueOf(a.papers()), BigDecimal.valueOf(b.papers())));
        table.add(figure("systems", BigDecimal.valueOf(a.systems()), BigDecimal.valueOf(b.systems())));
        table.add(figure("waiting", BigDecimal.valueOf(a.waiting()), BigDecimal.valueOf(b.waiting())));
        table.add(figure("errors", a.errors(), b.errors()));
        return table;
    }

    private static Figure figure(String name, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        String difference = before == null || after == null ? "―" : signed(after.subtract(before));
        return new Figure(Messages.get("process.comparison." + name), text(before), text(after), difference);
    }

    private static String text(@Nullable BigDecimal figure) {
        return figure == null ? "―" : String.format("%,." + Math.max(0, figure.scale()) + "f", figure);
    }

    private static String signed(BigDecimal difference) {
        int sign = difference.signum();
        return (sign > 0 ? "＋" : sign < 0 ? "−" : "±") + text(difference.abs());
    }

    private static List<Crumb> crumbs(Flow flow, String page) {
        return List.of(
                new Crumb(Messages.get("process.flow.title"), "/processes/flows"),
                new Crumb(flow.name(), "/processes/flows/" + flow.id()),
                new Crumb(page, ""));
    }
}
