package jp.kizahashi.survey.design.own;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the page of a draft shows. */
@Component
@Transactional(readOnly = true)
class DraftPages {
    private final OwnQuestionnaires own;

    DraftPages(OwnQuestionnaires own) {
        this.own = own;
    }

    /** A question with whether it is asked. */
    public record Choice(Question question, boolean chosen) {}

    /** Questions under a heading. */
    public record Group(String label, List<Choice> choices) {}

    void show(long id, Model model) {
        Draft draft = own.draft(id);
        Questionnaire now = draft.content();
        model.addAttribute("draft", draft);
        model.addAttribute("groups", groups(draft));
        model.addAttribute("now", now);
        model.addAttribute("aims", now.aims());
        model.addAttribute(
                "open", now.aimsWithoutQuestion().stream().map(Aim::text).toList());
        model.addAttribute("report", draft.report());
        model.addAttribute(
                "kinds",
                String.join(
                        "、",
                        QuestionList.usable().stream().map(QuestionKind::label).toList()));
        model.addAttribute("fields", QuestionList.FIELDS);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("survey.own.title"), "/surveys/questionnaires"),
                        new Crumb(now.title(), "")));
    }

    private List<Group> groups(Draft draft) {
        List<Group> groups = new ArrayList<>();
        for (Section section : draft.content().sections()) groups.add(group(section, true));
        for (Section section : own.leftOut(draft.content(), draft.base())) groups.add(group(section, false));
        return groups;
    }

    private static Group group(Section section, boolean chosen) {
        return new Group(
                section.label(),
                section.questions().stream().map(q -> new Choice(q, chosen)).toList());
    }

    /** The list as it is wanted, with two lines to begin from. */
    OutTable example() {
        List<String> header = QuestionList.FIELDS.stream().map(Field::label).toList();
        List<List<OutCell>> rows = new ArrayList<>();
        for (int line = 1; line <= 2; line++) {
            List<OutCell> cells = new ArrayList<>();
            for (Field field : QuestionList.FIELDS)
                cells.add(OutCell.text(Messages.get("survey.own.example." + line + "." + field.key())
                        .replace("／", "\n")));
            rows.add(cells);
        }
        return new OutTable(Messages.get("survey.own.exampleSheet"), header, rows);
    }
}
