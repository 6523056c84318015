package jp.kizahashi.survey.tabulation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.tabulation.Association;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.TextList;
import jp.kizahashi.survey.tabulation.Timeline;
import jp.kizahashi.survey.tabulation.WaveVariables;
import jp.kizahashi.survey.tabulation.WaveVariables.Ask;
import jp.kizahashi.survey.tabulation.exhibit.Exhibit;
import jp.kizahashi.survey.tabulation.exhibit.Exhibits;
import jp.kizahashi.survey.tabulation.exhibit.Look;
import jp.kizahashi.survey.tabulation.exhibit.ThemeExhibits;
import jp.kizahashi.survey.tabulation.theme.Theme;
import jp.kizahashi.survey.tabulation.theme.ThemeTable;

/** All 図表 of one question: what is shown depends on how it is answered. */
record QuestionExhibits(TabulatedWave tabulated, Look look, Wish wish) {
    /** Empty when the wish is for what others see, and they see nothing of it. */
    List<Exhibit> of(String code) {
        WaveVariables variables = tabulated.variables();
        Ask ask = wish.ask(code);
        Optional<Question> question = variables.question(code);
        if (wish.forAll() && tabulated.wave().isPublished())
            return variables.isCountable(code) ? published(variables.counts(ask)) : List.of();
        List<Exhibit> all = new ArrayList<>();
        if (variables.isCountable(code)) counted(all, variables.counts(ask));
        question.ifPresent(q -> further(all, q, ask));
        return all;
    }

    private void counted(List<Exhibit> all, CountTable counts) {
        all.add(Exhibits.counts(counts, look));
        if (wish.withTests()) all.add(Exhibits.association(counts, Association.of(counts)));
    }

    private List<Exhibit> published(CountTable counts) {
        return tabulated.published(counts).map(t -> Exhibits.counts(t, look)).stream()
                .toList();
    }

    /** Numbers, courses over time, the matrix, free words. */
    private void further(List<Exhibit> all, Question question, Ask ask) {
        WaveVariables variables = tabulated.variables();
        if (question.kind().isNumber()) all.add(Exhibits.numbers(variables.numbers(ask)));
        if (ask.column().isPresent()) return;
        variables.timeline(question).ifPresent(t -> all.add(Exhibits.timeline(t, look)));
        if (isFirstOfGrid(question)) all.add(Exhibits.counts(variables.gridTable(question), look));
        boolean isFree = isFree(question);
        if (!isFree && question.options().stream().noneMatch(Question.Option::isOther)) return;
        TextList texts = variables.texts(question.code());
        List<Theme> themes = isFree ? tabulated.themes().apply(question.code()) : List.of();
        if (!themes.isEmpty()) themed(all, question, ThemeTable.of(texts, themes));
        else if (isFree || !texts.lines().isEmpty()) all.add(Exhibits.texts(texts));
    }

    private void themed(List<Exhibit> all, Question question, ThemeTable table) {
        String note = ThemePage.isQuotable(tabulated, question) ? "theme.quotable" : "theme.notQuotable";
        all.add(ThemeExhibits.counts(table));
        all.add(ThemeExhibits.texts(table, TabulationPages.word(note)));
    }

    /** Whether its answers are words, or days, of which each stands for itself. */
    static boolean isFree(Question question) {
        return !question.kind().hasOptions()
                && !question.kind().isNumber()
                && question.kind() != QuestionKind.FILE
                && !Timeline.fits(question);
    }

    private boolean isFirstOfGrid(Question question) {
        List<Question> grid = tabulated.variables().grid(question);
        return grid.size() > 1 && grid.getFirst().code().equals(question.code());
    }
}
