package jp.kizahashi.survey.design.exchange.limesurvey;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of one survey in one language. Newer files keep texts in tables of their own ({@code …_l10ns}), older ones have a
 * row for each language.
 */
final class LssRows {
    private final LssTables tables;
    private final String language;
    private final Map<String, Integer> otherLanguages = new TreeMap<>();

    LssRows(LssTables tables) {
        this.tables = tables;
        this.language = language(tables);
    }

    /** Japanese where there is any, else the survey's own. */
    private static String language(LssTables tables) {
        String own = tables.rows("surveys").stream()
                .map(r -> r.getOrDefault("language", ""))
                .findFirst()
                .orElse("");
        if (tables.languages().contains("ja")) return "ja";
        return own.isEmpty() && !tables.languages().isEmpty()
                ? tables.languages().getFirst()
                : own;
    }

    String language() {
        return language;
    }

    /** How many rows are texts in each other language. */
    Map<String, Integer> otherLanguages() {
        return otherLanguages;
    }

    /**
     * The rows of a table in the chosen language, each with its texts, in order.
     *
     * @param texts the table that holds the texts in newer files
     * @param key the column that joins them: in the texts' table, and in this one
     */
    List<Map<String, String>> of(String table, String texts, String key, String here, String order) {
        Map<String, Map<String, String>> words = new HashMap<>();
        for (Map<String, String> row : tables.rows(texts)) {
            if (row.getOrDefault("language", language).equals(language)) words.put(row.getOrDefault(key, ""), row);
            else otherLanguages.merge(row.getOrDefault("language", ""), 1, Integer::sum);
        }
        return tables.rows(table).stream()
                .filter(r -> isChosen(r, table))
                .map(r -> joined(r, words.getOrDefault(r.getOrDefault(here, ""), Map.of())))
                .sorted(Comparator.comparingLong((Map<String, String> r) -> number(r, "scale_id"))
                        .thenComparingLong(r -> number(r, order)))
                .toList();
    }

    private boolean isChosen(Map<String, String> row, String table) {
        String own = row.getOrDefault("language", "");
        boolean chosen =
                own.isEmpty() || own.equals(language) || tables.languages().isEmpty();
        if (!chosen && !table.isEmpty()) otherLanguages.merge(own, 1, Integer::sum);
        return chosen;
    }

    private static Map<String, String> joined(Map<String, String> row, Map<String, String> words) {
        Map<String, String> all = new LinkedHashMap<>(words);
        all.putAll(row);
        return all;
    }

    /** A whole number of a row; 0 where there is none. */
    static long number(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "").strip();
        return text.matches("-?[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
