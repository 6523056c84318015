package jp.kizahashi.survey.wave.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.attachment.Attachments;
import jp.kizahashi.survey.answer.attachment.HandedInFiles;
import jp.kizahashi.survey.answer.attachment.HandedInFiles.HandedIn;
import jp.kizahashi.survey.answer.attachment.HandedInZip;
import jp.kizahashi.survey.answer.attachment.KeptAttachment;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files that respondents handed in: one by one, or all with a list; for the host of a wave and of a 庁内照会. */
@Controller
class WaveFileController {
    private final Waves waves;
    private final HandedInFiles files;
    private final Attachments attachments;

    WaveFileController(Waves waves, HandedInFiles files, Attachments attachments) {
        this.waves = waves;
        this.files = files;
        this.attachments = attachments;
    }

    @GetMapping("/surveys/waves/{id}/files/{file}")
    @Allowed("survey.wave.read")
    ResponseEntity<Resource> one(Actor actor, @PathVariable long id, @PathVariable long file) {
        return download(waves.getHosted(actor, id), file);
    }

    @GetMapping("/surveys/inhouse/{id}/files/{file}")
    @Allowed("survey.inhouse.read")
    ResponseEntity<Resource> ofSection(Actor actor, @PathVariable long id, @PathVariable long file) {
        return download(inhouse(actor, id), file);
    }

    @GetMapping("/surveys/waves/{id}/files.zip")
    @Allowed("survey.wave.read")
    void all(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        pack(waves.getHosted(actor, id), response);
    }

    @GetMapping("/surveys/inhouse/{id}/files.zip")
    @Allowed("survey.inhouse.read")
    void allOfSections(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        pack(inhouse(actor, id), response);
    }

    private Wave inhouse(Actor actor, long id) {
        Wave wave = waves.getHosted(actor, id);
        if (!wave.inhouse()) throw new Refused(SurveyProblem.WAVE_UNKNOWN);
        return wave;
    }

    /** Always to save: a file from outside is never shown inside our pages. */
    private ResponseEntity<Resource> download(Wave wave, long file) {
        KeptAttachment kept = files.get(wave, file);
        return Attachment.of(
                new FileSystemResource(attachments.fetch(kept)),
                kept.type(),
                kept.file().name());
    }

    private void pack(Wave wave, HttpServletResponse response) throws IOException {
        List<HandedIn> all = files.all(wave);
        String name = Messages.get("survey.files.zip", wave.title(), Integer.toString(all.size()));
        Attachment.announce(response, "application/zip", name + ".zip");
        HandedInZip.write(all, response.getOutputStream());
    }
}
