package jp.kizahashi.survey.assessment;

import java.util.LinkedHashSet;
import java.util.Set;
import jp.kizahashi.platform.security.Actor;

/** Which steps a person may take on an assessment now: what the page offers is what the rules allow. */
public final class AssessmentSteps {
    private AssessmentSteps() {}

    /** Names of the steps, such as {@code open} or {@code approve}. */
    static Set<String> open(Actor actor, Assessment assessment) {
        Set<String> steps = new LinkedHashSet<>();
        boolean manages = actor.may("survey.assessment.manage");
        boolean facilitates = actor.personId() == assessment.facilitatorId() && actor.may("survey.assessment.settle");
        switch (assessment.status()) {
            case PREPARING -> add(steps, manages, "answerers", "open");
            case ANSWERING -> add(steps, manages, "answerers", "close", "remind");
            case SETTLING -> {
                add(steps, facilitates, "settle");
                add(steps, manages, "submit", "reopen");
            }
            case CHECKING ->
                add(steps, actor.personId() == assessment.checkerId() && actor.may("survey.assessment.check"), "check");
            case APPROVING ->
                add(
                        steps,
                        actor.personId() == assessment.approverId() && actor.may("survey.assessment.approve"),
                        "approve");
            case CONFIRMED -> add(steps, manages, "decide", "correct");
        }
        add(steps, assessment.status().answersAreClosed() && seesOpinions(actor, assessment), "opinions");
        add(steps, mayReadResult(actor, assessment), "result");
        return steps;
    }

    /** Groups are shown to those who run the assessment; single answers never. */
    public static boolean seesOpinions(Actor actor, Assessment assessment) {
        return actor.may("survey.assessment.manage")
                || actor.personId() == assessment.checkerId()
                || actor.personId() == assessment.approverId();
    }

    /** A confirmed result is for everybody who may read; a draft for those who run the assessment. */
    public static boolean mayReadResult(Actor actor, Assessment assessment) {
        if (assessment.status() == AssessmentStatus.CONFIRMED) return true;
        return assessment.status().answersAreClosed() && seesOpinions(actor, assessment);
    }

    private static void add(Set<String> steps, boolean allowed, String... names) {
        if (allowed) steps.addAll(Set.of(names));
    }
}
