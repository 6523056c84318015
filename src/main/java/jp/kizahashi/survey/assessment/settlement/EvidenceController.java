package jp.kizahashi.survey.assessment.settlement;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.AssessmentStatus;
import jp.kizahashi.survey.assessment.AssessmentSteps;
import jp.kizahashi.survey.assessment.Assessments;
import jp.kizahashi.survey.design.Instrument.Statement;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Evidence of a statement: a note, a file, or both. */
@Controller
@RequestMapping("/surveys/assessments/{id}/evidence")
class EvidenceController {
    private final Assessments assessments;
    private final Settlements settlements;
    private final StoredFiles files;
    private final People people;

    EvidenceController(Assessments assessments, Settlements settlements, StoredFiles files, People people) {
        this.assessments = assessments;
        this.settlements = settlements;
        this.files = files;
        this.people = people;
    }

    /** One piece of evidence as shown. */
    record Shown(Evidence evidence, String name, Optional<StoredFiles.Stored> file, boolean removable) {}

    @GetMapping("/{statement}")
    @Allowed("survey.assessment.evidence")
    String show(Actor actor, @PathVariable long id, @PathVariable String statement, Model model) {
        Assessment assessment = visible(actor, id);
        Statement wanted = statement(assessment, statement);
        List<Evidence> evidence = settlements.evidence(id).stream()
                .filter(e -> e.statement().equals(wanted.id()))
                .toList();
        Map<Long, String> names = people.names(
                evidence.stream().map(Evidence::personId).distinct().toList());
        model.addAttribute("assessment", assessment);
        model.addAttribute("statement", wanted);
        model.addAttribute(
                "item", assessment.instrument().item(wanted.id().item()).orElseThrow());
        model.addAttribute("open", isOpen(assessment));
        model.addAttribute(
                "evidence",
                evidence.stream().map(e -> shown(actor, assessment, e, names)).toList());
        return "survey/assessment/evidence";
    }

    @PostMapping("/{statement}")
    @Allowed("survey.assessment.evidence")
    String add(
            Actor actor,
            @PathVariable long id,
            @PathVariable String statement,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "2") int confidentiality,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        Assessment assessment = visible(actor, id);
        Statement wanted = statement(assessment, statement);
        if (!isOpen(assessment)) throw new Refused(SurveyProblem.ANSWERS_CLOSED);
        boolean hasFile = file != null && !file.isEmpty();
        if (note.isBlank() && !hasFile) {
            model.addAttribute("error", true);
            return show(actor, id, statement, model);
        }
        Optional<Long> kept = hasFile && file != null
                ? Optional.of(files.keep(
                        actor, file.getInputStream(), Objects.requireNonNullElse(file.getOriginalFilename(), "file")))
                : Optional.empty();
        settlements.addEvidence(
                actor,
                assessment,
                wanted.id(),
                new Evidence.Draft(note.strip(), kept, Math.clamp(confidentiality, 1, 3)));
        return "redirect:/surveys/assessments/" + id + "/evidence/" + wanted.id();
    }

    @PostMapping("/{statement}/{evidence}/removal")
    @Allowed("survey.assessment.evidence")
    String remove(Actor actor, @PathVariable long id, @PathVariable String statement, @PathVariable long evidence) {
        Assessment assessment = visible(actor, id);
        settlements.removeEvidence(actor, assessment, evidence);
        return "redirect:/surveys/assessments/" + id + "/evidence/"
                + statement(assessment, statement).id();
    }

    @GetMapping("/{statement}/{evidence}/file")
    @Allowed("survey.assessment.evidence")
    ResponseEntity<Resource> file(
            Actor actor, @PathVariable long id, @PathVariable String statement, @PathVariable long evidence) {
        Assessment assessment = visible(actor, id);
        StatementId wanted = statement(assessment, statement).id();
        var stored = settlements.evidence(id).stream()
                .filter(e -> e.id() == evidence && e.statement().equals(wanted))
                .flatMap(e -> e.fileId().stream())
                .findFirst()
                .flatMap(files::find)
                .orElseThrow(() -> new Refused(SurveyProblem.ASSESSMENT_UNKNOWN));
        // Always a download: a file from outside is never shown inside our pages.
        return Attachment.of(new FileSystemResource(stored.path()), stored.contentType(), stored.name());
    }

    private Shown shown(Actor actor, Assessment assessment, Evidence evidence, Map<Long, String> names) {
        boolean removable = isOpen(assessment)
                && (evidence.personId() == actor.personId()
                        || actor.personId() == assessment.facilitatorId()
                                && assessment.status() == AssessmentStatus.SETTLING);
        return new Shown(
                evidence,
                names.getOrDefault(evidence.personId(), ""),
                evidence.fileId().flatMap(files::find),
                removable);
    }

    private static boolean isOpen(Assessment assessment) {
        return assessment.status() == AssessmentStatus.ANSWERING || assessment.status() == AssessmentStatus.SETTLING;
    }

    /** Those who are asked and those who run the assessment; a confirmed assessment's evidence is for its readers. */
    private Assessment visible(Actor actor, long id) {
        Assessment assessment = assessments.get(id);
        boolean mine = assessments.own(actor, id).isPresent() || AssessmentSteps.seesOpinions(actor, assessment);
        if (!mine && assessment.status() != AssessmentStatus.CONFIRMED) throw new Refused(PlatformProblem.NOT_ALLOWED);
        return assessment;
    }

    private static Statement statement(Assessment assessment, String name) {
        return assessment.instrument().statements().stream()
                .filter(s -> s.id().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.ASSESSMENT_UNKNOWN));
    }
}
