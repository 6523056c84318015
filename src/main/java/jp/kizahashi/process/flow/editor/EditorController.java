package jp.kizahashi.process.flow.editor;

import java.util.List;
import java.util.Map;
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
import org.springframework.http.HttpStatus;
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
    /** Shapes and lines that a browser of an office PC opens in a few seconds; larger flows are changed as a table. */
    static final int LARGEST = 3_000;

    private static final String BPMN = "application/bpmn+xml";

    private final Flows flows;

    EditorController(Flows flows) {
        this.flows = flows;
    }

    @GetMapping
    @Allowed("process.flow.edit")
    String open(Actor actor, @PathVariable long id, Model model) {
        Flow flow = flows.get(id);
        flows.mustEdit(actor, flow);
        FlowVersion version = flows.version(id, null);
        int drawn = Diagram.of(flows.model(version)).stream()
                .mapToInt(d -> d.shapes().size() + d.edges().size())
                .sum();
        model.addAttribute("flow", flow);
        model.addAttribute("version", version);
        model.addAttribute("drawn", drawn);
        model.addAttribute("tooLarge", drawn > LARGEST);
        model.addAttribute("most", LARGEST);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("process.flow.title"), "/processes/flows"),
                        new Crumb(flow.name(), "/processes/flows/" + id),
                        new Crumb(Messages.get("process.flow.editor.title"), "")));
        return "process/flow/editor/editor";
    }

    /** The newest version with its whole drawing. */
    @GetMapping("/drawn.bpmn")
    @Allowed("process.flow.edit")
    ResponseEntity<byte[]> drawn(Actor actor, @PathVariable long id, @RequestParam int version) {
        flows.mustEdit(actor, flows.get(id));
        byte[] file = flows.model(flows.version(id, version)).document().bytes();
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
        try {
            if (reason.isBlank()) throw new Refused(ProcessProblem.FLOW_REASON_MISSING);
            int number = flows.save(actor, id, seen, new NewVersion(file, Origin.EDITOR, reason));
            return ResponseEntity.ok(Map.of("number", number));
        } catch (Refused refusal) {
            boolean meanwhile = refusal.problem() == ProcessProblem.FLOW_SAVED_MEANWHILE;
            int newest = meanwhile ? flows.version(id, null).number() : seen;
            return ResponseEntity.status(meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(Map.of("sentence", refusal.sentence(), "newest", newest));
        }
    }
}
