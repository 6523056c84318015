package jp.kizahashi.org.body;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.exchange.ImportReport;

/**
 * The national list of bodies as read from one file, with everything about its lines that a person must know.
 *
 * @param bodies every accepted body once, in the order of the file
 * @param ambiguous lines whose shortened code is also another body's
 * @param abolished accepted lines whose code or name no longer held on the day of the check
 * @param repeated lines that repeat an accepted body on another sheet
 * @param reports one account a sheet
 */
public record NationalList(
        List<ListedBody> bodies,
        List<Ambiguous> ambiguous,
        List<Abolished> abolished,
        int repeated,
        List<ImportReport> reports) {
    /**
     * A line whose code lost digits and then equals a shortened code of another body.
     *
     * @param code the cell as it was read
     * @param candidates the bodies that it may mean; the line's own name where only the line itself names it
     * @param accepted the code it was taken for, because prefecture and name agree with it and with no other
     */
    public record Ambiguous(
            String source,
            int line,
            String code,
            String prefecture,
            String name,
            List<Candidate> candidates,
            Optional<MunicipalityCode> accepted) {}

    /** One body that an ambiguous code may mean. */
    public record Candidate(MunicipalityCode code, String prefecture, String name) {}

    /** A line whose body is no more, or goes by another name. */
    public record Abolished(String source, int line, ListedBody body, Succession succession) {}

    public NationalList {
        bodies = List.copyOf(bodies);
        ambiguous = List.copyOf(ambiguous);
        abolished = List.copyOf(abolished);
        reports = List.copyOf(reports);
    }

    /** A list of bodies known from elsewhere, such as the database, to look codes up in. */
    public static NationalList of(Collection<ListedBody> bodies) {
        return new NationalList(List.copyOf(bodies), List.of(), List.of(), 0, List.of());
    }

    /** Those that can be asked: cities, towns, villages, special wards. */
    public List<ListedBody> municipalities() {
        return bodies.stream().filter(b -> b.kind().isMunicipality()).toList();
    }

    /** 行政区 of designated cities. */
    public List<ListedBody> wards() {
        return bodies.stream().filter(b -> b.kind() == BodyKind.WARD).toList();
    }

    public List<ListedBody> prefectures() {
        return bodies.stream().filter(b -> b.kind() == BodyKind.PREFECTURE).toList();
    }

    /** Number of bodies of each kind; kinds without any are there with 0. */
    public Map<BodyKind, Long> countByKind() {
        Map<BodyKind, Long> counts = new EnumMap<>(BodyKind.class);
        for (BodyKind kind : BodyKind.values()) counts.put(kind, 0L);
        for (ListedBody body : bodies) counts.merge(body.kind(), 1L, Long::sum);
        return counts;
    }

    /** Rows read on all sheets. */
    public int rows() {
        return reports.stream().mapToInt(ImportReport::rows).sum();
    }

    /** The bodies by code, for looking many up. */
    public Map<MunicipalityCode, ListedBody> byCode() {
        Map<MunicipalityCode, ListedBody> byCode = new LinkedHashMap<>();
        for (ListedBody body : bodies) byCode.put(body.code(), body);
        return byCode;
    }
}
