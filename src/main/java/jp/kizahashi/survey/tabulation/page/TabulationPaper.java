package jp.kizahashi.survey.tabulation.page;

import static jp.kizahashi.survey.tabulation.page.TabulationPages.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Mark;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.result.tabulation.Group;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.commentary.Crosscheck;
import jp.kizahashi.survey.tabulation.exhibit.Exhibit;

/**
 * The whole 集計 as a paper: every question in order, alone and, where columns are chosen, by them; all 図表 numbered in one
 * series.
 *
 * @param date of printing, in words
 */
record TabulationPaper(TabulatedWave tabulated, Wish wish, String date) {
    String title() {
        return word("paper.title", tabulated.wave().title());
    }

    Document document() {
        Document.Builder paper = Document.titled(title())
                .paper(Paper.A4_PORTRAIT)
                .office(tabulated.host())
                .date(date)
                .version(tabulated.version())
                .summary(word("paper.summary", tabulated.wave().title()));
        if (!wish.forAll() || !tabulated.wave().isPublished()) paper.mark(Mark.HANDLE_WITH_CARE);
        int asked = tabulated.variables().columns().asked();
        int answered = tabulated.variables().columns().respondents();
        paper.lead(word(
                "paper.lead",
                tabulated.unit().of(asked),
                tabulated.unit().of(answered),
                Group.percent(answered, asked).map(Object::toString).orElse("—")));
        Map<String, CountTable> tables = new LinkedHashMap<>();
        List<Exhibit> all = new ArrayList<>();
        if (answered > 0)
            for (Section section : tabulated.wave().questionnaire().sections()) section(paper, section, all, tables);
        check(paper, tables);
        return paper.basis(TabulationPages.grounds(tabulated)).build();
    }

    private void section(Document.Builder paper, Section section, List<Exhibit> all, Map<String, CountTable> tables) {
        paper.heading(section.label());
        for (Question question : section.questions()) {
            List<Exhibit> exhibits = exhibits(question);
            if (exhibits.isEmpty()) continue;
            paper.subheading(question.code() + "　" + question.label()).paragraph(question.text());
            for (Exhibit exhibit : exhibits) {
                all.add(exhibit);
                exhibit.write(paper, all.size());
                exhibit.counts().ifPresent(c -> tables.put(Exhibit.label(all.size()), c));
            }
        }
    }

    /** Alone, then by the chosen columns. */
    private List<Exhibit> exhibits(Question question) {
        Wish alone = new Wish(null, null, wish.base(), wish.percents(), wish.tests(), wish.respondents(), wish.shown());
        List<Exhibit> exhibits = new ArrayList<>(with(alone, question));
        boolean crosses = wish.column().isPresent()
                && !wish.column().get().equals(question.code())
                && (tabulated.variables().isCountable(question.code())
                        || question.kind().isNumber());
        boolean nobody = exhibits.stream()
                .flatMap(e -> e.counts().stream())
                .anyMatch(c -> c.whole().isShown() && c.whole().n() == 0);
        if (crosses && !nobody) exhibits.addAll(with(wish, question));
        return exhibits;
    }

    private List<Exhibit> with(Wish one, Question question) {
        boolean repeatsDiffer = one.column().isPresent()
                && tabulated.variables().isRepeated(one.column().get())
                && !tabulated
                        .variables()
                        .section(one.column().get())
                        .equals(tabulated.variables().section(question.code()))
                && tabulated.variables().isRepeated(question.code());
        if (repeatsDiffer) return List.of();
        return new QuestionExhibits(tabulated, TabulationPages.look(tabulated, one), one).of(question.code());
    }

    /** 図表どうしの食い違い. */
    private void check(Document.Builder paper, Map<String, CountTable> tables) {
        paper.heading(word("paper.check"));
        List<String> found = Crosscheck.of(tabulated.wave().questionnaire(), tables);
        if (found.isEmpty()) paper.paragraph(word("paper.check.none"));
        else paper.paragraph(word("paper.check.lead")).bullets(found);
    }
}
