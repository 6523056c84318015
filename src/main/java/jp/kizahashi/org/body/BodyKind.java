package jp.kizahashi.org.body;

import java.util.Optional;

/**
 * What a code stands for. A special ward (特別区) is a municipality; a ward of a designated city (行政区) is a part of one and
 * is never asked.
 */
public enum BodyKind {
    PREFECTURE("都道府県"),
    CITY("市"),
    TOWN("町"),
    VILLAGE("村"),
    SPECIAL_WARD("特別区"),
    WARD("行政区");

    private final String label;

    BodyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isMunicipality() {
        return this != PREFECTURE && this != WARD;
    }

    /**
     * The kind that both the code's number and the name's ending say: 000 the prefecture; 100–199 a designated city, its wards,
     * or in 東京都 a special ward; 200–299 a city; 300–799 a town or village. Empty when they contradict each other, or for
     * 800–999 (unions and wide-area bodies).
     */
    public static Optional<BodyKind> of(MunicipalityCode code, String name) {
        int number = code.number();
        if (number == 0) return Optional.of(PREFECTURE);
        if (number >= 100 && number < 200) return name.endsWith("区") ? Optional.of(ward(code)) : only(CITY, name);
        if (number >= 200 && number < 300) return only(CITY, name);
        if (number >= 300 && number < 800) return only(TOWN, name).or(() -> only(VILLAGE, name));
        return Optional.empty();
    }

    private static BodyKind ward(MunicipalityCode code) {
        return code.prefecturePart().equals("13") ? SPECIAL_WARD : WARD;
    }

    private static Optional<BodyKind> only(BodyKind kind, String name) {
        return name.endsWith(kind.label) ? Optional.of(kind) : Optional.empty();
    }
}
