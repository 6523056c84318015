package jp.kizahashi.survey.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.chart.Chart.Source;
import jp.kizahashi.platform.chart.MarksChart;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.result.tabulation.Benchmark;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.result.tabulation.Group;
import jp.kizahashi.survey.result.tabulation.Group.Summary;
import jp.kizahashi.survey.result.tabulation.Tabulation;

/**
 * 結果票: one town's own answers beside its own cell and the whole, as that town may see them. Nothing of another town.
 *
 * @param body the town
 * @param own its sheet in force
 * @param shown the benchmark as all towns see it
 */
record TownSheet(
        Questionnaire questionnaire, Frame.Body body, AnswerSheet own, Benchmark shown, Stamp stamp, String date) {
    Document document() {
        Document.Builder paper = Document.titled(title())
                .paper(Paper.A4_PORTRAIT)
                .office(stamp.host())
                .date(date)
                .version(stamp.edition())
                .summary(Exhibits.word("sheet.summary", body.name(), stamp.title()));
        paper.keyValues(
                Exhibits.word("sheet.body"),
                body.name() + "（" + body.code() + "）　" + shown.partition() + "：" + body.cell(),
                Exhibits.word("sheet.wave"),
                Exhibits.word(
                        "lead",
                        Exhibits.number(shown.whole().asked()),
                        Exhibits.number(shown.whole().handedIn()),
                        Exhibits.rate(shown.whole().responseRate())));
        if (scored().isEmpty()) paper.table(table());
        else paper.figure(chart(), table());
        paper.basis(List.of(
                Exhibits.word("sheet.basis"),
                Exhibits.word("basis.mean"),
                Exhibits.word("basis.suppression", String.valueOf(stamp.k()))));
        return paper.build();
    }

    String title() {
        return Exhibits.word("sheet.title", stamp.title());
    }

    /** Own, own cell's mean and the whole's mean of each scored item. */
    MarksChart chart() {
        List<MarksChart.Row> rows = new ArrayList<>();
        for (Question question : scored()) {
            Optional<Tabulation> t = shown.tabulation(question.code());
            rows.add(new MarksChart.Row(
                    question.label(),
                    List.of(
                            score(question, own),
                            mean(t.flatMap(x -> x.cell(body.cell()))),
                            mean(t.map(Tabulation::whole)))));
        }
        return new MarksChart(
                Exhibits.word("sheet.chart"),
                new Source(
                        Exhibits.word(
                                "source",
                                Exhibits.number(shown.whole().handedIn()),
                                Exhibits.number(shown.whole().asked()),
                                Exhibits.rate(shown.whole().responseRate())),
                        stamp.asOfWords(),
                        stamp.edition()),
                Exhibits.word("item"),
                Exhibits.singleScores(),
                List.of(
                        Exhibits.word("own"),
                        Exhibits.word("sheet.cellMean", body.cell()),
                        Exhibits.word("sheet.wholeMean")),
                rows);
    }

    /** The town's score, or nothing for 無回答, 非該当 and 不明. */
    static Optional<BigDecimal> score(Question question, AnswerSheet own) {
        return own.entry(question.code())
                .filter(e -> question.kind() == QuestionKind.LADDER && e.state() == Entry.State.ANSWERED)
                .map(e -> new BigDecimal(e.value()));
    }

    private List<Question> scored() {
        return questionnaire.questions().stream()
                .filter(q -> q.kind() == QuestionKind.LADDER)
                .toList();
    }

    private static Optional<BigDecimal> mean(Optional<Group> group) {
        return group.flatMap(Group::summary).flatMap(Summary::mean).map(BigDecimal::valueOf);
    }

    /** Every question with the own answer, and n, mean and median of the own cell and the whole where there are any. */
    Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Question question : questionnaire.questions()) rows.add(row(question));
        String cell = body.cell();
        String all = Benchmark.wholeLabel();
        return new Table(
                Exhibits.word("sheet.table"),
                List.of(
                        Column.text(Exhibits.word("item")).weight(7),
                        Column.text(Exhibits.word("sheet.answer")).weight(8),
                        Column.number("n").under(cell).weight(2),
                        Column.number(Exhibits.word("sheet.mean")).under(cell).weight(3),
                        Column.number(Exhibits.word("median")).under(cell).weight(3),
                        Column.number("n").under(all).weight(2),
                        Column.number(Exhibits.word("sheet.mean")).under(all).weight(3),
                        Column.number(Exhibits.word("median")).under(all).weight(3)),
                1,
                rows,
                List.of(Exhibits.word("sheet.dash")));
    }

    private List<Cell> row(Question question) {
        Optional<Tabulation> t = shown.tabulation(question.code());
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(question.label()), Cell.of(answer(question))));
        cells.addAll(figures(t.flatMap(x -> x.cell(body.cell()))));
        cells.addAll(figures(t.map(Tabulation::whole)));
        return cells;
    }

    private String answer(Question question) {
        return own.entry(question.code())
                .map(e -> (score(question, own).isPresent() ? e.value() + "　" : "") + EntryText.shown(question, e))
                .orElseGet(() -> Exhibits.word("noAnswer"));
    }

    private static List<Cell> figures(Optional<Group> group) {
        return List.of(
                group.map(g -> Cell.of(g.n())).orElseGet(Cell::none),
                group.flatMap(Group::summary)
                        .flatMap(Summary::mean)
                        .map(v -> Cell.of(v, 2))
                        .orElseGet(Cell::none),
                group.flatMap(Group::summary)
                        .flatMap(Summary::median)
                        .map(v -> Cell.of(v, 1))
                        .orElseGet(Cell::none));
    }
}
