package jp.kizahashi.process.work;

import java.util.List;

/**
 * Which works are looked for.
 *
 * @param text part of name, purpose, legal basis or 業務コード, or the 業務番号; empty for all
 * @param departments the sections and units; empty for all
 * @param kind COMMON, INDIVIDUAL or empty for both
 * @param ended also those that are no longer done
 */
public record WorkSearch(String text, List<Long> departments, String kind, boolean ended) {
    /** Everything that is done today. */
    public static final WorkSearch ALL = new WorkSearch("", List.of(), "", false);

    public WorkSearch {
        text = text.strip();
        departments = List.copyOf(departments);
    }

    /** The works of these departments, ended ones left out. */
    public static WorkSearch in(List<Long> departments) {
        return new WorkSearch("", departments, "", false);
    }
}
