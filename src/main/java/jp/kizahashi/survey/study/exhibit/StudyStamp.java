package jp.kizahashi.survey.study.exhibit;

import static jp.kizahashi.survey.study.exhibit.StudyWords.count;
import static jp.kizahashi.survey.study.exhibit.StudyWords.percent;
import static jp.kizahashi.survey.study.exhibit.StudyWords.word;

import java.util.List;
import jp.kizahashi.platform.chart.Chart.Source;
import jp.kizahashi.survey.study.estimate.StudyResult;

/**
 * What stands with every exhibit of a study, and where its numbers come from.
 *
 * @param title the study's name
 * @param host the organisation
 * @param wave title and edition of the answers
 * @param outcomes name and source of the outcome set
 * @param asOf the day the answers speak of, in words
 * @param edition 第n版 of the study with the time of its computation
 * @param productVersion that computed it
 * @param inputs SHA-256 of the data
 * @param figures SHA-256 of the result
 */
public record StudyStamp(
        String title,
        String host,
        String wave,
        String outcomes,
        String asOf,
        String edition,
        String productVersion,
        long seed,
        String inputs,
        String figures) {
    Source source(int n) {
        return new Source(word("stamp.n", count(n)), asOf, edition);
    }

    /** n used, n dropped, edition: below every table. */
    String line(StudyResult result) {
        return word(
                "stamp.line",
                count(result.n()),
                count(result.handedIn() - result.n()),
                percent(result.handedIn(), result.asked()),
                edition);
    }

    /** この数字の根拠. */
    public List<String> basis() {
        return List.of(
                word("basis.wave", wave, asOf),
                word("basis.outcomes", outcomes),
                word("basis.sample"),
                word("basis.components"),
                word("basis.regression"),
                word("basis.logit"),
                word("basis.product", productVersion, Long.toString(seed), inputs, figures));
    }
}
