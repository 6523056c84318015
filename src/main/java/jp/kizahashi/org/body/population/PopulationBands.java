package jp.kizahashi.org.body.population;

import java.util.ArrayList;
import java.util.List;

/**
 * A division of all populations into bands without gaps, under a version: what was grouped by it stays explained.
 *
 * @param version such as {@code pemm-2020}
 * @param bands from 0 upwards, each beginning where the one before ends, the last open
 */
public record PopulationBands(String version, List<PopulationBand> bands) {
    /** The nine bands of the nationwide study of 2020. */
    public static final PopulationBands STUDY_2020 =
            at("pemm-2020", 5_000, 10_000, 20_000, 30_000, 50_000, 70_000, 100_000, 200_000);

    public PopulationBands {
        bands = List.copyOf(bands);
        if (version.isBlank() || bands.isEmpty()) throw new IllegalArgumentException("no version or no band");
        Long next = 0L;
        for (PopulationBand band : bands) {
            if (next == null || band.from() != next) throw new IllegalArgumentException("gap or overlap at " + band);
            next = band.below();
        }
        if (next != null) throw new IllegalArgumentException("nothing above " + next);
    }

    /** Bands divided at these populations, each belonging to the band that it begins; rising, all above 0. */
    public static PopulationBands at(String version, long... bounds) {
        List<PopulationBand> bands = new ArrayList<>();
        long from = 0;
        for (long bound : bounds) {
            bands.add(PopulationBand.between(from, bound));
            from = bound;
        }
        bands.add(PopulationBand.between(from, null));
        return new PopulationBands(version, bands);
    }

    /** The band of a population of 0 or more. */
    public PopulationBand of(long population) {
        for (PopulationBand band : bands) if (band.contains(population)) return band;
        throw new IllegalArgumentException("population " + population);
    }
}
