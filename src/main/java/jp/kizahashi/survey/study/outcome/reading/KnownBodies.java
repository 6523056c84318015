package jp.kizahashi.survey.study.outcome.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kizahashi.org.body.CodeReadings;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.Prefecture;

/** The national list in use, asked by the cells of a table. */
public final class KnownBodies {
    private final Map<MunicipalityCode, ListedBody> byCode = new TreeMap<>();

    public KnownBodies(Collection<ListedBody> bodies) {
        for (ListedBody body : bodies) byCode.put(body.code(), body);
    }

    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    Collection<ListedBody> all() {
        return byCode.values();
    }

    Optional<ListedBody> of(MunicipalityCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The bodies that a code cell may mean. */
    List<ListedBody> readings(String cell) {
        return CodeReadings.of(cell).codes().stream()
                .filter(byCode::containsKey)
                .map(byCode::get)
                .toList();
    }

    /** Whether a cell names a prefecture of the list or of the country. */
    boolean isPrefecture(String cell) {
        String plain = PublishedText.plain(cell).replaceAll("^[【\\[（(]|[】\\]）)]$", "");
        return !plain.isEmpty()
                && (Prefecture.ALL.stream().anyMatch(p -> p.isNamed(plain))
                        || byCode.values().stream().anyMatch(b -> b.prefecture().equals(plain)));
    }

    /** Whether a cell names this body's prefecture. */
    static boolean isPrefectureOf(ListedBody body, String cell) {
        String plain = PublishedText.plain(cell).replaceAll("^[【\\[（(]|[】\\]）)]$", "");
        return plain.equals(body.prefecture())
                || Prefecture.of(body.code()).filter(p -> p.isNamed(plain)).isPresent();
    }

    /** Whether a cell names this body; ヶ and ケ are one letter in names of places. */
    static boolean isNamed(ListedBody body, String cell) {
        String plain = PublishedText.plain(cell);
        return body.isNamed(plain) || sameKana(body).isNamed(largeKana(plain));
    }

    private static ListedBody sameKana(ListedBody body) {
        return new ListedBody(body.code(), body.prefecture(), largeKana(body.name()), body.kana(), body.kind());
    }

    private static String largeKana(String name) {
        return name.replace('ヶ', 'ケ').replace('ヵ', 'カ').replace('ｹ', 'ケ');
    }
}
