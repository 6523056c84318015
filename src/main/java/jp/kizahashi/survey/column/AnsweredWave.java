package jp.kizahashi.survey.column;

import java.util.List;
import java.util.function.Consumer;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;

/** The answers of a wave row by row, as far as its host may read them: what a projection is made of. */
public interface AnsweredWave {
    /** Who was asked. */
    enum Kind {
        /** Municipalities and prefectures. */
        BODIES,
        /** Sections of one town (庁内照会). */
        SECTIONS,
        /** Staff or residents, without names. */
        PERSONS
    }

    /**
     * One respondent.
     *
     * @param facts in the order of {@link AnsweredWave#facts()}: option codes of a choice, else texts; empty for unknown
     */
    record Answered(List<String> facts, AnswerSheet sheet) {
        public Answered {
            facts = List.copyOf(facts);
        }
    }

    Kind kind();

    /** Id of the wave among those of its kind. */
    long id();

    Questionnaire questionnaire();

    /** How many were asked; 0 when that is not known. */
    int asked();

    /** See {@link WaveColumns#k()}. */
    int k();

    /**
     * What is known of the respondents beside their answers. Choices are traits by which tables are made; texts, such as a
     * name, only stand in exports. Codes are in small letters.
     */
    List<Question> facts();

    /** Codes of choices that tell who somebody is when they come together; empty where {@link #k()} is 1. */
    List<String> telling();

    /** Differs whenever anything that {@link #each} gives differs. Cheap. */
    String digest();

    /** Gives every respondent, always in the same order. */
    void each(Consumer<Answered> respondent);
}
