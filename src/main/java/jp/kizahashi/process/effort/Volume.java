package jp.kizahashi.process.effort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many cases there are in each month of a 年度.
 *
 * @param months twelve counts, April first, none below 0
 */
public record Volume(List<Integer> months) {
    public static final Volume NONE = new Volume(Collections.nCopies(12, 0));

    public Volume {
        months = List.copyOf(months);
        if (months.size() != 12 || months.stream().anyMatch(m -> m < 0))
            throw new IllegalArgumentException("cases by month: " + months);
    }

    public long total() {
        return months.stream().mapToLong(Integer::longValue).sum();
    }

    public Volume plus(Volume other) {
        List<Integer> sums = new ArrayList<>();
        for (int m = 0; m < 12; m++) sums.add(Math.addExact(months.get(m), other.months.get(m)));
        return new Volume(sums);
    }

    /** The calendar number of the fullest month, the earliest of equals; 0 without any case. */
    public int peakMonth() {
        int peak = 0;
        for (int m = 1; m < 12; m++) if (months.get(m) > months.get(peak)) peak = m;
        return total() == 0 ? 0 : calendar(peak);
    }

    /** The share of the year's cases that falls into the fullest month. */
    public Ratio peakShare() {
        return total() == 0 ? Ratio.ZERO : Ratio.of(Collections.max(months), total());
    }

    /** The calendar month, 1 to 12, of a place in {@link #months}, 0 to 11. */
    public static int calendar(int place) {
        return (place + 3) % 12 + 1;
    }
}
