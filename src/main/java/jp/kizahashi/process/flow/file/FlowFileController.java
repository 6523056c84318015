package jp.kizahashi.process.flow.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.FileKind;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.report.PictureFile;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.drawing.FlowPicture;
import jp.kizahashi.process.bpmn.drawing.Mark;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowPart;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** BPMN files in and out, and the picture. */
@Controller
@RequestMapping("/processes/flows/{id}")
class FlowFileController {
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Flows flows;
    private final List<FlowPart> parts;
    private final FlowPaper paper;
    private final Path folder;

    FlowFileController(Flows flows, List<FlowPart> parts, FlowPaper paper, Home home) {
        this.flows = flows;
        this.paper = paper;
        this.parts = parts;
        this.folder = home.files().resolve("incoming");
    }

    /** The picture of a version, with what is pinned to it. */
    @GetMapping("/picture.svg")
    @Allowed("process.flow.read")
    ResponseEntity<byte[]> picture(@PathVariable long id, @RequestParam(required = false) @Nullable Integer version) {
        Flow flow = flows.get(id);
        FlowVersion shown = flows.version(id, version);
        Map<String, Mark> marks = marks(flow, shown);
        String svg = marks.isEmpty()
                ? flows.derived(shown, Plain.class, m -> new Plain(FlowPicture.svg(m)))
                        .svg()
                : FlowPicture.svg(flows.model(shown), marks);
        return ResponseEntity.ok().contentType(SVG).body(svg.getBytes(StandardCharsets.UTF_8));
    }

    /** The picture with nothing pinned to it. */
    private record Plain(String svg) {}

    /** The whole picture for a document of the office. */
    @GetMapping("/picture.png")
    @Allowed("process.flow.read")
    ResponseEntity<byte[]> png(@PathVariable long id, @RequestParam(required = false) @Nullable Integer version) {
        Flow flow = flows.get(id);
        FlowVersion shown = flows.version(id, version);
        String svg = FlowPaper.whole(flows.model(shown), marks(flow, shown));
        if (svg.isEmpty()) throw new Refused(ProcessProblem.FLOW_WITHOUT_PICTURE);
        String name = Messages.get("process.flow.file.png", flow.name(), String.valueOf(shown.number()));
        return Attachment.of(PictureFile.png(svg), "image/png", name);
    }

    /** A3 sheets that are joined on a wall. */
    @GetMapping("/paper.{ending}")
    @Allowed("process.flow.read")
    ResponseEntity<byte[]> paper(
            @PathVariable long id,
            @PathVariable Medium ending,
            @RequestParam(required = false) @Nullable Integer version) {
        Flow flow = flows.get(id);
        FlowVersion shown = flows.version(id, version);
        String work = flows.workOf(flow).name();
        Document document = paper.of(flow, work, shown, flows.model(shown), marks(flow, shown));
        String name = Messages.get("process.flow.file.paper", flow.name(), String.valueOf(shown.number()));
        return ending.download(document, name);
    }

    private Map<String, Mark> marks(Flow flow, FlowVersion version) {
        Map<String, Mark> marks = new HashMap<>();
        parts.forEach(part -> marks.putAll(part.marks(flow, version)));
        return marks;
    }

    /** The file to the last byte. */
    @GetMapping("/flow.bpmn")
    @Allowed("process.flow.read")
    ResponseEntity<byte[]> file(@PathVariable long id, @RequestParam(required = false) @Nullable Integer version) {
        Flow flow = flows.get(id);
        FlowVersion shown = flows.version(id, version);
        String name = Messages.get("process.flow.file.name", flow.name(), String.valueOf(shown.number()));
        return Attachment.of(flows.file(shown), "application/bpmn+xml", name);
    }

    @GetMapping("/file")
    @Allowed("process.flow.edit")
    String begin(Actor actor, @PathVariable long id, Model model) {
        Flow flow = flows.get(id);
        flows.mustEdit(actor, flow);
        model.addAttribute("flow", flow);
        if (!model.containsAttribute("seen"))
            model.addAttribute("seen", flows.version(id, null).number());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("process.flow.title"), "/processes/flows"),
                        new Crumb(flow.name(), "/processes/flows/" + id),
                        new Crumb(Messages.get("process.flow.file.title"), "")));
        return "process/flow/file/form";
    }

    @PostMapping("/file")
    @Allowed("process.flow.edit")
    Object save(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile upload,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int seen,
            Model model)
            throws IOException {
        try {
            if (upload == null || upload.isEmpty()) throw new Refused(ProcessProblem.FLOW_FILE_MISSING);
            if (reason.isBlank()) throw new Refused(ProcessProblem.FLOW_REASON_MISSING);
            flows.save(actor, id, seen, new NewVersion(bytes(upload), Origin.FILE, reason));
            return "redirect:/processes/flows/" + id;
        } catch (Refused refusal) {
            model.addAttribute("problem", refusal.sentence());
            model.addAttribute("reason", reason);
            model.addAttribute("seen", flows.version(id, null).number());
            String view = begin(actor, id, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private byte[] bytes(MultipartFile upload) throws IOException {
        String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        try (InputStream in = upload.getInputStream()) {
            CheckedFile file = new UploadCheck(UploadLimits.STANDARD)
                    .receive(in, name, Files.createDirectories(folder), Set.of(FileKind.XML));
            try {
                return Files.readAllBytes(file.path());
            } finally {
                Files.deleteIfExists(file.path());
            }
        }
    }
}
