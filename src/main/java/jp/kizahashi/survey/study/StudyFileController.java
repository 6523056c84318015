package jp.kizahashi.survey.study;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.CsvFile;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.study.Studies.NumberedBody;
import jp.kizahashi.survey.study.exhibit.StudyPaper;
import jp.kizahashi.survey.study.exhibit.StudyPart;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files that a host takes away from a study: papers, reproduction package, the key of the study numbers. */
@Controller
@RequestMapping("/surveys/studies/{id}")
class StudyFileController {
    private final Studies studies;
    private final InstantSource clock;

    StudyFileController(Studies studies, InstantSource clock) {
        this.studies = studies;
        this.clock = clock;
    }

    @GetMapping("/report.{medium}")
    @Allowed("survey.study.read")
    ResponseEntity<byte[]> paper(
            Actor actor,
            @PathVariable long id,
            @PathVariable Medium medium,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(required = false) @Nullable String part) {
        List<StudyPart> parts = part == null ? List.of(StudyPart.values()) : List.of(StudyPart.ofWord(part));
        String today = Wareki.format(LocalDate.ofInstant(clock.instant(), Dates.TOKYO));
        StudyPaper paper = new StudyPaper(studies.shown(actor, studies.edition(id, edition)), parts, today);
        return medium.download(paper.document(), paper.title());
    }

    @GetMapping("/package.zip")
    @Allowed("survey.study.manage")
    ResponseEntity<byte[]> reproduction(
            Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable Integer edition) {
        StudyEdition chosen = studies.edition(id, edition);
        byte[] zip = studies.reproduction(actor, chosen);
        String name = Messages.get("survey.study.packageName", studies.get(id).name());
        return Attachment.of(zip, "application/zip", name + ".zip");
    }

    @GetMapping("/numbers.csv")
    @Allowed("survey.study.manage")
    ResponseEntity<byte[]> key(
            Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable Integer edition)
            throws IOException {
        List<NumberedBody> bodies = studies.key(actor, studies.edition(id, edition));
        OutTable table = new OutTable(
                Messages.get("survey.study.records.key"),
                List.of(
                        Messages.get("survey.study.number"),
                        Messages.get("survey.study.records.code"),
                        Messages.get("survey.study.records.body")),
                bodies.stream()
                        .map(b -> List.<OutCell>of(
                                new OutCell.Text(Integer.toString(b.number())),
                                new OutCell.Text(b.code()),
                                new OutCell.Text(b.name())))
                        .toList());
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        CsvFile.write(table, CsvFile.Encoding.UTF_8_BOM, Unwritable.REPLACE, to);
        String name =
                Messages.get("survey.study.records.keyName", studies.get(id).name());
        return Attachment.of(to.toByteArray(), CsvFile.Encoding.UTF_8_BOM.mediaType(), name + ".csv");
    }
}
