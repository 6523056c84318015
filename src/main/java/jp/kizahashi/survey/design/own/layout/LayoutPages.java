package jp.kizahashi.survey.design.own.layout;

import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.survey.answer.sheet.layout.LayoutCheck;
import jp.kizahashi.survey.answer.sheet.layout.SheetLayouts;
import jp.kizahashi.survey.design.Questionnaire;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the page of 独自の様式 shows. */
@Component
@Transactional(readOnly = true)
class LayoutPages {
    private final SheetLayouts layouts;

    LayoutPages(SheetLayouts layouts) {
        this.layouts = layouts;
    }

    /** For a version, which can be asked with a layout. */
    public void version(Questionnaire questionnaire, Model model) {
        show(questionnaire, "/surveys/questionnaires/" + questionnaire.id(), questionnaire.title(), model);
        model.addAttribute("inUse", layouts.inUse(questionnaire.id()).orElse(null));
        model.addAttribute("draft", false);
    }

    /** For a draft, on which a layout can only be tried. */
    public void draft(long id, Questionnaire content, Model model) {
        show(content, "/surveys/questionnaires/drafts/" + id, content.title(), model);
        model.addAttribute("draft", true);
    }

    private static void show(Questionnaire questionnaire, String root, String title, Model model) {
        model.addAttribute("asked", title);
        model.addAttribute("root", root);
        model.addAttribute("offered", LayoutCheck.offered(questionnaire));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("survey.own.title"), "/surveys/questionnaires"),
                        new Crumb(title, root),
                        new Crumb(Messages.get("survey.layout.title"), "")));
    }

    /** Every mark with what it stands for. */
    static OutTable marks(Questionnaire questionnaire) {
        return new OutTable(
                word("marks"),
                List.of(word("mark"), word("stands"), word("kind")),
                LayoutCheck.offered(questionnaire).stream()
                        .map(o -> List.of(OutCell.text(o.mark()), OutCell.text(o.label()), OutCell.text(o.kind())))
                        .toList());
    }

    private static String word(String key) {
        return Messages.get("survey.layout." + key);
    }
}
