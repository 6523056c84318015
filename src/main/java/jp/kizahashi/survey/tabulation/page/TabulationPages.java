package jp.kizahashi.survey.tabulation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.column.AnsweredWave.Kind;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.tabulation.Grouping;
import jp.kizahashi.survey.tabulation.WaveVariables;
import jp.kizahashi.survey.tabulation.exhibit.Exhibit;
import jp.kizahashi.survey.tabulation.exhibit.Look;
import jp.kizahashi.survey.tabulation.page.TablePage.Choice;
import jp.kizahashi.survey.tabulation.page.TablePage.Choices;
import jp.kizahashi.survey.tabulation.page.TablePage.Link;
import jp.kizahashi.survey.tabulation.page.TablePage.Shown;
import org.springframework.ui.Model;

/** Makes the page of one table. */
record TabulationPages(TabulatedWave tabulated, Wish wish) {
    /** @param mayManage whether the reader may take answers together and sort texts */
    static void show(TabulatedWave wave, Wish wish, boolean mayManage, Model model) {
        model.addAttribute("wave", wave.wave());
        model.addAttribute("version", wave.version());
        model.addAttribute("wish", wish);
        model.addAttribute("mayManage", mayManage);
        model.addAttribute("page", new TabulationPages(wave, wish).page());
    }

    TablePage page() {
        WaveVariables variables = tabulated.variables();
        String row = row();
        List<Exhibit> exhibits = exhibits(row);
        boolean isText = variables.question(row).filter(q -> q.kind().isText()).isPresent();
        return new TablePage(
                row,
                choices(row, q -> true),
                columns(row),
                groupings(row),
                isText,
                IntStream.range(0, exhibits.size())
                        .mapToObj(i -> shown(exhibits.get(i), i + 1))
                        .toList(),
                grounds(row),
                query(row),
                word(
                        isOfPersons(tabulated) ? "page.lead.persons" : "page.lead",
                        variables.unit().of(variables.columns().asked()),
                        variables.unit().of(variables.columns().respondents()),
                        variables.unit().of(tabulated.wave().k())),
                variables.columns().respondents());
    }

    private static boolean isOfPersons(TabulatedWave tabulated) {
        return tabulated.wave().kind() == Kind.PERSONS;
    }

    static Look look(TabulatedWave tabulated, Wish wish) {
        return new Look(wish.percentBase(), wish.withPercents(), tabulated.asOf(), tabulated.version());
    }

    private List<Exhibit> exhibits(String row) {
        if (tabulated.variables().columns().respondents() == 0) return List.of();
        return new QuestionExhibits(tabulated, look(tabulated, wish), wish).of(row);
    }

    /** The question asked for; the first one when none is. */
    private String row() {
        String wanted = wish.row();
        if (wanted != null && !wanted.isBlank()) {
            Object known = tabulated.variables().each(wanted);
            return known == null ? "" : wanted;
        }
        return tabulated.wave().questionnaire().questions().getFirst().code();
    }

    private List<Choices> choices(String chosen, Predicate<Question> which) {
        List<Choices> all = new ArrayList<>();
        for (Questionnaire.Section section : tabulated.wave().questionnaire().sections()) {
            List<Choice> questions = section.questions().stream()
                    .filter(which)
                    .map(q -> new Choice(
                            q.code(), q.code() + "　" + q.label(), q.code().equals(chosen)))
                    .toList();
            if (!questions.isEmpty()) all.add(new Choices(section.label(), questions));
        }
        return all;
    }

    private List<Choices> columns(String row) {
        String chosen = wish.column().orElse("");
        List<Choice> traits = tabulated.variables().traits().stream()
                .map(Column::question)
                .map(q -> new Choice(q.code(), q.label(), q.code().equals(chosen)))
                .toList();
        List<Choices> all = new ArrayList<>();
        if (!traits.isEmpty()) all.add(new Choices(word("traits"), traits));
        all.addAll(choices(
                chosen, q -> !q.code().equals(row) && tabulated.variables().isCountable(q.code())));
        return all;
    }

    private List<Link> groupings(String row) {
        List<Link> links = new ArrayList<>();
        for (String code : List.of(row, wish.column().orElse(row))) {
            boolean takesBands = tabulated
                    .variables()
                    .question(code)
                    .filter(q -> q.kind().isNumber())
                    .isPresent();
            boolean isNew = links.stream().noneMatch(l -> l.code().equals(code));
            boolean isFile = tabulated
                    .variables()
                    .question(code)
                    .filter(q -> q.kind() == QuestionKind.FILE)
                    .isPresent();
            if (isNew && !isFile && (takesBands || tabulated.variables().isCountable(code)))
                links.add(new Link(code, tabulated.variables().label(code)));
        }
        return links;
    }

    private static Shown shown(Exhibit exhibit, int number) {
        return new Shown(exhibit.sentences(), exhibit.picture(number), exhibit.grid(number));
    }

    /** この数字の根拠. */
    private List<String> grounds(String row) {
        List<String> grounds = new ArrayList<>(grounds(tabulated));
        for (String code : List.of(row, wish.column().orElse(row))) {
            tabulated
                    .variables()
                    .question(code)
                    .map(q -> word("grounds.question", q.code(), q.text()))
                    .filter(s -> !grounds.contains(s))
                    .ifPresent(grounds::add);
            Grouping grouping = tabulated.variables().grouping(code);
            if (!grouping.isEmpty())
                grounds.add(word("grounds.grouping", tabulated.variables().label(code)));
        }
        return grounds;
    }

    static List<String> grounds(TabulatedWave t) {
        int asked = t.variables().columns().asked();
        int answered = t.variables().columns().respondents();
        List<String> grounds = new ArrayList<>(List.of(
                word(
                        "grounds.input",
                        t.wave().title(),
                        t.version(),
                        t.unit().of(asked),
                        t.unit().of(answered)),
                word("grounds.newest." + t.wave().kind(), t.unit().of(t.wave().k())),
                word("grounds.bases"),
                word("grounds.percent"),
                word("grounds.commentary")));
        if (!t.sha256().isEmpty()) grounds.add(word("grounds.sha256", t.sha256()));
        return grounds;
    }

    private String query(String row) {
        StringBuilder query = new StringBuilder("?row=").append(row);
        Optional.ofNullable(wish.col())
                .filter(c -> !c.isBlank())
                .ifPresent(c -> query.append("&col=").append(c));
        query.append("&base=").append(wish.percentBase());
        if (!wish.withPercents()) query.append("&percents=off");
        if (wish.perRespondent()) query.append("&respondents=true");
        return query.toString();
    }

    static String word(String key, Object... arguments) {
        return Messages.get("survey.tabulation." + key, arguments);
    }
}
