package jp.kizahashi.survey.column;

import java.util.List;
import jp.kizahashi.survey.design.Questionnaire;

/** All columns of one wave. */
public interface WaveColumns {
    Questionnaire questionnaire();

    /** How many respondents handed in. */
    int respondents();

    /** How many were asked; 0 when that is not known. */
    int asked();

    /** The codes of all columns in the order of the questionnaire: {@code Q1}, {@code T01@1}, {@code T01@2} … */
    List<String> codes();

    /** One column. @throws jp.kizahashi.platform.Refused SVY-082 when there is none of this code */
    Column column(String code);

    /**
     * What is known of the respondents beside their answers, as columns of 単一回答: {@code band} (人口区分), {@code
     * prefecture}, {@code department}, or a group of a sample list; empty where nothing is.
     */
    List<Column> traits();

    /**
     * The fewest respondents of a group whose figures may be shown to anybody, the host too; 1 where the host reads every
     * answer. In a wave of persons it is the wave's k: tables suppress what is smaller, and what subtraction would tell.
     */
    default int k() {
        return 1;
    }
}
