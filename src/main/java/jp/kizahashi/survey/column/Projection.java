package jp.kizahashi.survey.column;

import java.util.List;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;

/** A column projection without its cells; see {@link AnsweredWave} for the parts. */
record Projection(
        long id,
        Questionnaire questionnaire,
        List<Question> facts,
        List<String> telling,
        int k,
        int asked,
        int respondents,
        String digest) {}
