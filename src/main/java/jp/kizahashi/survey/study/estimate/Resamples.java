package jp.kizahashi.survey.study.estimate;

/** Which cases each resample draws, as a text that every tool can read. */
public final class Resamples {
    private Resamples() {}

    /** One line a resample, case numbers from 1 with commas between them. */
    public static String text(int[][] indices) {
        StringBuilder text = new StringBuilder();
        for (int[] cases : indices) {
            for (int i = 0; i < cases.length; i++)
                text.append(i == 0 ? "" : ",").append(cases[i] + 1);
            text.append('\n');
        }
        return text.toString();
    }
}
