package jp.kizahashi.survey.tabulation.command;

import static jp.kizahashi.survey.tabulation.command.AnswersFile.word;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.SheetColumns;
import jp.kizahashi.survey.column.Trait;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.design.exchange.QuestionnaireFile;
import jp.kizahashi.survey.tabulation.CaseUnit;
import jp.kizahashi.survey.tabulation.Grouping;
import jp.kizahashi.survey.tabulation.WaveVariables;
import jp.kizahashi.survey.tabulation.WaveVariables.Ask;

/** {@code ./tool survey tabulate}: answers in a table to counts in JSON. Needs no database. */
public final class TabulateCommand implements Command {
    private static final String TRAIT = "trait";

    @Override
    public String words() {
        return "survey tabulate";
    }

    @Override
    public String summary() {
        return "simple or cross table of an answers file, with bases, commentary and tests";
    }

    @Override
    public String help() {
        return """
                ./tool survey tabulate --instrument X ANSWERS.xlsx|csv --row Q [--col Q] [--base answered|put]
                                       [--group 'Q:LABEL=1,2'] [--order A,B,C] [--unit body|section|person|answer]
                                       [--per-respondent] [--test]

                X              %s, or a file: our YAML, XLSForm, .lss, SurveyJS
                ANSWERS        one row a respondent under a row of headings: question codes (S01Q09; what follows a
                               space is ignored). Several choices: codes or labels separated by 、 or one column a
                               choice (Q3-1, Q3-2) with 1 or ○. Q3.other: words added to その他. T01@3: a question of
                               a section repeated for option 3. First sheet of a workbook; CSV in UTF-8 or Shift_JIS.
                --row          code of a question of choices, or of a number (sum, mean, quartiles)
                --col          code of a question of choices, or the heading of another column (a trait: 人口規模)
                --order        the categories of such a trait in order; then rising and falling shares are told
                --group        takes choices together: S01Q09:導入=1,2 (may be repeated)
                --base         what percentages are of: those who answered (default), or all who were asked
                --test         chi squared, or the exact test where an expected count is under 5; Holm for several

                JSON on standard output: instrument, respondents, unknownColumns[], unreadableCells, table {caption, row,
                column, base, unit, unclassified, segments[] {label, bases {cases, put, answered, noAnswer,
                notApplicable, unknown, notAsked}, counts[], percents[]}, commentary[], tests}. The first segment is the
                whole. Unknown columns and cells that cannot be read are named on standard error and counted; such
                cells count as not answered. Exit 2 names file, line and column of bad input.
                """.formatted(
                        Questionnaires.all().stream().map(Questionnaire::id).collect(Collectors.joining(", ")));
    }

    @Override
    public void run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        TabulateArguments call = new TabulateArguments(words);
        Questionnaire questionnaire = questionnaire(call.one("--instrument"));
        List<Sheet> sheets = SheetFile.open(path(call.file()));
        AnswersFile file = new AnswersFile(questionnaire, sheets.getFirst());
        file.mustFit();
        List<AnswerSheet> answers = file.sheets();
        Optional<String> col = call.optional("--col");
        Optional<Column> trait =
                col.filter(c -> questionnaire.question(c).isEmpty()).map(c -> trait(file, c, call));
        Set<String> asked = trait.isPresent() ? Set.of(col.orElseThrow()) : Set.of();
        List<String> unknown = file.unknown(asked);
        if (!unknown.isEmpty()) err.println(word("unknown", String.join("、", unknown)));
        file.named().forEach(err::println);
        SheetColumns columns =
                SheetColumns.of(questionnaire, answers, 0, trait.stream().toList());
        WaveVariables variables = new WaveVariables(columns, groupings(call, questionnaire), unit(call));
        String row = call.one("--row");
        if (questionnaire.question(row).isEmpty()) throw new BadInput(word("noQuestion", row));
        Optional<String> column = trait.isPresent()
                ? Optional.of(call.optional("--order").isPresent() ? WaveVariables.BAND : TRAIT)
                : col;
        Ask ask = new Ask(row, column, call.has("--per-respondent"));
        Map<String, Object> reply = TableJson.map(
                "instrument", questionnaire.id(),
                "respondents", answers.size(),
                "unknownColumns", unknown,
                "unreadableCells", file.unreadable());
        reply.put("table", table(variables, ask, call));
        out.print(Json.write(reply));
    }

    private static Map<String, Object> table(WaveVariables variables, Ask ask, TabulateArguments call) {
        try {
            if (!variables.isCountable(ask.row())) return TableJson.of(variables.numbers(ask));
            return TableJson.of(variables.counts(ask), call.base(), call.has("--test"));
        } catch (Refused e) {
            throw new BadInput(e.sentence());
        }
    }

    private static Column trait(AnswersFile file, String head, TabulateArguments call) {
        List<String> values = file.trait(head).orElseThrow(() -> new BadInput(word("noColumn", head)));
        List<String> order =
                call.optional("--order").map(o -> List.of(o.split(","))).orElse(List.of());
        return Trait.of(order.isEmpty() ? TRAIT : WaveVariables.BAND, head, order, values);
    }

    private static Map<String, Grouping> groupings(TabulateArguments call, Questionnaire questionnaire) {
        Map<String, Map<String, String>> merged = new HashMap<>();
        for (String group : call.all("--group")) {
            String[] parts = group.split("[:=]", 3);
            if (parts.length < 3 || questionnaire.question(parts[0]).isEmpty())
                throw new BadInput(word("group", group));
            for (String option : parts[2].split(",")) {
                if (questionnaire
                        .question(parts[0])
                        .orElseThrow()
                        .option(option.strip())
                        .isEmpty()) throw new BadInput(word("group", group));
                merged.computeIfAbsent(parts[0], q -> new HashMap<>()).put(option.strip(), parts[1]);
            }
        }
        Map<String, Grouping> groupings = new HashMap<>();
        merged.forEach((question, labels) -> groupings.put(question, new Grouping(labels, List.of())));
        return groupings;
    }

    private static CaseUnit unit(TabulateArguments call) {
        String unit = call.optional("--unit").orElse("answer");
        try {
            return CaseUnit.valueOf(unit.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput(word("unit", unit));
        }
    }

    private static Questionnaire questionnaire(String name) throws IOException {
        Optional<Questionnaire> shipped = Questionnaires.find(name);
        if (shipped.isPresent()) return shipped.get();
        try {
            return QuestionnaireFile.read(path(name), name).questionnaire();
        } catch (Refused e) {
            throw new BadInput(e.sentence());
        }
    }

    private static Path path(String name) {
        try {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path)) throw new BadInput(word("noFile", name));
            return path;
        } catch (InvalidPathException e) {
            throw new BadInput(word("noFile", name));
        }
    }
}
