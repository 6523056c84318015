package jp.kizahashi.org.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.body.population.Population;
import jp.kizahashi.org.body.population.Populations;
import org.springframework.stereotype.Component;

/** A small national list (架空): two prefectures, two wards, and municipalities in all nine bands, with populations. */
@Component
public class NationalListFixture {
    /** How many municipalities the list has: six in each of the nine bands. */
    public static final int MUNICIPALITIES = 54;

    private static final long[] PEOPLE = {3_000, 7_000, 15_000, 25_000, 40_000, 60_000, 85_000, 150_000, 300_000};
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Municipalities municipalities;
    private final Populations populations;

    NationalListFixture(Municipalities municipalities, Populations populations) {
        this.municipalities = municipalities;
        this.populations = populations;
    }

    /** Keeps the list and the populations for the running tenant. */
    public void keep(long tenant) {
        keep(tenant, MUNICIPALITIES);
    }

    /** As {@link #keep(long)} with another even number of municipalities. */
    public void keep(long tenant, int count) {
        List<ListedBody> bodies = new ArrayList<>();
        List<Population> figures = new ArrayList<>();
        for (String part : List.of("91", "92")) {
            String prefecture = part.equals("91") ? "架空東県" : "架空西県";
            bodies.add(body(part + "000", prefecture, prefecture, BodyKind.PREFECTURE));
            bodies.add(body(part + "101", prefecture, "架空市第一区", BodyKind.WARD));
            for (int n = 0; n < count / 2; n++) {
                ListedBody city = body(part + (201 + n), prefecture, "架空" + part + "の" + (n + 1) + "市", BodyKind.CITY);
                bodies.add(city);
                figures.add(new Population(city.code(), PEOPLE[n % PEOPLE.length] + n, "架空の人口", DAY));
            }
        }
        municipalities.keep(NationalList.of(bodies), "架空の一覧", DAY, "list-" + tenant + ".csv");
        populations.enter(figures);
    }

    /** Keeps a list of made-up bodies with these populations, by code; the prefecture is named after the code's first part. */
    public void keep(long tenant, Map<String, Long> people) {
        List<ListedBody> bodies = new ArrayList<>();
        List<Population> figures = new ArrayList<>();
        people.forEach((code, number) -> {
            String prefecture = "架空県" + code.substring(0, 2);
            ListedBody town = body(code.substring(0, 5), prefecture, "架空町" + code, BodyKind.TOWN);
            bodies.add(town);
            figures.add(new Population(town.code(), number, "架空の人口", DAY));
        });
        municipalities.keep(NationalList.of(bodies), "架空の全国", DAY, "study-" + tenant + ".csv");
        populations.enter(figures);
    }

    private static ListedBody body(String five, String prefecture, String name, BodyKind kind) {
        return new ListedBody(MunicipalityCode.ofFive(five).orElseThrow(), prefecture, name, "", kind);
    }
}
