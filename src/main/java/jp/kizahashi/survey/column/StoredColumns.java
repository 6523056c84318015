package jp.kizahashi.survey.column;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.form.Form;

/** The columns of a wave as they lie in the database; a column is read when it is asked for, in the reader's tenant. */
public final class StoredColumns implements WaveColumns {
    private final Projections projections;
    private final Projection projection;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    StoredColumns(Projections projections, Projection projection) {
        this.projections = projections;
        this.projection = projection;
        Form whole = Form.whole(projection.questionnaire());
        for (String code : codes(projection.questionnaire()))
            questions.put(code, whole.question(code).orElseThrow());
    }

    static List<String> codes(Questionnaire questionnaire) {
        return Form.whole(questionnaire).asked().stream().map(Question::code).toList();
    }

    @Override
    public Questionnaire questionnaire() {
        return projection.questionnaire();
    }

    @Override
    public int respondents() {
        return projection.respondents();
    }

    @Override
    public int asked() {
        return projection.asked();
    }

    @Override
    public List<String> codes() {
        return List.copyOf(questions.keySet());
    }

    @Override
    public Column column(String code) {
        Question question = questions.get(code);
        if (question == null) throw new Refused(SurveyProblem.SECTION_UNKNOWN);
        return projections.column(projection, question);
    }

    /** One column of what is known of the respondents. Refused (SVY-082) when there is none of this code. */
    public Column fact(String code) {
        Question fact = facts().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN));
        return projections.column(projection, fact);
    }

    @Override
    public List<Column> traits() {
        return facts().stream()
                .filter(f -> f.kind().hasOptions())
                .map(f -> (Column) projections.column(projection, f))
                .toList();
    }

    @Override
    public int k() {
        return projection.k();
    }

    /** The questions in the order of {@link #codes()}. */
    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /** See {@link AnsweredWave#facts()}. */
    public List<Question> facts() {
        return projection.facts();
    }

    /** See {@link AnsweredWave#telling()}. */
    public List<String> telling() {
        return projection.telling();
    }

    /** What the columns were made of. */
    public String digest() {
        return projection.digest();
    }

    public int blocks() {
        return Math.ceilDiv(projection.respondents(), ColumnBlock.LONGEST);
    }

    /** One block of every column, facts included, by code. */
    public Map<String, ColumnBlock> block(int number) {
        return projections.block(projection, number);
    }
}
