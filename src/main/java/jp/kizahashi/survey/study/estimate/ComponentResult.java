package jp.kizahashi.survey.study.estimate;

import java.util.List;
import jp.kizahashi.stats.Finding;

/**
 * The components of one domain. The first component's score is the domain's index.
 *
 * @param domain its id
 * @param items the codes of the items that vary, in the order of the rows
 * @param eigenvalues largest first
 * @param contributions share of each component in the whole variance
 * @param thresholds of the parallel analysis, one an eigenvalue
 * @param loadings one list an item, one value a component
 * @param kaiser components with more than the average variance
 * @param parallel leading components above their threshold
 * @param alpha Cronbach; NaN with two items
 * @param omega McDonald; NaN with two items
 * @param spearmanBrown with exactly two items, else NaN
 * @param itemRest correlation of each item with the others' sum
 * @param alphaIfDropped α of the others
 */
public record ComponentResult(
        String domain,
        String label,
        List<String> items,
        List<String> itemLabels,
        List<Double> eigenvalues,
        List<Double> contributions,
        List<Double> thresholds,
        List<List<Double>> loadings,
        int kaiser,
        int parallel,
        double alpha,
        double omega,
        double spearmanBrown,
        List<Double> itemRest,
        List<Double> alphaIfDropped,
        List<Finding> findings) {}
