package jp.kizahashi.survey.design.exchange.limesurvey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.kizahashi.survey.design.exchange.assembly.Assembly;
import jp.kizahashi.survey.design.exchange.assembly.Item;

/**
 * When a question is put: its relevance equation, or in old files the rows of {@code conditions}: within a scenario all
 * questions must fit, one of the answers named for a question being enough; one fitting scenario is enough.
 */
final class LssConditions {
    private final Map<String, List<Map<String, String>>> byQuestion = new HashMap<>();

    LssConditions(Assembly to, LssTables tables, List<Map<String, String>> questions) {
        Set<String> known = new HashSet<>();
        for (Map<String, String> row : questions) known.add(row.getOrDefault("qid", ""));
        for (Map<String, String> row : tables.rows("conditions")) {
            String qid = row.getOrDefault("qid", "");
            Item item = to.item("conditions", row.getOrDefault("cfieldname", ""), "condition");
            if (!known.contains(qid)) item.leftOut("conditionWithout");
            else {
                item.became("condition");
                byQuestion.computeIfAbsent(qid, q -> new ArrayList<>()).add(row);
            }
        }
    }

    /** An equation that is always true is none. */
    static String relevance(String equation) {
        String plain = equation.strip();
        return plain.equals("1") || plain.equals("(1)") ? "" : plain;
    }

    /** The expression for a question; empty when it is always put. */
    String of(Map<String, String> question) {
        String relevance = relevance(question.getOrDefault("relevance", ""));
        List<Map<String, String>> own = byQuestion.getOrDefault(question.getOrDefault("qid", ""), List.of());
        if (!relevance.isEmpty() || own.isEmpty()) return relevance;
        Map<Long, Map<String, StringBuilder>> scenarios = new TreeMap<>();
        for (Map<String, String> row : own) {
            String field = row.getOrDefault("cfieldname", "").replaceFirst("^\\+", "");
            StringBuilder one = scenarios
                    .computeIfAbsent(LssRows.number(row, "scenario"), s -> new LinkedHashMap<>())
                    .computeIfAbsent(field + row.getOrDefault("method", ""), f -> new StringBuilder());
            one.append(one.isEmpty() ? "" : " or ").append(condition(row, field));
        }
        return String.join(
                " or ",
                scenarios.values().stream()
                        .map(s -> "("
                                + String.join(
                                        " and ",
                                        s.values().stream()
                                                .map(c -> "(" + c + ")")
                                                .toList()) + ")")
                        .toList());
    }

    private static String condition(Map<String, String> row, String field) {
        String method = row.getOrDefault("method", "==").strip();
        String value = row.getOrDefault("value", "").replace("\"", "'");
        String sign = Set.of("==", "!=", "<", "<=", ">", ">=").contains(method) ? method : "==";
        return field + ".NAOK " + sign + " \"" + value + "\"";
    }
}
