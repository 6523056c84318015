package jp.kizahashi.process.flow.editor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowVersion;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.flow.Flows.NewVersion;
import jp.kizahashi.process.flow.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The editor (bpmn-js) and what it reads and saves; see static/js/flow-editor.js. */
@Controller
@RequestMapping("/processes/flows/{id}/editor")
class EditorController {
    /** Shapes and lines that a browser of an office PC opens in a few seconds; of larger flows one part is opened. */
    static final int LARGEST = 3_000;

    private static final String BPMN = "application/bpmn+xml";

    private final Flows flows;
    private final FlowExcerpts excerpts;

    EditorController(Flows flows, FlowExcerpts excerpts) {
        this.flows = flows;
        this.excerpts = excerpts;
    }

    /** The whole drawing, or one part of it; what is too large as a whole begins with the list of its parts. */
    @GetMapping
    @Allowed("process.flow.edit")
    String open(
            Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable String part, Model model) {
        Flow flow = flows.get(id);
        flows.mustEdit(actor, flow);
        FlowVersion version = flows.version(id, null);
        if (part == null && drawn(version) > LARGEST) return "redirect:/processes/flows/" + id + "/editor/parts";
        model.addAttribute("part", part == null ? null : excerpts.one(version, part));
        model.addAttribute("parts", part == null && excerpts.of(version).size() > 1);
        show(flow, version, part == null ? "process.flow.editor.title" : "process.flow.excerpt.title", model);
        return "process/flow/editor/editor";
    }

    /** The lanes, pools and sub-processes that can be opened alone. */
    @GetMapping("/parts")
    @Allowed("process.flow.edit")
    String parts(Actor actor, @PathVariable long id, Model model) {
        Flow flow = flows.get(id);
        flows.mustEdit(actor, flow);
        FlowVersion version = flows.version(id, null);
        int drawn = drawn(version);
        model.addAttribute("drawn", drawn);
        model.addAttribute("tooLarge", drawn > LARGEST);
        model.addAttribute("most", LARGEST);
        model.addAttribute("parts", excerpts.of(version));
        show(flow, version, "process.flow.excerpt.list", model);
        return "process/flow/editor/parts";
    }

    private int drawn(FlowVersion version) {
        return Diagram.of(flows.model(version)).stream()
                .mapToInt(d -> d.shapes().size() + d.edges().size())
                .sum();
    }

    private static void show(Flow flow, FlowVersion version, String title, Model model) {
        model.addAttribute("flow", flow);
        model.addAttribute("version", version);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("process.flow.title"), "/processes/flows"),
                        new Crumb(flow.name(), "/processes/flows/" + flow.id()),
                        new Crumb(Messages.get(title), "")));
    }

    /** A version with its whole drawing, or one part of it. */
    @GetMapping("/drawn.bpmn")
    @Allowed("process.flow.edit")
    ResponseEntity<byte[]> drawn(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String part) {
        flows.mustEdit(actor, flows.get(id));
        FlowVersion asked = flows.version(id, version);
        byte[] file = part == null ? flows.model(asked).document().bytes() : excerpts.file(asked, part);
        return ResponseEntity.ok().header("Content-Type", BPMN).body(file);
    }

    /** Saves a new version; 409 when somebody saved another meanwhile, 422 when it cannot be taken. */
    @PostMapping(consumes = BPMN)
    @Allowed("process.flow.edit")
    ResponseEntity<Map<String, Object>> save(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestBody byte[] file) {
        return saved(id, seen, reason, () -> flows.save(actor, id, seen, new NewVersion(file, Origin.EDITOR, reason)));
    }

    /**
     * A part as the browser sends it.
     *
     * @param before the file as bpmn-js writes it before anything is changed
     * @param after the file as it is now
     */
    record Part(String before, String after) {
        FlowExcerpts.Edited edited() {
            return new FlowExcerpts.Edited(
                    before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Puts a part back; answers as {@link #save}. */
    @PostMapping(path = "/part", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed("process.flow.edit")
    ResponseEntity<Map<String, Object>> savePart(
            Actor actor,
            @PathVariable long id,
            @RequestParam String part,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestBody Part body) {
        return saved(id, seen, reason, () -> excerpts.save(actor, id, seen, part, body.edited(), reason));
    }

    private ResponseEntity<Map<String, Object>> saved(long id, int seen, String reason, Supplier<Integer> save) {
        try {
            if (reason.isBlank()) throw new Refused(ProcessProblem.FLOW_REASON_MISSING);
            return ResponseEntity.ok(Map.of("number", save.get()));
        } catch (Refused refusal) {
            boolean meanwhile = refusal.problem() == ProcessProblem.FLOW_SAVED_MEANWHILE;
            int newest = meanwhile ? flows.version(id, null).number() : seen;
            return ResponseEntity.status(meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(Map.of("sentence", refusal.sentence(), "newest", newest));
        }
    }
}
