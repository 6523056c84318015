package jp.kizahashi.process.flow.difference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.process.bpmn.Change.Kind;
import jp.kizahashi.process.bpmn.drawing.FlowPicture;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowVersion;
import jp.kizahashi.process.flow.Flows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two versions of a flow, or a flow and the one it was made from, side by side. */
@Controller
@RequestMapping("/processes/flows/{id}/differences")
class FlowDifferenceController {
    private static final int MOST_LINES = 500;
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Flows flows;

    FlowDifferenceController(Flows flows) {
        this.flows = flows;
    }

    /** The two versions that are compared. */
    private record Pair(Flow old, FlowVersion from, Flow now, FlowVersion to) {}

    @GetMapping
    @Allowed("process.flow.read")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long other,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        Pair pair = pair(id, other, from, to);
        FlowDifference all = between(pair);
        model.addAttribute("flow", pair.now());
        model.addAttribute("old", pair.old());
        model.addAttribute("from", pair.from().number());
        model.addAttribute("to", pair.to().number());
        model.addAttribute("before", name(pair.old(), pair.from()));
        model.addAttribute("after", name(pair.now(), pair.to()));
        model.addAttribute("lines", all.lines().stream().limit(MOST_LINES).toList());
        model.addAttribute("lineCount", all.lines().size());
        model.addAttribute("added", all.count(Kind.ADDED));
        model.addAttribute("removed", all.count(Kind.REMOVED));
        model.addAttribute("changed", all.count(Kind.CHANGED) + all.count(Kind.MOVED));
        model.addAttribute("redrawn", all.redrawn());
        model.addAttribute("fromOptions", options(pair.old()));
        model.addAttribute("toOptions", options(pair.now()));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("process.flow.title"), "/processes/flows"),
                        new Crumb(pair.now().name(), "/processes/flows/" + id),
                        new Crumb(Messages.get("process.flow.difference.title"), "")));
        return "process/flow/difference/differences";
    }

    /** The picture of one side with its marks. */
    @GetMapping("/{side}.svg")
    @Allowed("process.flow.read")
    ResponseEntity<byte[]> picture(
            @PathVariable long id,
            @PathVariable String side,
            @RequestParam(required = false) @Nullable Long other,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        Pair pair = pair(id, other, from, to);
        FlowDifference all = between(pair);
        String svg = side.equals("before")
                ? FlowPicture.svg(flows.model(pair.from()), all.marksBefore())
                : FlowPicture.svg(flows.model(pair.to()), all.marksAfter());
        return ResponseEntity.ok().contentType(SVG).body(svg.getBytes(StandardCharsets.UTF_8));
    }

    private FlowDifference between(Pair pair) {
        return FlowDifference.between(flows.model(pair.from()), flows.model(pair.to()));
    }

    /** Without numbers: the newest version and the one before it, or the newest of both flows. */
    private Pair pair(long id, @Nullable Long other, @Nullable Integer from, @Nullable Integer to) {
        Flow now = flows.get(id);
        Flow old = other == null ? now : flows.get(other);
        FlowVersion newer = flows.version(id, to);
        Integer before = from == null && other == null ? Integer.valueOf(Math.max(1, newer.number() - 1)) : from;
        return new Pair(old, flows.version(old.id(), before), now, newer);
    }

    private static String name(Flow flow, FlowVersion version) {
        return Messages.get("process.flow.difference.of", flow.name(), String.valueOf(version.number()));
    }

    private List<Option> options(Flow flow) {
        List<Option> options = new ArrayList<>();
        for (FlowVersion version : flows.versions(flow.id()))
            options.add(new Option(
                    String.valueOf(version.number()),
                    Messages.get(
                            "process.flow.difference.option", String.valueOf(version.number()), version.reason())));
        return options;
    }
}
