package jp.kizahashi.org.leaving;

import java.util.Optional;
import jp.kizahashi.org.leaving.ExportFolder.Export;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.leaving.Moves;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Everything of the own organisation to take along, and what it brought when it came. */
@Controller
@RequestMapping("/org/leaving")
class LeavingController {
    private final Exports exports;
    private final Moves moves;
    private final StoredFiles files;

    LeavingController(Exports exports, Moves moves, StoredFiles files) {
        this.exports = exports;
        this.moves = moves;
        this.files = files;
    }

    @GetMapping
    @Allowed("org.leaving.manage")
    String show(Model model) {
        model.addAttribute("exports", exports.all());
        model.addAttribute("underWay", exports.isUnderWay());
        model.addAttribute("moves", moves.all());
        return "org/leaving/show";
    }

    @PostMapping
    @Allowed("org.leaving.manage")
    String order() {
        exports.order();
        return "redirect:/org/leaving";
    }

    @GetMapping("/exports/{name}")
    @Allowed("org.leaving.manage")
    ResponseEntity<Resource> fetch(@PathVariable String name) {
        Export export = exports.fetch(name).orElseThrow(LeavingController::none);
        return Attachment.of(new FileSystemResource(export.file()), "application/zip", export.name());
    }

    @PostMapping("/exports/{name}/removal")
    @Allowed("org.leaving.manage")
    String remove(@PathVariable String name) {
        exports.remove(name);
        return "redirect:/org/leaving";
    }

    /** Own answers to others' surveys from before the move. */
    @GetMapping("/records/{file}")
    @Allowed("org.leaving.manage")
    ResponseEntity<Resource> record(@PathVariable long file) {
        boolean isRecord = moves.all().stream()
                .anyMatch(m -> m.recordFile().isPresent() && m.recordFile().getAsLong() == file);
        StoredFiles.Stored stored = (isRecord ? files.find(file) : Optional.<StoredFiles.Stored>empty())
                .orElseThrow(LeavingController::none);
        return Attachment.of(new FileSystemResource(stored.path()), stored.contentType(), stored.name());
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
