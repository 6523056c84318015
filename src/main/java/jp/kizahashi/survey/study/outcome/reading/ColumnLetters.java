package jp.kizahashi.survey.study.outcome.reading;

/** Columns as spreadsheets name them. */
public final class ColumnLetters {
    private ColumnLetters() {}

    /** A for 0, Z for 25, AA for 26. */
    public static String of(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(0, (char) ('A' + (rest - 1) % 26));
        return letters.toString();
    }
}
