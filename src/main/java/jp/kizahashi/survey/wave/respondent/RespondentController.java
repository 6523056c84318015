package jp.kizahashi.survey.wave.respondent;

import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 回答団体一覧 for the host. */
@Controller
@RequestMapping("/surveys/waves/{id}/respondents")
class RespondentController {
    private final Respondents respondents;

    RespondentController(Respondents respondents) {
        this.respondents = respondents;
    }

    @GetMapping
    @Allowed("survey.benchmark.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        RespondentList list = respondents.ofHost(actor, id);
        model.addAttribute("areNamed", Respondents.areNamed(list.wave()));
        RespondentFiles.show(list, "/surveys/waves/" + id, model);
        return "survey/wave/respondent/list";
    }

    @GetMapping("/list.pdf")
    @Allowed("survey.benchmark.read")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable long id) {
        RespondentList list = respondents.ofHost(actor, id);
        return Medium.PDF.download(list.document(), list.title());
    }

    @GetMapping("/list.csv")
    @Allowed("survey.benchmark.read")
    ResponseEntity<byte[]> csv(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "UTF_8_BOM") Encoding encoding) {
        return RespondentFiles.csv(respondents.ofHost(actor, id), encoding);
    }

    /** What the same file in Shift_JIS cannot hold. */
    @GetMapping("/unwritable.csv")
    @Allowed("survey.benchmark.read")
    ResponseEntity<byte[]> unwritable(Actor actor, @PathVariable long id) {
        return RespondentFiles.unwritable(respondents.ofHost(actor, id));
    }
}
