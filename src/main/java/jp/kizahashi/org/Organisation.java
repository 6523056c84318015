package jp.kizahashi.org;

import org.jspecify.annotations.Nullable;

/**
 * A body that uses the product, which is its own tenant.
 *
 * @param code the six-character 団体コード of a municipality or prefecture, null for others
 * @param demonstration true when everything in it is 架空
 */
public record Organisation(
        long id, Kind kind, @Nullable String code, String name, String kana, String prefecture, boolean demonstration) {
    /** 市区町村, 都道府県, 協議会など, 研究機関. */
    public enum Kind {
        MUNICIPALITY,
        PREFECTURE,
        ASSOCIATION,
        RESEARCH_BODY
    }
}
