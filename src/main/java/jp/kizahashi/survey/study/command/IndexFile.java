package jp.kizahashi.survey.study.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kizahashi.survey.study.estimate.Resamples;

/** Which cases each resample draws: one line a resample, case numbers from 1 with commas between them. */
final class IndexFile {
    private IndexFile() {}

    static void write(Path file, int[][] indices) throws IOException {
        Files.writeString(file, Resamples.text(indices));
    }

    /** Refuses a line that is not n numbers from 1 to n, naming it. */
    static int[][] read(Path file, int n) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        int[][] indices = new int[lines.size()][];
        for (int b = 0; b < indices.length; b++) indices[b] = cases(file, b, lines.get(b), n);
        return indices;
    }

    private static int[] cases(Path file, int b, String line, int n) {
        int[] cases = new int[n];
        int at = 0;
        int number = 0;
        boolean good = !line.isEmpty() && at < n;
        for (int i = 0; i <= line.length() && good; i++) {
            char c = i < line.length() ? line.charAt(i) : ',';
            if (c == ',') {
                good = number >= 1 && number <= n && at < n;
                if (good) cases[at++] = number - 1;
                number = 0;
            } else {
                good = c >= '0' && c <= '9' && number <= n;
                number = 10 * number + c - '0';
            }
        }
        if (!good || at < n)
            throw DataFile.bad(
                    "indices", String.valueOf(file.getFileName()), Integer.toString(b + 1), Integer.toString(n));
        return cases;
    }
}
