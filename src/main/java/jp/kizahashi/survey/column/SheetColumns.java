package jp.kizahashi.survey.column;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a wave made from the sheets themselves, in memory. What was entered for a question that is not put under
 * the rest of the sheet counts for nothing.
 */
public final class SheetColumns implements WaveColumns {
    private final Questionnaire questionnaire;
    private final int respondents;
    private final int asked;
    private final Map<String, SheetColumn> columns = new LinkedHashMap<>();
    private final List<Column> traits;

    private SheetColumns(Questionnaire questionnaire, int respondents, int asked, List<? extends Column> traits) {
        this.questionnaire = questionnaire;
        this.respondents = respondents;
        this.asked = asked;
        this.traits = List.copyOf(traits);
    }

    /**
     * @param sheets one a respondent; their order is that of the columns
     * @param asked how many were asked; 0 when that is not known
     * @param traits each as long as there are sheets
     */
    public static SheetColumns of(
            Questionnaire questionnaire, List<AnswerSheet> sheets, int asked, List<? extends Column> traits) {
        SheetColumns made = new SheetColumns(questionnaire, sheets.size(), asked, traits);
        for (Section section : Form.whole(questionnaire).sections())
            for (Question question : section.questions()) made.columns.put(question.code(), made.empty(question));
        for (int i = 0; i < sheets.size(); i++) made.fill(i, sheets.get(i));
        return made;
    }

    private SheetColumn empty(Question question) {
        Standing[] standings = new Standing[respondents];
        Arrays.fill(standings, Standing.NOT_ASKED);
        return new SheetColumn(question, standings, new @Nullable Entry[respondents]);
    }

    private void fill(int respondent, AnswerSheet sheet) {
        for (Question question : Form.of(questionnaire, sheet.given()).asked()) {
            SheetColumn column = columns.get(question.code());
            if (column == null) continue;
            Entry entry = sheet.entry(question.code()).orElse(null);
            column.entries()[respondent] = entry;
            column.standings()[respondent] = standing(entry);
        }
    }

    private static Standing standing(@Nullable Entry entry) {
        if (entry == null) return Standing.NO_ANSWER;
        return switch (entry.state()) {
            case ANSWERED -> Standing.ANSWERED;
            case NOT_APPLICABLE -> Standing.NOT_APPLICABLE;
            case UNKNOWN -> Standing.UNKNOWN;
        };
    }

    @Override
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    @Override
    public int respondents() {
        return respondents;
    }

    @Override
    public int asked() {
        return asked;
    }

    @Override
    public List<String> codes() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public Column column(String code) {
        SheetColumn column = columns.get(code);
        if (column == null) throw new Refused(SurveyProblem.SECTION_UNKNOWN, code);
        return column;
    }

    @Override
    public List<Column> traits() {
        return traits;
    }
}
