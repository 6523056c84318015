package jp.kizahashi.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One named numeric variable without gaps. Keeps every value as the decimal that was written, so that extended
 * arithmetic starts from 0.1 and not from its nearest binary fraction.
 */
public final class Column {
    private final String name;
    private final BigDecimal[] decimals;
    private final double[] doubles;

    private Column(String name, BigDecimal[] decimals) {
        this.name = name;
        this.decimals = decimals;
        this.doubles =
                Arrays.stream(decimals).mapToDouble(BigDecimal::doubleValue).toArray();
    }

    /** A column of decimals as they were typed. */
    public static Column of(String name, List<BigDecimal> values) {
        return new Column(name, values.toArray(BigDecimal[]::new));
    }

    /**
     * A column of computed values, taken as the exact binary fractions that they are.
     *
     * @throws NumberFormatException when a value is NaN or infinite
     */
    public static Column of(String name, double... values) {
        return new Column(name, Arrays.stream(values).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new));
    }

    /** The columns x, x^2 … x^degree, each power exact. */
    public List<Column> powers(int degree) {
        List<Column> powers = new ArrayList<>(List.of(this));
        for (int d = 2; d <= degree; d++) {
            int exponent = d;
            powers.add(new Column(
                    name + "^" + d,
                    Arrays.stream(decimals).map(v -> v.pow(exponent)).toArray(BigDecimal[]::new)));
        }
        return powers;
    }

    public String name() {
        return name;
    }

    /** Number of values. */
    public int size() {
        return decimals.length;
    }

    public BigDecimal decimal(int row) {
        return decimals[row];
    }

    /** The values rounded to double; a copy. */
    public double[] doubles() {
        return doubles.clone();
    }

    /** True when every value is the same number. */
    public boolean isConstant() {
        return Arrays.stream(decimals).allMatch(v -> v.compareTo(decimals[0]) == 0);
    }
}
