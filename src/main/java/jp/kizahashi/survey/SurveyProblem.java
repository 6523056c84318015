package jp.kizahashi.survey;

import jp.kizahashi.platform.Problem;

/** What the rules of {@code survey} refuse. A number is never reused. */
public enum SurveyProblem implements Problem {
    /** An instrument's file breaks a rule; arguments: file, the faults with their places. */
    INSTRUMENT_FAULTY("SVY-001"),
    /** No instrument with this id; arguments: the id, the known ids. */
    INSTRUMENT_UNKNOWN("SVY-002"),
    /** No such assessment for this person. */
    ASSESSMENT_UNKNOWN("SVY-010"),
    /** The step does not fit the assessment's state; arguments: the state. */
    ASSESSMENT_NOT_IN_STATE("SVY-011"),
    /** Only a named person may do this; arguments: which. */
    ASSESSMENT_NOT_YOURS("SVY-012"),
    /** Nobody was chosen to answer. */
    NO_ANSWERERS("SVY-013"),
    /** A settlement that differs from what was answered needs a reason; arguments: the item. */
    REASON_MISSING("SVY-014"),
    /** An answer that the statement does not know. */
    ANSWER_UNKNOWN("SVY-015"),
    /** Answers of this assessment are not taken now. */
    ANSWERS_CLOSED("SVY-020"),
    /** Nothing was settled yet. */
    NOTHING_SETTLED("SVY-016"),
    /** Somebody who has begun to answer cannot be taken out. */
    ANSWERER_HAS_BEGUN("SVY-017"),
    /** A return needs an opinion. */
    OPINION_MISSING("SVY-018"),
    /** Checker and approver, or facilitator and checker, may not be the same person; arguments: the two parts. */
    SAME_PERSON("SVY-019");

    private final String number;

    SurveyProblem(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
