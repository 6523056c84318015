package jp.kizahashi.org.body.population;

import org.jspecify.annotations.Nullable;

/**
 * A 人口区分: from a number of people (included) to another (not included).
 *
 * @param label such as 5万以上7万未満
 * @param from the smallest population of the band
 * @param below the smallest population above it; null for the last band
 */
public record PopulationBand(
        String label, long from, @Nullable Long below) {
    public PopulationBand {
        if (from < 0 || (below != null && below <= from)) throw new IllegalArgumentException(from + "–" + below);
    }

    public boolean contains(long population) {
        return population >= from && (below == null || population < below);
    }

    /** A band labelled from its bounds: 5千未満, 5千以上1万未満, 20万以上. */
    static PopulationBand between(long from, @Nullable Long below) {
        String lower = from == 0 ? "" : people(from) + "以上";
        return new PopulationBand(lower + (below == null ? "" : people(below) + "未満"), from, below);
    }

    /** 200000 → 20万, 15000 → 1万5千, 12345 → 12,345人. */
    private static String people(long number) {
        if (number % 1_000 != 0) return "%,d人".formatted(number);
        long tenThousands = number / 10_000;
        long thousands = number % 10_000 / 1_000;
        return (tenThousands > 0 ? tenThousands + "万" : "") + (thousands > 0 ? thousands + "千" : "");
    }
}
