package jp.kizahashi.survey.assessment.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Mark;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.survey.assessment.outcome.ResultPage.Line;
import jp.kizahashi.survey.assessment.settlement.Evidence;
import jp.kizahashi.survey.assessment.settlement.Settlements.Settled;
import jp.kizahashi.survey.design.StatementId;

/**
 * The paper for the 推進本部: a picture page, a page about the next step, and an annex. PDF, Word and Excel are written
 * from the one description that this makes out of the values of the result page.
 *
 * @param page what this reader may see of the result
 * @param history confirmed results up to this edition
 * @param settled the settled answers with their reasons, as the edition was made from
 * @param evidence the evidence that stood then
 * @param front what the maker of the paper chooses
 * @param audit the line that anchors the audit chain, made when the paper is printed
 */
record AssessmentReport(
        ResultPage page,
        HistoryPage history,
        Map<StatementId, Settled> settled,
        List<Evidence> evidence,
        Front front,
        String audit) {
    /** More blocking statements than this leave no room for overview and history on the second page. */
    private static final int CROWDED = 6;

    /** So many years stand on the second page; the page of the history shows all. */
    private static final int YEARS = 3;

    /**
     * @param number 資料番号, empty without
     * @param office 作成課
     * @param date the date on the paper
     */
    record Front(String number, String office, LocalDate date) {}

    Document document() {
        Document.Builder paper = Document.titled(title())
                .number(front.number())
                .office(front.office())
                .date(Wareki.format(front.date()))
                .version(page.ladder().source().version())
                .summary(Messages.get(
                        "survey.report.summary",
                        page.assessment().title(),
                        Wareki.format(page.assessment().asOf())));
        marks(paper);
        picture(paper);
        nextStep(paper.newPage());
        new AssessmentAnnex(this).add(paper.newPage());
        return paper.build();
    }

    String title() {
        return Messages.get("survey.report.title", page.assessment().title());
    }

    private void marks(Document.Builder paper) {
        if (page.draft()) paper.mark(Mark.DRAFT);
        boolean care =
                page.draft() || !page.differing().isEmpty() || evidence.stream().anyMatch(e -> e.confidentiality() > 1);
        if (care) paper.mark(Mark.HANDLE_WITH_CARE);
    }

    private void picture(Document.Builder paper) {
        paper.lead(page.lead());
        page.held().ifPresent(paper::paragraph);
        paper.figureWithTableInAnnex(page.ladder());
    }

    private void nextStep(Document.Builder paper) {
        page.next().ifPresent(next -> {
            paper.heading(Messages.get("survey.report.blocking", next));
            paper.table(blocking(next));
            paper.paragraph(page.raising());
        });
        paper.beside(52, this::standing, this::ahead);
    }

    private void standing(Document.Builder left) {
        left.table(parts());
        if (!crowded()) history(left);
    }

    private void ahead(Document.Builder right) {
        if (!crowded()) overview(right);
        right.subheading(Messages.get("survey.report.steps"));
        right.numbered(steps());
    }

    /** True when overview and history stand in the annex. */
    boolean crowded() {
        return page.blocking().size() > CROWDED;
    }

    void history(Document.Builder paper) {
        if (!history.points().isEmpty()) paper.table(history.last(YEARS).table());
    }

    private Table blocking(String next) {
        List<List<Cell>> rows =
                page.blocking().stream().map(AssessmentReport::row).toList();
        return new Table(
                Messages.get("survey.report.blockingTable", next, rows.size()),
                List.of(
                        Column.text(page.group()).weight(3),
                        Column.text(Messages.get("survey.result.item")).weight(3),
                        Column.text(Messages.get("survey.answers.statement")).weight(11),
                        Column.text(Messages.get("survey.result.answer")).weight(3)),
                2,
                rows,
                List.of());
    }

    private static List<Cell> row(Line line) {
        return List.of(
                Cell.of(line.domain().label()),
                Cell.of(line.unmet().item().label()),
                Cell.of(line.unmet().text()),
                Cell.of(line.answer()));
    }

    private Table parts() {
        return new Table(
                Messages.get("survey.result.parts", page.group()),
                List.of(
                        Column.text(page.group()).weight(4),
                        Column.mark(Messages.get("survey.assessment.column.level"))
                                .weight(2),
                        Column.text(Messages.get("survey.result.lowest")).weight(5),
                        Column.number(Messages.get("survey.report.needed")).weight(2)),
                1,
                page.parts().stream().map(this::row).toList(),
                List.of());
    }

    /** On a crowded page the lowest items are only counted; they stand in the table above. */
    private List<Cell> row(ResultPage.Part part) {
        String lowest = crowded()
                ? Messages.get("survey.report.lowestCount", part.lowestItems().size())
                : part.lowest();
        return List.of(
                Cell.of(part.result().domain().label()),
                Cell.of(part.level()),
                Cell.of(lowest),
                Cell.of(part.blocking().size()));
    }

    void overview(Document.Builder paper) {
        paper.subheading(Messages.get("survey.report.overview"));
        paper.keyValues(
                Messages.get("survey.assessment.asOf"),
                Wareki.format(page.assessment().asOf()),
                Messages.get("survey.report.answerers"),
                Messages.get("survey.report.people", page.answerers()),
                Messages.get("survey.result.holding"),
                page.holding(),
                Messages.get("survey.result.groups"),
                groups());
    }

    private String groups() {
        if (!page.seesGroups()) return Messages.get("survey.report.groupsWithheld");
        if (page.differing().isEmpty()) return Messages.get("survey.report.groupsNone");
        return Messages.get("survey.report.groups", page.differing().size());
    }

    private List<String> steps() {
        String year = page.assessment().fiscalYear().next().label();
        return page.next()
                .map(next -> List.of(
                        Messages.get("survey.report.step.1", page.blocking().size()),
                        Messages.get("survey.report.step.2"),
                        Messages.get("survey.report.step.3", year, next)))
                .orElseGet(() -> List.of(Messages.get("survey.report.step.top", year)));
    }
}
