package jp.kizahashi.survey.assessment.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.outcome.ResultPage.Difference;
import jp.kizahashi.survey.assessment.settlement.Evidence;
import jp.kizahashi.survey.assessment.settlement.GroupOpinions;
import jp.kizahashi.survey.assessment.settlement.Settlements.Settled;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instrument.Statement;
import jp.kizahashi.survey.design.StatementId;

/** The annex of the report: every statement with answer, reason and evidence, the groups, the grounds. */
final class AssessmentAnnex {
    private static final int RESTRICTED = 3;

    private final AssessmentReport report;

    AssessmentAnnex(AssessmentReport report) {
        this.report = report;
    }

    void add(Document.Builder paper) {
        paper.heading(Messages.get("survey.report.annex.statements")).table(statements());
        if (!report.page().differing().isEmpty())
            paper.heading(Messages.get("survey.report.annex.groups")).table(groups());
        if (report.crowded()) {
            report.overview(paper);
            report.history(paper);
        }
        List<String> grounds = new ArrayList<>(report.page().grounds());
        grounds.add(report.audit());
        paper.basis(grounds);
    }

    private Table statements() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Item item : report.page().instrument().items())
            for (Statement statement : item.statements()) rows.add(row(item, statement));
        return new Table(
                Messages.get("survey.report.annex.statementsTable", rows.size()),
                List.of(
                        Column.text(Messages.get("survey.result.item")).weight(4),
                        Column.mark(Messages.get("survey.assessment.column.level"))
                                .weight(2),
                        Column.text(Messages.get("survey.answers.statement")).weight(11),
                        Column.text(Messages.get("survey.answers.answer")).weight(4),
                        Column.text(Messages.get("survey.settlement.reason")).weight(7),
                        Column.text(Messages.get("survey.evidence.title")).weight(7)),
                2,
                rows,
                List.of());
    }

    private List<Cell> row(Item item, Statement statement) {
        StatementId id = statement.id();
        Optional<Answer> answer = report.page().result().profile().answer(id);
        return List.of(
                Cell.of(item.label()),
                Cell.of(ResultWords.level(report.page().instrument(), statement.level())),
                Cell.of(statement.text()),
                Cell.of(answer.map(Answer::label).orElseGet(() -> Messages.get("survey.answer.none"))),
                cell(reason(id)),
                cell(evidence(id)));
    }

    private static Cell cell(String text) {
        return text.isEmpty() ? Cell.none() : Cell.of(text);
    }

    private String reason(StatementId id) {
        Settled settled = report.settled().get(id);
        return settled == null ? "" : settled.reason();
    }

    private String evidence(StatementId id) {
        return report.evidence().stream()
                .filter(e -> e.statement().equals(id))
                .map(this::note)
                .collect(Collectors.joining("／"));
    }

    /** What is for a few is left out of the paper of everybody else. */
    private String note(Evidence evidence) {
        if (evidence.confidentiality() >= RESTRICTED && !report.page().seesGroups())
            return Messages.get("survey.report.restricted");
        return evidence.note().isEmpty() ? Messages.get("survey.evidence.noNote") : evidence.note();
    }

    private Table groups() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(Messages.get("survey.result.item")).weight(4),
                Column.text(Messages.get("survey.answers.statement")).weight(10)));
        for (AnswerGroup group : AnswerGroup.values())
            columns.add(Column.mark(Messages.get("survey.result.groupColumn", Messages.get(group.messageKey())))
                    .weight(4));
        return new Table(
                Messages.get(
                        "survey.result.groupsCaption", report.page().differing().size()),
                columns,
                1,
                report.page().differing().stream().map(AssessmentAnnex::row).toList(),
                List.of(Messages.get("survey.settlement.rule")));
    }

    private static List<Cell> row(Difference difference) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(Messages.get(
                "survey.result.place",
                difference.item().label(),
                difference.statement().level())));
        row.add(Cell.of(difference.statement().text()));
        for (AnswerGroup group : AnswerGroup.values())
            row.add(Cell.of(
                    counts(Optional.ofNullable(difference.opinions().groups().get(group)))));
        return row;
    }

    private static String counts(Optional<GroupOpinions.Counts> counts) {
        return counts.map(c ->
                        Messages.get("survey.result.groupCounts", c.largely(), c.somewhat(), c.untrue(), c.total()))
                .orElseGet(() -> Messages.get("survey.settlement.hidden"));
    }
}
