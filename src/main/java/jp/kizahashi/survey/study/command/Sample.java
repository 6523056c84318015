package jp.kizahashi.survey.study.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.stats.Column;

/**
 * The complete lines of a data file.
 *
 * @param file name of the file, for messages
 * @param names the columns asked for
 * @param values one list a column
 * @param lines the line number of each case
 * @param dropped the line numbers of the cases with a missing value
 */
record Sample(
        String file, List<String> names, List<List<BigDecimal>> values, List<Integer> lines, List<Integer> dropped) {
    /**
     * The complete lines as they are written.
     *
     * @param rows one list a case
     * @param dropped the line numbers of the cases with a missing value
     */
    record Texts(List<List<String>> rows, List<Integer> dropped) {}

    int n() {
        return lines.size();
    }

    Column column(String name) {
        return Column.of(name, values.get(names.indexOf(name)));
    }

    /** The columns asked for, each column of {@code powers} replaced by its powers. */
    List<Column> columns(List<String> wanted, List<Arguments.Power> powers) {
        List<Column> columns = new ArrayList<>();
        for (String name : wanted) {
            int degree = powers.stream()
                    .filter(p -> p.column().equals(name))
                    .mapToInt(Arguments.Power::degree)
                    .findFirst()
                    .orElse(1);
            columns.addAll(column(name).powers(degree));
        }
        return columns;
    }

    /** Refuses a value that is neither 0 nor 1. */
    void requireBinary(String column) {
        List<BigDecimal> cells = values.get(names.indexOf(column));
        for (int i = 0; i < cells.size(); i++) {
            BigDecimal cell = cells.get(i);
            if (cell.signum() != 0 && cell.compareTo(BigDecimal.ONE) != 0)
                throw DataFile.bad("notBinary", file, lines.get(i).toString(), column, cell.toPlainString());
        }
    }

    /** Refuses fewer cases than {@code coefficients} + 1, naming the columns and the last line. */
    void requireMoreThan(List<String> coefficients) {
        if (n() > coefficients.size()) return;
        String last = lines.isEmpty() ? "–" : lines.getLast().toString();
        throw DataFile.bad(
                "tooFew",
                file,
                Integer.toString(n()),
                Integer.toString(coefficients.size()),
                String.join(", ", coefficients),
                last);
    }
}
