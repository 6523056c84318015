package jp.kizahashi.process.effort;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/** An exact fraction, rounded half up (四捨五入) only when it is printed. The denominator is above 0; always in lowest terms. */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    public static final Ratio ZERO = of(0, 1);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Ratio {
        if (denominator.signum() == 0) throw new ArithmeticException(numerator + " ÷ 0");
        BigInteger by = numerator.gcd(denominator).max(BigInteger.ONE);
        if (denominator.signum() < 0) by = by.negate();
        numerator = numerator.divide(by);
        denominator = denominator.divide(by);
    }

    /** @throws ArithmeticException when the denominator is 0 */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A decimal as it is written. */
    public static Ratio of(BigDecimal value) {
        return new Ratio(
                value.scaleByPowerOfTen(Math.max(0, value.scale())).toBigIntegerExact(),
                BigInteger.TEN.pow(Math.max(0, value.scale())));
    }

    public static Ratio sum(Collection<Ratio> parts) {
        return parts.stream().reduce(ZERO, Ratio::plus);
    }

    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Ratio times(long factor) {
        return times(of(factor, 1));
    }

    /** @throws ArithmeticException when the other is 0 */
    public Ratio dividedBy(Ratio other) {
        return times(new Ratio(other.denominator, other.numerator));
    }

    public int signum() {
        return numerator.signum();
    }

    /** The value with so many decimals, half up. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** The value in per cent with so many decimals, half up: 2/3 → 66.7. */
    public BigDecimal percent(int decimals) {
        return new BigDecimal(numerator)
                .multiply(HUNDRED)
                .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
