package jp.kizahashi.survey.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Mark;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.result.tabulation.Benchmark;
import jp.kizahashi.survey.result.tabulation.Panel;
import jp.kizahashi.survey.result.tabulation.Tabulation;

/**
 * The benchmark as a paper: PDF, Word and Excel are written from this one description.
 *
 * @param panel the change since the wave before; empty without one
 * @param isForHost true for the host's own copy with nothing hidden, which is then marked 取扱注意
 */
record BenchmarkPaper(Benchmark benchmark, Stamp stamp, Optional<Panel> panel, boolean isForHost, String date) {
    Document document() {
        Exhibits exhibits = new Exhibits(benchmark, stamp);
        Document.Builder paper = Document.titled(title())
                .paper(Paper.A4_PORTRAIT)
                .office(stamp.host())
                .date(date)
                .version(stamp.edition())
                .summary(Exhibits.word("paper.summary", stamp.title()));
        if (isForHost) paper.mark(Mark.HANDLE_WITH_CARE);
        paper.lead(lead());
        paper.paragraph(Exhibits.word(isForHost ? "paper.forHost" : "paper.forAll", String.valueOf(stamp.k())));
        paper.heading(Exhibits.word("paper.composition"));
        paper.table(exhibits.composition(benchmark.partition(), benchmark.participation()));
        paper.table(exhibits.composition(Exhibits.word("prefecture"), benchmark.prefectures()));
        chapter(paper.newPage().heading(Exhibits.word("paper.domains")), exhibits, benchmark.domains());
        chapter(paper.newPage().heading(Exhibits.word("paper.questions")), exhibits, benchmark.questions());
        paper.newPage().heading(Exhibits.word("paper.stratified")).table(exhibits.stratified());
        panel.ifPresent(p -> {
            paper.newPage().heading(Exhibits.word("paper.panel")).table(table(p));
            if (!p.apart().isEmpty()) paper.table(apart(p));
        });
        paper.basis(basis(benchmark, stamp));
        return paper.build();
    }

    String title() {
        return Exhibits.word("paper.title", stamp.title());
    }

    private String lead() {
        return Exhibits.word(
                "lead",
                Exhibits.number(benchmark.whole().asked()),
                Exhibits.number(benchmark.whole().handedIn()),
                Exhibits.rate(benchmark.whole().responseRate()));
    }

    private static void chapter(Document.Builder paper, Exhibits exhibits, List<Tabulation> tabulations) {
        for (int i = 0; i < tabulations.size(); i++) {
            Tabulation t = tabulations.get(i);
            if (i > 0) paper.newPage();
            paper.subheading(t.kind().isPresent() ? t.label() + "（" + t.code() + "）" : t.label());
            if (t.isScored()) paper.figure(exhibits.chart(t, null), exhibits.table(t));
            else paper.table(exhibits.table(t));
        }
    }

    /** One row a question and group of the change between two waves. */
    static Table table(Panel panel) {
        List<List<Cell>> rows = panel.changes().stream()
                .flatMap(change -> change.groups().stream().map(g -> row(change, g)))
                .toList();
        return new Table(
                Exhibits.word("panel.table"),
                List.of(
                        Column.text(Exhibits.word("item")).weight(3),
                        Column.text(Exhibits.word("panel.group")).weight(3),
                        Column.number("n"),
                        Column.number(Exhibits.word("panel.change")),
                        Column.number(Exhibits.word("panel.rose")),
                        Column.number(Exhibits.word("panel.fell"))),
                2,
                rows,
                List.of(Exhibits.word("panel.note"), Exhibits.word("panel.hidden")));
    }

    private static List<Cell> row(Panel.Change change, Panel.Group g) {
        boolean shown = g.change().isPresent();
        return List.of(
                Cell.of(change.label()),
                Cell.of(g.label()),
                Cell.of(g.n()),
                g.change().map(c -> Cell.of(c, 2)).orElseGet(Cell::none),
                shown ? Cell.of(g.rose()) : Cell.none(),
                shown ? Cell.of(g.fell()) : Cell.none());
    }

    /** One row a question of each body that merged or was divided: today's answer, and beside it those before. */
    static Table apart(Panel panel) {
        List<List<Cell>> rows = panel.apart().stream()
                .flatMap(a -> a.questions().stream().map(q -> row(a, q)))
                .toList();
        return new Table(
                Exhibits.word("apart.table", String.valueOf(panel.apart().size())),
                List.of(
                        Column.text(Exhibits.word("apart.body")).weight(2),
                        Column.text(Exhibits.word("item")).weight(3),
                        Column.number(Exhibits.word("apart.now")),
                        Column.text(Exhibits.word("apart.before")).weight(4)),
                2,
                rows,
                List.of(Exhibits.word("apart.note")));
    }

    private static List<Cell> row(Panel.Apart body, Panel.Beside question) {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < body.forebears().size(); i++)
            before.add(Exhibits.word(
                    "apart.one",
                    body.forebears().get(i),
                    question.before().get(i).map(String::valueOf).orElse(Exhibits.word("apart.none"))));
        return List.of(
                Cell.of(body.code() + " " + body.name()),
                Cell.of(question.label()),
                question.score().map(Cell::of).orElseGet(Cell::none),
                Cell.of(String.join("、", before)));
    }

    /** この数字の根拠. */
    static List<String> basis(Benchmark benchmark, Stamp stamp) {
        return List.of(
                Exhibits.word("basis.input", stamp.title(), stamp.edition()),
                Exhibits.word("basis.rate"),
                Exhibits.word("basis.partition", benchmark.partition()),
                Exhibits.word("basis.mean"),
                Exhibits.word("basis.domain"),
                Exhibits.word("basis.suppression", String.valueOf(stamp.k())),
                Messages.get("survey.benchmark.stratified.assumption"));
    }
}
