package jp.kizahashi.survey;

import jp.kizahashi.platform.Problem;

/** What the rules of {@code survey} refuse. A number is never reused. */
public enum SurveyProblem implements Problem {
    /** An instrument's file breaks a rule; arguments: file, the faults with their places. */
    INSTRUMENT_FAULTY("SVY-001"),
    /** No instrument with this id; arguments: the id, the known ids. */
    INSTRUMENT_UNKNOWN("SVY-002");

    private final String number;

    SurveyProblem(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
