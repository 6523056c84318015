package jp.kizahashi.survey.wave;

import java.util.List;

/**
 * The choice of bodies: all municipalities that every non-empty criterion admits. Wards (行政区) and prefectures are
 * never asked.
 *
 * @param prefectures names; empty for all
 * @param bands labels of 人口区分; empty for all
 * @param codes 団体コード of a list; empty for all
 */
public record Targets(List<String> prefectures, List<String> bands, List<String> codes) {
    /** Every municipality. */
    public static final Targets ALL = new Targets(List.of(), List.of(), List.of());

    public Targets {
        prefectures = List.copyOf(prefectures);
        bands = List.copyOf(bands);
        codes = List.copyOf(codes);
    }
}
