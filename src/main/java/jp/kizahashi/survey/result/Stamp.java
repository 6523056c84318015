package jp.kizahashi.survey.result;

import jp.kizahashi.platform.Messages;

/**
 * What is printed with every exhibit of a wave.
 *
 * @param title the wave's title
 * @param host the asking organisation
 * @param asOf the day the answers speak of, in words
 * @param edition 第n版 with the day of its making, or 速報 with the time of counting
 * @param k the fewest other bodies behind a figure that others see
 */
public record Stamp(String title, String host, String asOf, String edition, int k) {
    /** The day as printed on exhibits. */
    String asOfWords() {
        return Messages.get("survey.benchmark.asOf", asOf);
    }
}
