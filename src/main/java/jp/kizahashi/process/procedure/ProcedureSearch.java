package jp.kizahashi.process.procedure;

import java.util.List;

/**
 * Which procedures are looked for.
 *
 * @param text part of name, legal basis or form number; empty for all
 * @param departments empty for all
 * @param online a constant of {@link Online}, or empty for all
 * @param seal only those with 押印
 */
record ProcedureSearch(String text, List<Long> departments, String online, boolean seal) {
    static final ProcedureSearch ALL = new ProcedureSearch("", List.of(), "", false);
}
