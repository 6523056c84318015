package jp.kizahashi.process.flow.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.platform.web.Paging;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.Validation;
import jp.kizahashi.process.bpmn.lint.Lint;
import jp.kizahashi.process.bpmn.table.FlowRow;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowKind;
import jp.kizahashi.process.flow.FlowLine;
import jp.kizahashi.process.flow.FlowPart;
import jp.kizahashi.process.flow.FlowVersion;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkSearch;
import jp.kizahashi.process.work.Works;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages of flows show. */
@Component
@Transactional(readOnly = true)
class FlowPages {
    private static final int PAGE = 50;
    private static final int STEPS = 200;
    private static final int FINDINGS = 100;

    private final Flows flows;
    private final Works works;
    private final People people;
    private final List<FlowPart> parts;

    FlowPages(Flows flows, Works works, People people, List<FlowPart> parts) {
        this.flows = flows;
        this.works = works;
        this.people = people;
        this.parts = parts;
    }

    /** A flow of a list with the work it belongs to. */
    public record Line(FlowLine line, Work work) {}

    /** A version with the name of who made it. */
    public record VersionLine(FlowVersion version, String name) {}

    /** A step as it is read out, with the id of its element. */
    public record Step(FlowRow row, String element, String next) {}

    /** Something to mend, with the step it belongs to; the name is empty for what has none. */
    public record Remark(String sentence, String element, String name) {}

    LocalDate today() {
        return people.today();
    }

    String nameOf(long work) {
        return works.get(work).name();
    }

    void list(Actor actor, String text, int page, Model model) {
        int count = flows.count(text);
        Paging paging = Paging.of(page, count, PAGE);
        List<Line> lines = flows.search(text, PAGE, paging.before()).stream()
                .map(l -> new Line(l, works.get(l.flow().workId())))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("count", count);
        model.addAttribute("paging", paging);
        model.addAttribute("text", text.strip());
        model.addAttribute("mayAdd", actor.may("process.flow.edit"));
    }

    void form(Actor actor, @Nullable Flow flow, Model model) {
        List<Option> offered = new ArrayList<>();
        if (flow == null) {
            Map<Long, Boolean> mine = new HashMap<>();
            for (Work work : works.search(WorkSearch.ALL, 5_000, 0))
                if (mine.computeIfAbsent(work.departmentId(), d -> works.mayEdit(actor, d)))
                    offered.add(new Option(Long.toString(work.id()), work.name()));
        }
        model.addAttribute("works", offered);
        model.addAttribute("flow", flow);
        List<Option> kinds = new ArrayList<>();
        for (FlowKind kind : FlowKind.values())
            kinds.add(
                    new Option(kind.name(), kind.label(), Messages.get("process.flow.kind." + kind.name() + ".hint")));
        model.addAttribute("kinds", kinds);
        String title = Messages.get(flow == null ? "process.flow.new" : "process.flow.edit");
        model.addAttribute("title", title);
        model.addAttribute("target", flow == null ? "/processes/flows" : "/processes/flows/" + flow.id());
        List<Crumb> crumbs =
                new ArrayList<>(List.of(new Crumb(Messages.get("process.flow.title"), "/processes/flows")));
        if (flow != null) crumbs.add(new Crumb(flow.name(), "/processes/flows/" + flow.id()));
        crumbs.add(new Crumb(title, ""));
        model.addAttribute("crumbs", crumbs);
    }

    void show(Actor actor, long id, @Nullable Integer number, int stepPage, Model model) {
        Flow flow = flows.get(id);
        FlowVersion version = flows.version(id, number);
        List<FlowVersion> versions = flows.versions(id);
        var file = flows.model(version);
        model.addAttribute("flow", flow);
        model.addAttribute("work", flows.workOf(flow));
        model.addAttribute("version", version);
        model.addAttribute("newest", versions.getFirst().number());
        model.addAttribute("maker", flows.nameOf(version.personId()).orElse(""));
        model.addAttribute("versions", named(versions));
        model.addAttribute("mayEdit", flows.mayEdit(actor, flow) && !flow.ended());
        model.addAttribute("source", flow.source().map(flows::get).orElse(null));
        model.addAttribute("toBe", flows.madeFrom(id));
        Review review = flows.derived(version, Review.class, Review::of);
        steps(review.table(), stepPage, model);
        remarks(review, file, model);
        Map<String, Object> more = new HashMap<>();
        for (FlowPart part : parts) more.putAll(part.of(actor, flow, version, file));
        model.addAllAttributes(more);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("process.nav.works"), "/processes/works"),
                        new Crumb(flows.workOf(flow).name(), "/processes/works/" + flow.workId()),
                        new Crumb(flow.name(), "")));
    }

    private List<VersionLine> named(List<FlowVersion> versions) {
        Map<Long, String> names = people.names(
                versions.stream().map(FlowVersion::personId).distinct().toList());
        return versions.stream()
                .map(v -> new VersionLine(v, names.getOrDefault(v.personId(), "")))
                .toList();
    }

    private static void steps(FlowTable.Reading reading, int page, Model model) {
        List<FlowRow> rows = reading.table().rows();
        Paging paging = Paging.of(page, rows.size(), STEPS);
        Map<String, String> works =
                rows.stream().collect(Collectors.toMap(FlowRow::number, FlowRow::work, (a, b) -> a));
        List<Step> steps = paging.part(rows).stream()
                .map(r -> new Step(r, reading.ids().getOrDefault(r.number(), ""), r.branch()))
                .toList();
        model.addAttribute("steps", steps);
        model.addAttribute("stepCount", works.size());
        model.addAttribute("stepPages", paging);
        model.addAttribute("leftOut", reading.leftOut());
        long minutes =
                rows.stream().mapToLong(r -> r.figures().minutes().orElse(0)).sum();
        long untold = rows.stream().filter(r -> r.figures().minutes().isEmpty()).count();
        model.addAttribute("minutes", minutes);
        model.addAttribute("untold", untold);
    }

    /** A version's steps, and what is wrong or hard to read in it. */
    private record Review(FlowTable.Reading table, List<Finding> errors, List<Finding> lint) {
        static Review of(jp.kizahashi.process.bpmn.Model file) {
            return new Review(FlowTable.of(file), Validation.of(file), Lint.of(file));
        }
    }

    private static void remarks(Review review, jp.kizahashi.process.bpmn.Model file, Model model) {
        model.addAttribute("errorCount", review.errors().size());
        model.addAttribute("lintCount", review.lint().size());
        model.addAttribute("errors", remarks(file, review.errors()));
        model.addAttribute("lint", remarks(file, review.lint()));
    }

    private static List<Remark> remarks(jp.kizahashi.process.bpmn.Model file, List<Finding> findings) {
        return findings.stream()
                .limit(FINDINGS)
                .map(f -> new Remark(
                        f.message(),
                        f.element(),
                        file.element(f.element()).map(e -> e.value("name")).orElse("")))
                .toList();
    }
}
