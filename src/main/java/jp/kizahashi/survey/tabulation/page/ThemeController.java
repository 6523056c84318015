package jp.kizahashi.survey.tabulation.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.tabulation.theme.ThemeTable;
import jp.kizahashi.survey.tabulation.theme.Themes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** 自由記述の分類 of a wave. */
@Controller
@RequestMapping("/surveys/waves/{id}/tables/themes")
class ThemeController {
    private final TabulatedWaves tabulated;
    private final Themes themes;

    ThemeController(TabulatedWaves tabulated, Themes themes) {
        this.tabulated = tabulated;
        this.themes = themes;
    }

    @GetMapping
    @Allowed("survey.table.manage")
    ModelAndView show(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(required = false) @Nullable String filter) {
        return page(tabulated.of(actor, id), row, filter);
    }

    private ModelAndView page(TabulatedWave wave, @Nullable String row, @Nullable String filter) {
        ModelAndView page = new ModelAndView("survey/tabulation/themes");
        page.addObject("wave", wave.wave());
        List<Question> free = wave.wave().questionnaire().questions().stream()
                .filter(q -> q.kind().isText())
                .toList();
        if (free.isEmpty()) return page;
        Question question = row == null
                ? free.getFirst()
                : free.stream()
                        .filter(q -> q.code().equals(row))
                        .findFirst()
                        .orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN, row));
        ThemeTable table = ThemeTable.of(
                wave.variables().texts(question.code()), themes.of(wave.wave().id(), question.code()));
        page.addObject("page", ThemePage.of(wave, question, table, filter));
        return page;
    }

    @PostMapping
    @Allowed("survey.table.manage")
    ModelAndView add(
            Actor actor,
            @PathVariable long id,
            @RequestParam String row,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String filter) {
        return done(actor, id, row, filter, label, () -> themes.add(actor, id, row, label));
    }

    @PostMapping("/{theme}")
    @Allowed("survey.table.manage")
    ModelAndView rename(
            Actor actor,
            @PathVariable long id,
            @PathVariable long theme,
            @RequestParam String row,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String filter) {
        return done(actor, id, row, filter, "", () -> themes.rename(actor, id, row, theme, label));
    }

    @PostMapping("/{theme}/removal")
    @Allowed("survey.table.manage")
    ModelAndView remove(Actor actor, @PathVariable long id, @PathVariable long theme, @RequestParam String row) {
        return done(actor, id, row, "", "", () -> themes.remove(actor, id, row, theme));
    }

    /** @param belongs false takes the texts out of the theme */
    @PostMapping("/marks")
    @Allowed("survey.table.manage")
    ModelAndView mark(
            Actor actor,
            @PathVariable long id,
            @RequestParam String row,
            @RequestParam(defaultValue = "0") long theme,
            @RequestParam(defaultValue = "true") boolean belongs,
            @RequestParam(defaultValue = "") List<String> texts,
            @RequestParam(defaultValue = "") String filter) {
        Set<String> known = new LinkedHashSet<>();
        tabulated.of(actor, id).variables().texts(row).lines().forEach(l -> known.add(ThemeTable.digest(l)));
        known.retainAll(texts);
        return done(actor, id, row, filter, "", () -> themes.mark(actor, id, row, theme, known, belongs));
    }

    private ModelAndView done(Actor actor, long id, String row, String filter, String label, Runnable change) {
        try {
            change.run();
        } catch (Refused e) {
            ModelAndView page = page(tabulated.of(actor, id), row, filter);
            page.addObject("problem", e.sentence());
            page.addObject("typed", label);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        UriComponentsBuilder to = UriComponentsBuilder.fromPath("/surveys/waves/" + id + "/tables/themes")
                .queryParam("row", row);
        if (!filter.isEmpty()) to.queryParam("filter", filter);
        return new ModelAndView("redirect:" + to.encode().toUriString());
    }
}
