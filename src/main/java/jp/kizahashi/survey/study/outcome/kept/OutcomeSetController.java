package jp.kizahashi.survey.study.outcome.kept;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.CsvFile;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.study.outcome.Downloads;
import jp.kizahashi.survey.study.outcome.OutcomeRow;
import jp.kizahashi.survey.study.outcome.OutcomeSet;
import jp.kizahashi.survey.study.outcome.Outcomes;
import jp.kizahashi.survey.study.outcome.intake.MatchingPage;
import jp.kizahashi.survey.study.outcome.reading.Matching;
import jp.kizahashi.survey.study.outcome.reading.MatchingTables;
import jp.kizahashi.survey.study.outcome.reading.OutcomeAccount;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A kept edition: its columns and their figures, its account, its files, its deletion. */
@Controller
@RequestMapping("/surveys/outcomes/{id}")
class OutcomeSetController {
    private final Outcomes outcomes;
    private final StoredFiles files;

    OutcomeSetController(Outcomes outcomes, StoredFiles files) {
        this.outcomes = outcomes;
        this.files = files;
    }

    @GetMapping
    @Allowed("survey.outcome.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        OutcomeSet set = set(id);
        List<OutcomeRow> rows = outcomes.rows(id);
        List<ColumnSummary> summaries = ColumnSummary.of(set.columns(), rows);
        frame(set, List.of(), model);
        model.addAttribute("account", account(id).orElse(null));
        model.addAttribute(
                "marks", summaries.stream().filter(ColumnSummary::isYesNo).toList());
        model.addAttribute(
                "figures", summaries.stream().filter(s -> !s.isYesNo()).toList());
        model.addAttribute("fileName", original(set).name());
        model.addAttribute(
                "csvSha256",
                Downloads.sha256(Downloads.csvBytes(FigureTables.figures(set, rows), CsvFile.Encoding.UTF_8_BOM)));
        model.addAttribute(
                "editions",
                outcomes.own().stream().filter(s -> s.name().equals(set.name())).toList());
        model.addAttribute("mayManage", actor.may("survey.outcome.manage"));
        model.addAttribute("mayStudy", actor.may("survey.study.manage"));
        return "survey/study/outcome/set";
    }

    private void frame(OutcomeSet set, List<Crumb> below, Model model) {
        model.addAttribute("set", set);
        Crumb list = new Crumb(Messages.get("survey.outcome.title"), "/surveys/outcomes");
        Crumb own = new Crumb(set.name(), "/surveys/outcomes/" + set.id());
        model.addAttribute("crumbs", below.isEmpty() ? List.of(list, own) : List.of(list, own, below.getFirst()));
    }

    @GetMapping("/matching")
    @Allowed("survey.outcome.read")
    String matching(@PathVariable long id, Model model) {
        frame(set(id), List.of(new Crumb(Messages.get("survey.outcome.step.MATCHING"), "")), model);
        MatchingPage.show(matching(id), "/surveys/outcomes/" + id, model);
        return "survey/study/outcome/set-matching";
    }

    @GetMapping("/matching.xlsx")
    @Allowed("survey.outcome.read")
    ResponseEntity<byte[]> matchingExcel(@PathVariable long id) {
        return Downloads.excel(
                Messages.get("survey.outcome.matchingFile", set(id).name()), MatchingTables.of(matching(id)));
    }

    @GetMapping("/figures.csv")
    @Allowed("survey.outcome.read")
    ResponseEntity<byte[]> csv(
            @PathVariable long id, @RequestParam(defaultValue = "UTF_8_BOM") CsvFile.Encoding encoding) {
        OutcomeSet set = set(id);
        return Downloads.csv(name(set), FigureTables.figures(set, outcomes.rows(id)), encoding);
    }

    @GetMapping("/figures.xlsx")
    @Allowed("survey.outcome.read")
    ResponseEntity<byte[]> excel(@PathVariable long id) {
        OutcomeSet set = set(id);
        List<OutcomeRow> rows = outcomes.rows(id);
        List<ColumnSummary> summaries = ColumnSummary.of(set.columns(), rows);
        return Downloads.excel(
                name(set), List.of(FigureTables.figures(set, rows), FigureTables.about(set, account(id), summaries)));
    }

    /** Always a download: a file from outside is never shown inside our pages. */
    @GetMapping("/original")
    @Allowed("survey.outcome.read")
    ResponseEntity<FileSystemResource> download(@PathVariable long id) {
        StoredFiles.Stored stored = original(set(id));
        return Attachment.of(new FileSystemResource(stored.path()), stored.contentType(), stored.name());
    }

    @PostMapping("/removal")
    @Allowed("survey.outcome.manage")
    ModelAndView remove(Actor actor, @PathVariable long id, Model model) {
        try {
            outcomes.remove(id);
            return new ModelAndView("redirect:/surveys/outcomes");
        } catch (Refused refusal) {
            if (refusal.problem() != SurveyProblem.OUTCOME_IN_USE) throw refusal;
            String view = show(actor, id, model);
            model.addAttribute("problem", refusal.sentence());
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private OutcomeSet set(long id) {
        return outcomes.set(id).orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_UNKNOWN));
    }

    private Optional<OutcomeAccount> account(long id) {
        return outcomes.account(id).flatMap(OutcomeAccount::fromJson);
    }

    private Matching matching(long id) {
        return account(id).map(OutcomeAccount::matching).orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_UNKNOWN));
    }

    private StoredFiles.Stored original(OutcomeSet set) {
        return files.find(set.file()).orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_UNKNOWN));
    }

    private static String name(OutcomeSet set) {
        return Messages.get(
                "survey.outcome.figuresFile",
                set.name(),
                Integer.toString(set.number()),
                Integer.toString(set.bodies()));
    }
}
