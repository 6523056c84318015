package jp.kizahashi.survey.study.outcome.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.kizahashi.org.body.CodeReadings;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.Prefecture;
import jp.kizahashi.org.body.Successions;

/** The national list in use with the table of successions, asked by the cells of a table. */
public final class KnownBodies {
    private static final Pattern BRACKETS = Pattern.compile("^[【\\[（(]|[】\\]）)]$");
    private static final int LONGEST_CODE = 20;
    private static final int SHORTEST_NAME = 2;

    private final Map<MunicipalityCode, ListedBody> byCode = new TreeMap<>();
    private final Set<String> prefectures = new HashSet<>();
    private final Successions successions;

    public KnownBodies(Collection<ListedBody> bodies, Successions successions) {
        this.successions = successions;
        for (Prefecture prefecture : Prefecture.ALL) {
            String name = prefecture.name();
            String without = name.substring(0, name.length() - 1);
            prefectures.add(name);
            if (prefecture.isNamed(without)) prefectures.add(without);
        }
        for (ListedBody body : bodies) {
            byCode.put(body.code(), body);
            prefectures.add(body.prefecture());
        }
    }

    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    /** What became of the others. */
    Successions successions() {
        return successions;
    }

    Collection<ListedBody> all() {
        return byCode.values();
    }

    Optional<ListedBody> of(MunicipalityCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The bodies that a code cell may mean. */
    List<ListedBody> readings(String cell) {
        if (cell.length() > LONGEST_CODE || cell.codePoints().noneMatch(Character::isDigit)) return List.of();
        return CodeReadings.of(cell).codes().stream()
                .filter(byCode::containsKey)
                .map(byCode::get)
                .toList();
    }

    /** Whether a cell names a prefecture of the list or of the country. */
    boolean isPrefecture(String cell) {
        String plain = unbracketed(cell);
        return !plain.isEmpty() && prefectures.contains(plain);
    }

    /** The name in 【北海道】. */
    static String unbracketed(String cell) {
        return BRACKETS.matcher(PublishedText.plain(cell)).replaceAll("");
    }

    /** Whether a cell names this body's prefecture. */
    static boolean isPrefectureOf(ListedBody body, String cell) {
        String plain = unbracketed(cell);
        return plain.equals(body.prefecture())
                || Prefecture.of(body.code()).filter(p -> p.isNamed(plain)).isPresent();
    }

    /** Whether a cell names this body; ヶ and ケ are one letter in names of places. */
    static boolean isNamed(ListedBody body, String cell) {
        String plain = PublishedText.plain(cell);
        if (plain.length() < SHORTEST_NAME) return false;
        return body.isNamed(plain) || sameKana(body).isNamed(largeKana(plain));
    }

    private static ListedBody sameKana(ListedBody body) {
        return new ListedBody(body.code(), body.prefecture(), largeKana(body.name()), body.kana(), body.kind());
    }

    private static String largeKana(String name) {
        return name.replace('ヶ', 'ケ').replace('ヵ', 'カ').replace('ｹ', 'ケ');
    }
}
