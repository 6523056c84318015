package jp.kizahashi.survey.study.estimate;

import java.util.List;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.regression.Coefficient;

/**
 * Logistic regression of one yes/no outcome on the indices.
 *
 * @param label of the column in the outcome set
 * @param ones used bodies with a yes
 * @param converged false when no finite estimates exist
 * @param lines log odds, the constant first; Wald
 * @param firth Firth's penalised estimates with profile intervals; empty when they were not needed
 * @param calibrationP of Hosmer–Lemeshow's test over ten groups
 * @param areaUnderCurve of the ROC
 */
public record LogitResult(
        OutcomePart part,
        String label,
        int n,
        int ones,
        boolean converged,
        List<Coefficient> lines,
        List<Coefficient> firth,
        double deviance,
        double nullDeviance,
        double likelihoodRatio,
        double likelihoodRatioP,
        int modelDegrees,
        int residualDegrees,
        double mcFadden,
        double coxSnell,
        double nagelkerke,
        double calibrationP,
        double areaUnderCurve,
        List<Finding> findings) {
    /** The lines of the indices. */
    public List<Coefficient> slopes() {
        return lines.subList(1, lines.size());
    }

    /** The rarer of yes and no: what the number of variables is measured by. */
    public int rarer() {
        return Math.min(ones, n - ones);
    }
}
