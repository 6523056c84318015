package jp.kizahashi.org.body;

/**
 * A body of the national list.
 *
 * @param prefecture its prefecture's name
 * @param name without spaces; a ward's with its city: 札幌市中央区; a prefecture's own name
 * @param kana as in the list; empty when the list has none
 */
public record ListedBody(MunicipalityCode code, String prefecture, String name, String kana, BodyKind kind) {
    /** Whether a name of a file means this body: spaces and width do not matter; a town may stand with its county (郡). */
    public boolean isNamed(String cell) {
        String plain = plainName(cell);
        return plain.equals(name) || plain.endsWith("郡" + name) || plain.equals(prefecture + name);
    }

    static String plainName(String cell) {
        // Not NFKC: it would turn characters of names (神 as U+FA19, 﨑's neighbours) into others.
        return cell.replaceAll("[\\s\u3000\u00a0]", "");
    }
}
