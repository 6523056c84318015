package jp.kizahashi.process.effort;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a year of each grade costs and how long it is, for one 年度. 人件費 is the share of such years: an average of the town,
 * never anybody's pay.
 *
 * @param byGrade every grade
 */
public record UnitCosts(Map<Grade, UnitCost> byGrade) {
    public UnitCosts {
        byGrade = Collections.unmodifiableMap(new EnumMap<>(byGrade));
    }

    /**
     * One grade.
     *
     * @param yenPerYear 平均人件費 of a person in a year, in yen; null while nobody has entered it
     * @param minutesPerYear how long a person of the grade works in a year, in minutes without 時間外; above 0
     */
    public record UnitCost(@Nullable Long yenPerYear, int minutesPerYear) {
        public UnitCost {
            if (minutesPerYear <= 0) throw new IllegalArgumentException("minutes a year: " + minutesPerYear);
        }
    }

    public UnitCost of(Grade grade) {
        return Objects.requireNonNull(byGrade.get(grade));
    }

    /** 人件費 in yen, exact; empty while the price of a grade that spent time is missing. */
    public Optional<Ratio> cost(Effort effort) {
        Ratio yen = Ratio.ZERO;
        for (Grade grade : Grade.values()) {
            long seconds = effort.of(grade);
            UnitCost cost = of(grade);
            if (seconds == 0) continue;
            Long price = cost.yenPerYear();
            if (price == null) return Optional.empty();
            yen = yen.plus(Ratio.of(seconds, cost.minutesPerYear() * 60L).times(price));
        }
        return Optional.of(yen);
    }

    /** The grades that spent time and have no price yet. */
    public List<Grade> unpriced(Effort effort) {
        return List.of(Grade.values()).stream()
                .filter(g -> effort.of(g) > 0 && of(g).yenPerYear() == null)
                .toList();
    }
}
