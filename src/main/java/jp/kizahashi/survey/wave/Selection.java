package jp.kizahashi.survey.wave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kizahashi.org.body.BodiesOnDay;
import jp.kizahashi.org.body.BodiesOnDay.Ended;
import jp.kizahashi.org.body.BodyKind;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.population.Population;
import jp.kizahashi.org.body.population.PopulationBand;
import jp.kizahashi.org.body.population.PopulationBands;
import jp.kizahashi.platform.Messages;

/**
 * The bodies that a choice of targets means, on the host's own list and figures.
 *
 * @param bodies municipalities in the order of their codes
 * @param wards how many wards of the list were shut out, whatever was chosen
 * @param unknownCodes listed codes that no municipality has on the day
 * @param onDay the national list brought to the day
 */
public record Selection(List<Body> bodies, int wards, List<String> unknownCodes, BodiesOnDay onDay) {
    /** One chosen body with the population known on the day. */
    public record Body(ListedBody listed, Optional<Population> population, String band) {}

    public Selection {
        bodies = List.copyOf(bodies);
        unknownCodes = List.copyOf(unknownCodes);
    }

    /** The label of the band of a body whose population is not known. */
    public static String unknownBand() {
        return Messages.get("survey.wave.band-unknown");
    }

    /**
     * @param list the national list, brought to the day
     * @param figures the population of each body that is to be used
     */
    static Selection of(
            Targets targets, BodiesOnDay list, Map<MunicipalityCode, Population> figures, PopulationBands bands) {
        List<Body> chosen = new ArrayList<>();
        Set<String> left = new TreeSet<>(targets.codes());
        int wards = 0;
        for (ListedBody body : list.bodies()) {
            if (body.kind() == BodyKind.WARD) wards++;
            if (!body.kind().isMunicipality()) continue;
            left.remove(body.code().text());
            Optional<Population> figure = Optional.ofNullable(figures.get(body.code()));
            String band = figure.map(p -> bands.of(p.people()).label()).orElseGet(Selection::unknownBand);
            if (isAdmitted(targets, body, band)) chosen.add(new Body(body, figure, band));
        }
        return new Selection(chosen, wards, List.copyOf(left), list);
    }

    private static boolean isAdmitted(Targets targets, ListedBody body, String band) {
        return (targets.prefectures().isEmpty() || targets.prefectures().contains(body.prefecture()))
                && (targets.bands().isEmpty() || targets.bands().contains(band))
                && (targets.codes().isEmpty()
                        || new HashSet<>(targets.codes()).contains(body.code().text()));
    }

    /** The listed codes of bodies that had ended by the day. */
    public List<Ended> endedCodes() {
        return onDay.ended().stream()
                .filter(e -> unknownCodes.contains(e.body().code().text()))
                .toList();
    }

    /** How many bodies stand in each band, in the order of the bands, those without population last. */
    public Map<String, Integer> byBand() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PopulationBand band : PopulationBands.STUDY_2020.bands()) counts.put(band.label(), 0);
        for (Body body : bodies) counts.merge(body.band(), 1, Integer::sum);
        counts.values().removeIf(n -> n == 0);
        return counts;
    }

    /** How many bodies stand in each prefecture, in the order of the codes. */
    public Map<String, Integer> byPrefecture() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Body body : bodies) counts.merge(body.listed().prefecture(), 1, Integer::sum);
        return counts;
    }

    /** The newest day of the figures used; empty when none is known. */
    public Optional<LocalDate> populationAsOf() {
        return bodies.stream()
                .flatMap(b -> b.population().stream())
                .map(Population::asOf)
                .max(LocalDate::compareTo);
    }
}
