package jp.kizahashi.survey.design.own.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Tab;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.ConditionWords;
import jp.kizahashi.survey.design.own.Draft;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import jp.kizahashi.survey.design.own.QuestionList;
import jp.kizahashi.survey.design.rule.Finding;
import jp.kizahashi.survey.design.rule.Finding.Part;
import jp.kizahashi.survey.design.rule.QuestionnaireRules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages of a draft show. */
@Component
@Transactional(readOnly = true)
class DraftPages {
    static final String ALL = "/surveys/questionnaires";
    private static final List<String> TABS = List.of("", "list", "aims", "checks", "bank", "version");

    private final OwnQuestionnaires own;

    DraftPages(OwnQuestionnaires own) {
        this.own = own;
    }

    static String path(long id) {
        return ALL + "/drafts/" + id;
    }

    /** A question with whether it is asked. */
    public record Choice(Question question, boolean chosen) {}

    /** Questions under a heading. */
    public record Group(String label, List<Choice> choices) {}

    /**
     * A question of the overview.
     *
     * @param when its condition in words, empty for none
     */
    public record Line(Question question, String when, boolean first, boolean last, boolean faulty) {}

    /** A section of the overview. */
    public record Rows(
            Section section,
            String when,
            String repeat,
            boolean first,
            boolean last,
            boolean faulty,
            List<Line> lines) {}

    /** A finding with the page on which it is mended. */
    public record Told(Finding finding, String href) {}

    /** A check with its formula in words. */
    public record CheckLine(jp.kizahashi.survey.design.Check check, String words, List<Finding> findings) {}

    /** The head, tabs and way of every page of a draft; returns the draft. */
    Draft frame(long id, String tab, String here, Model model) {
        Draft draft = own.draft(id);
        model.addAttribute("draft", draft);
        model.addAttribute("now", draft.content());
        model.addAttribute("root", path(id));
        model.addAttribute("tabs", tabs(id, tab));
        List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb(Messages.get("survey.own.title"), ALL)));
        crumbs.add(new Crumb(title(draft), path(id)));
        if (!here.isEmpty()) crumbs.add(new Crumb(here, ""));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("headline", title(draft));
        return draft;
    }

    /** A formula in words; as it is written when it has none. */
    static String words(Questionnaire now, String formula) {
        return ConditionWords.of(now, formula).orElse(formula);
    }

    private static String title(Draft draft) {
        String title = draft.content().title();
        return title.isBlank() ? Messages.get("survey.design.untitled") : title;
    }

    private static List<Tab> tabs(long id, String current) {
        return TABS.stream()
                .map(t -> new Tab(
                        Messages.get("survey.design.tab." + (t.isEmpty() ? "questions" : t)),
                        t.isEmpty() ? path(id) : path(id) + "/" + t,
                        t.equals(current)))
                .toList();
    }

    /** The overview: sections with their questions, and what is wrong. */
    void overview(long id, Model model) {
        Draft draft = frame(id, "", "", model);
        Questionnaire now = draft.content();
        List<Finding> findings = findings(id, now, model);
        List<Rows> rows = new ArrayList<>();
        for (Section section : now.sections()) rows.add(rows(now, section, findings));
        model.addAttribute("rows", rows);
        model.addAttribute("leftOut", !own.leftOut(now, draft.base()).isEmpty());
    }

    private static Rows rows(Questionnaire now, Section section, List<Finding> findings) {
        List<Line> lines = new ArrayList<>();
        List<Question> questions = section.questions();
        for (Question q : questions)
            lines.add(new Line(
                    q,
                    words(now, q.asking().when()),
                    q == questions.getFirst(),
                    q == questions.getLast(),
                    faulty(findings, Part.QUESTION, q.code())));
        String repeat = section.repeat().isEmpty()
                ? ""
                : now.question(section.repeat())
                        .map(q -> q.label() + "（" + q.code() + "）")
                        .orElse(section.repeat());
        return new Rows(
                section,
                words(now, section.when()),
                repeat,
                section == now.sections().getFirst(),
                section == now.sections().getLast(),
                faulty(findings, Part.SECTION, section.id()),
                lines);
    }

    private static boolean faulty(List<Finding> findings, Part part, String id) {
        return Finding.faults(findings).stream().anyMatch(f -> f.isAt(part, id));
    }

    /** Puts all findings into the model, each with the page on which it is mended. */
    List<Finding> findings(long id, Questionnaire now, Model model) {
        List<Finding> all = Stream.concat(QuestionnaireRules.of(now).stream(), own.comparability(id).stream())
                .toList();
        model.addAttribute("faults", told(id, Finding.faults(all)));
        model.addAttribute("hints", told(id, Finding.hints(all)));
        return all;
    }

    private static List<Told> told(long id, List<Finding> findings) {
        return findings.stream().map(f -> new Told(f, href(id, f))).toList();
    }

    private static String href(long id, Finding finding) {
        String part = finding.place().id();
        return path(id)
                + switch (finding.place().part()) {
                    case HEAD -> "/head";
                    case SECTION -> "/sections/" + part;
                    case QUESTION -> "/questions/" + part;
                    case CHECK -> "/checks/" + part;
                    case AIM -> "/aims";
                };
    }

    /** The questions of the draft and those of its base that it left out, to be chosen by ticks. */
    void selection(long id, Model model) {
        Draft draft = frame(id, "", Messages.get("survey.design.selection"), model);
        List<Group> groups = new ArrayList<>();
        for (Section section : draft.content().sections()) groups.add(group(section, true));
        for (Section section : own.leftOut(draft.content(), draft.base())) groups.add(group(section, false));
        model.addAttribute("groups", groups);
    }

    private static Group group(Section section, boolean chosen) {
        return new Group(
                section.label(),
                section.questions().stream().map(q -> new Choice(q, chosen)).toList());
    }

    /** Questions from a list. */
    void list(long id, Model model) {
        Draft draft = frame(id, "list", Messages.get("survey.own.list"), model);
        model.addAttribute("report", draft.report());
        model.addAttribute(
                "kinds",
                String.join(
                        "、",
                        QuestionList.usable().stream().map(QuestionKind::label).toList()));
    }

    /** The aims with their questions. */
    void aims(long id, Model model) {
        Draft draft = frame(id, "aims", Messages.get("survey.own.aims"), model);
        List<String> served = draft.content().aims().stream()
                .flatMap(a -> a.questions().stream())
                .toList();
        model.addAttribute(
                "without",
                draft.content().questions().stream()
                        .filter(q -> !served.contains(q.code()))
                        .toList());
    }

    /** The checks in words. */
    void checks(long id, Model model) {
        Draft draft = frame(id, "checks", Messages.get("survey.design.tab.checks"), model);
        Questionnaire now = draft.content();
        List<Finding> findings = QuestionnaireRules.of(now);
        model.addAttribute(
                "checks",
                now.checks().stream()
                        .map(c -> new CheckLine(
                                c,
                                words(now, c.formula()),
                                findings.stream()
                                        .filter(f -> f.isAt(Part.CHECK, c.code()))
                                        .toList()))
                        .toList());
        model.addAttribute(
                "numbers",
                now.questions().stream().filter(q -> q.kind().isNumber()).toList());
    }

    /** What stands in the way of a version, and the button that makes it. */
    void version(long id, Model model) {
        Draft draft = frame(id, "version", Messages.get("survey.own.confirm"), model);
        findings(id, draft.content(), model);
    }

    /** The list as it is wanted, with lines to begin from. */
    OutTable example() {
        List<String> header = QuestionList.FIELDS.stream().map(Field::label).toList();
        List<List<OutCell>> rows = new ArrayList<>();
        for (int line = 1; line <= 4; line++) {
            List<OutCell> cells = new ArrayList<>();
            for (Field field : QuestionList.FIELDS)
                cells.add(OutCell.text(Messages.get("survey.own.example." + line + "." + field.key())
                        .replace("／", "\n")));
            rows.add(cells);
        }
        return new OutTable(Messages.get("survey.own.exampleSheet"), header, rows);
    }
}
