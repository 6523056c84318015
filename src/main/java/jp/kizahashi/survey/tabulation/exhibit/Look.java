package jp.kizahashi.survey.tabulation.exhibit;

import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.chart.Chart.Source;
import jp.kizahashi.survey.tabulation.Divisor;

/**
 * How 図表 are shown.
 *
 * @param base what percentages are of
 * @param percents false for counts alone
 * @param asOf the day the answers speak of, in words
 * @param version the edition of answers and definitions
 */
public record Look(Divisor base, boolean percents, String asOf, String version) {
    Source source(int n) {
        return new Source(Messages.get("survey.tabulation.n", n), asOf, version);
    }

    static String word(String key, Object... arguments) {
        return Messages.get("survey.tabulation." + key, arguments);
    }
}
