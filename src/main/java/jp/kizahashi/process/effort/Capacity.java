package jp.kizahashi.process.effort;

import java.util.Map;
import java.util.Optional;

/**
 * Whether a section's works fit its people: seconds spent against head count × the year of each grade + 時間外. 委託 counts on
 * neither side.
 *
 * @param spentSeconds what the works add up to
 * @param availableSeconds what the people have
 */
public record Capacity(Ratio spentSeconds, Ratio availableSeconds) {
    /**
     * @param hundredths head count by grade in hundredths of a person, so that half a post counts
     * @param overtimeSeconds 時間外勤務 of the whole section
     */
    public static Capacity of(Effort spent, Map<Grade, Integer> hundredths, long overtimeSeconds, UnitCosts years) {
        Ratio available = Ratio.of(overtimeSeconds, 1);
        for (Grade grade : Grade.OFFICE) {
            long people = hundredths.getOrDefault(grade, 0);
            available =
                    available.plus(Ratio.of(people, 100).times(years.of(grade).minutesPerYear() * 60L));
        }
        return new Capacity(Ratio.of(spent.office(), 1), available);
    }

    /** Spent ÷ available; empty while no head count is entered. */
    public Optional<Ratio> share() {
        return availableSeconds.signum() == 0
                ? Optional.empty()
                : Optional.of(spentSeconds.dividedBy(availableSeconds));
    }

    /** Whether the section must say why: above the high or below the low bound, both in per cent. */
    public boolean needsReason(int lowPercent, int highPercent) {
        return share().filter(
                        s -> s.compareTo(Ratio.of(highPercent, 100)) > 0 || s.compareTo(Ratio.of(lowPercent, 100)) < 0)
                .isPresent();
    }
}
