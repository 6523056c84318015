package jp.kizahashi.org.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.body.population.Population;
import jp.kizahashi.org.body.population.Populations;
import org.springframework.stereotype.Component;

/** A made-up country (架空) as large as the real one: 47 prefectures, 1,741 municipalities, 175 wards. */
@Component
public class CountryFixture {
    public static final int MUNICIPALITIES = 1_741;
    public static final int WARDS = 175;
    private static final int PREFECTURES = 47;
    private static final int FIRST_PREFECTURE = 48;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Municipalities municipalities;
    private final Populations populations;

    CountryFixture(Municipalities municipalities, Populations populations) {
        this.municipalities = municipalities;
        this.populations = populations;
    }

    /** The codes of the municipalities. */
    public static List<String> codes() {
        return bodies().stream()
                .filter(b -> b.kind().isMunicipality())
                .map(b -> b.code().text())
                .toList();
    }

    /** Keeps the list and these populations, by code, for the running tenant. */
    public void keep(long tenant, Map<String, Long> people) {
        municipalities.keep(NationalList.of(bodies()), "架空の全国一覧", DAY, "country-" + tenant + ".csv");
        List<Population> figures = new ArrayList<>();
        people.forEach((code, number) ->
                figures.add(new Population(MunicipalityCode.parse(code).orElseThrow(), number, "架空の人口", DAY)));
        populations.enter(figures);
    }

    private static List<ListedBody> bodies() {
        List<ListedBody> bodies = new ArrayList<>();
        int left = MUNICIPALITIES;
        int wards = WARDS;
        for (int p = 0; p < PREFECTURES; p++) {
            String part = Integer.toString(FIRST_PREFECTURE + p);
            String prefecture = "架空第" + (p + 1) + "県";
            bodies.add(body(part + "000", prefecture, prefecture, BodyKind.PREFECTURE));
            int here = (left + PREFECTURES - p - 1) / (PREFECTURES - p);
            for (int n = 1; n <= here; n++)
                bodies.add(body(part + (300 + n), prefecture, "架空" + (p + 1) + "の" + n + "町", BodyKind.TOWN));
            int wardsHere = (wards + PREFECTURES - p - 1) / (PREFECTURES - p);
            for (int n = 1; n <= wardsHere; n++)
                bodies.add(body(part + (100 + n), prefecture, "架空" + (p + 1) + "市第" + n + "区", BodyKind.WARD));
            left -= here;
            wards -= wardsHere;
        }
        return bodies;
    }

    private static ListedBody body(String five, String prefecture, String name, BodyKind kind) {
        return new ListedBody(MunicipalityCode.ofFive(five).orElseThrow(), prefecture, name, "", kind);
    }
}
