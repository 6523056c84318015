package jp.kizahashi.org.body.population;

import java.time.LocalDate;
import jp.kizahashi.org.body.MunicipalityCode;

/**
 * The people of a municipality on a day, with where the number comes from.
 *
 * @param people 0 or more
 * @param source 出典, such as 住民基本台帳に基づく人口（総務省）
 * @param asOf 基準日
 */
public record Population(MunicipalityCode code, long people, String source, LocalDate asOf) {
    public Population {
        if (people < 0) throw new IllegalArgumentException("population " + people);
        if (source.isBlank()) throw new IllegalArgumentException("a population needs its source");
    }
}
