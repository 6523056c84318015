package jp.kizahashi.org.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.body.BodyKind;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.NationalList;
import jp.kizahashi.org.body.population.Population;
import jp.kizahashi.org.body.population.Populations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The made-up country (架空) that a host of the demonstration can ask: the region's twelve municipalities and 108 more in
 * three further prefectures, some wards, populations in all nine bands. No prefecture number and no name is a real one's.
 */
@Component
@Transactional
public class MadeUpCountry {
    /** How many municipalities there are. */
    public static final int MUNICIPALITIES = 120;

    private static final Map<String, List<String>> FIRST_PARTS = Map.of(
            "96", List.of("霞", "錦", "鈴", "楓", "琥珀", "瑠璃", "翡翠", "朝霧", "夕映"),
            "97", List.of("綾", "茜", "雫", "椿", "水晶", "真珠", "珊瑚", "初霜", "春雷"),
            "98", List.of("暁", "凪", "蛍", "欅", "紺碧", "若緑", "浅葱", "薄氷", "秋麗"));
    private static final Map<String, String> PREFECTURES = Map.of("96", "ゆうなぎ県", "97", "はつかぜ県", "98", "こもれび県");
    private static final List<String> LAST_PARTS = List.of("ノ宮", "之里", "見崎", "河原");
    private static final long[] PEOPLE = {3_400, 7_200, 14_100, 24_600, 38_900, 57_700, 83_300, 142_000, 286_000};
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final String SOURCE = "架空の住民基本台帳";

    private final Municipalities municipalities;
    private final Populations populations;

    MadeUpCountry(Municipalities municipalities, Populations populations) {
        this.municipalities = municipalities;
        this.populations = populations;
    }

    /** Keeps the country's list and populations for the running tenant. */
    public void keep() {
        List<ListedBody> bodies = new ArrayList<>();
        List<Population> figures = new ArrayList<>();
        for (String part : List.of("96", "97", "98")) addPrefecture(part, bodies, figures);
        for (DemonstrationTown town : DemonstrationTown.ALL) addTown(town, bodies, figures);
        bodies.add(body("99101", DemonstrationTown.PREFECTURE, "紫野原市中央区", BodyKind.WARD));
        bodies.add(body("99102", DemonstrationTown.PREFECTURE, "紫野原市港区", BodyKind.WARD));
        municipalities.keep(NationalList.of(bodies), "架空の全国一覧", DAY, "架空の全国一覧.csv");
        populations.enter(figures);
    }

    private static void addPrefecture(String part, List<ListedBody> bodies, List<Population> figures) {
        String prefecture = PREFECTURES.getOrDefault(part, "");
        bodies.add(body(part + "000", prefecture, prefecture, BodyKind.PREFECTURE));
        int n = 0;
        for (String first : FIRST_PARTS.getOrDefault(part, List.of()))
            for (String last : LAST_PARTS) {
                long people = PEOPLE[n % PEOPLE.length] + 37L * n;
                BodyKind kind = people >= 50_000 ? BodyKind.CITY : people < 5_000 ? BodyKind.VILLAGE : BodyKind.TOWN;
                int number = (kind == BodyKind.CITY ? 201 : 301) + n;
                ListedBody body = body(part + number, prefecture, first + last + kind.label(), kind);
                bodies.add(body);
                figures.add(new Population(body.code(), people, SOURCE, DAY));
                n++;
            }
    }

    private static void addTown(DemonstrationTown town, List<ListedBody> bodies, List<Population> figures) {
        if (town.kind() == Organisation.Kind.RESEARCH_BODY) return;
        BodyKind kind = town.kind() == Organisation.Kind.PREFECTURE
                ? BodyKind.PREFECTURE
                : BodyKind.of(MunicipalityCode.ofFive(town.five()).orElseThrow(), town.name())
                        .orElseThrow();
        ListedBody body = body(town.five(), DemonstrationTown.PREFECTURE, town.name(), kind);
        bodies.add(body);
        if (kind.isMunicipality()) figures.add(new Population(body.code(), town.population(), SOURCE, DAY));
    }

    private static ListedBody body(String five, String prefecture, String name, BodyKind kind) {
        return new ListedBody(MunicipalityCode.ofFive(five).orElseThrow(), prefecture, name, "", kind);
    }
}
