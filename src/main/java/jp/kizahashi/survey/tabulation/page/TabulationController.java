package jp.kizahashi.survey.tabulation.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.tabulation.Grouping;
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

/** 集計表 of a wave for its host. */
@Controller
@RequestMapping("/surveys/waves/{id}/tables")
class TabulationController {
    private static final String GROUPING = "survey/tabulation/grouping";

    private final TabulatedWaves tabulated;
    private final Groupings groupings;
    private final InstantSource clock;

    TabulationController(TabulatedWaves tabulated, Groupings groupings, InstantSource clock) {
        this.tabulated = tabulated;
        this.groupings = groupings;
        this.clock = clock;
    }

    @GetMapping
    @Allowed("survey.table.read")
    String show(Actor actor, @PathVariable long id, Wish wish, Model model) {
        TabulationPages.show(tabulated.of(actor, id), wish, actor.may("survey.table.manage"), model);
        return "survey/tabulation/tables";
    }

    /** All questions, by the chosen columns too. */
    @GetMapping("/report.{medium}")
    @Allowed("survey.table.read")
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable long id, @PathVariable Medium medium, Wish wish) {
        String today = Wareki.format(LocalDate.ofInstant(clock.instant(), Dates.TOKYO));
        TabulationPaper paper = new TabulationPaper(tabulated.of(actor, id), wish, today);
        return medium.download(paper.document(), paper.title());
    }

    /** One option with the group that it is counted in. */
    public record Line(Option option, String group) {}

    @GetMapping("/groupings/{code}")
    @Allowed("survey.table.manage")
    ModelAndView grouping(Actor actor, @PathVariable long id, @PathVariable String code) {
        TabulatedWave wave = tabulated.of(actor, id);
        Grouping grouping = wave.variables().grouping(code);
        return form(wave, code, grouping.merged(), cuts(grouping));
    }

    private static String cuts(Grouping grouping) {
        return String.join(
                "、",
                grouping.cuts().stream()
                        .map(c -> c.stripTrailingZeros().toPlainString())
                        .toList());
    }

    @PostMapping("/groupings/{code}")
    @Allowed("survey.table.manage")
    ModelAndView group(
            Actor actor, @PathVariable long id, @PathVariable String code, @RequestParam Map<String, String> fields) {
        TabulatedWave wave = tabulated.of(actor, id);
        Question question = question(wave, code);
        String typed = fields.getOrDefault("cuts", "");
        Map<String, String> labels = new HashMap<>();
        for (Option option : question.options())
            labels.put(option.code(), fields.getOrDefault("group-" + option.code(), ""));
        try {
            Grouping fresh = question.kind().isNumber() ? Groupings.cutting(typed) : Groupings.merging(labels);
            groupings.keep(actor, id, code, fresh);
        } catch (Refused e) {
            ModelAndView page = form(wave, code, labels, typed);
            page.addObject("problem", e.sentence());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:/surveys/waves/" + id + "/tables?" + place(wave, code));
    }

    /** A trait is shown as the columns of the first question. */
    private static String place(TabulatedWave wave, String code) {
        return (wave.variables().question(code).isPresent() ? "row=" : "col=") + code;
    }

    private static ModelAndView form(TabulatedWave wave, String code, Map<String, String> merged, String cuts) {
        Question question = question(wave, code);
        List<Line> lines = question.options().stream()
                .map(o -> new Line(o, Objects.requireNonNullElse(merged.get(o.code()), "")))
                .toList();
        return new ModelAndView(
                GROUPING,
                Map.of("wave", wave.wave(), "question", question, "code", code, "lines", lines, "cuts", cuts));
    }

    private static Question question(TabulatedWave wave, String code) {
        List<Column> each = wave.variables().each(code);
        return each.getFirst().question();
    }
}
