package jp.kizahashi.survey.design.exchange.assembly;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;

/** Choices that depend on an earlier answer (都道府県 → 市町村): all stay in view, and a check refuses what does not fit. */
final class Cascade {
    private Cascade() {}

    /** The check's formula; empty, and named on the item, when there is none. */
    static Optional<String> of(SourceQuestion q, Assembly file, Conditions conditions) {
        if (q.cascadeColumn.isEmpty()) return Optional.empty();
        SourceQuestion from = file.byName.get(q.cascadeFrom);
        boolean fits = from != null
                && from.kind.takesOne()
                && q.kind.hasOptions()
                && from.position < q.position
                && conditions.isInScope(from, q.part);
        Optional<String> formula = fits && from != null ? formula(q, from) : Optional.empty();
        if (formula.isPresent()) q.item.changed("cascade", Conditions.shown(q.cascadeColumn));
        else q.item.changed("choiceFilter", q.cascadeColumn + " = ${" + q.cascadeFrom + "}");
        return formula;
    }

    static String message(SourceQuestion q) {
        return Messages.get("survey.exchange.cascadeMessage", q.code);
    }

    private static Optional<String> formula(SourceQuestion q, SourceQuestion from) {
        if (q.choices == null || from.choices == null) return Optional.empty();
        Set<String> all = new LinkedHashSet<>(q.choices.codes().values());
        List<String> rules = new ArrayList<>();
        for (Map.Entry<String, String> answer : from.choices.codes().entrySet()) {
            Set<String> fitting = new LinkedHashSet<>(q.choices.codesWith(q.cascadeColumn, answer.getKey()));
            if (fitting.isEmpty() || fitting.containsAll(all)) continue;
            rules.add(
                    "(not (" + from.code + " = " + literal(answer.getValue()) + ") or " + among(q, all, fitting) + ")");
        }
        return rules.isEmpty() ? Optional.empty() : readable(String.join(" and ", rules));
    }

    private static String among(SourceQuestion q, Set<String> all, Set<String> fitting) {
        if (q.kind.takesOne()) return q.code + " in (" + literals(fitting) + ")";
        Set<String> others = new LinkedHashSet<>(all);
        others.removeAll(fitting);
        return "not (" + q.code + " in (" + literals(others) + "))";
    }

    private static String literals(Set<String> codes) {
        return codes.stream().map(Cascade::literal).collect(Collectors.joining(", "));
    }

    private static String literal(String code) {
        return code.matches("0|[1-9][0-9]{0,11}") ? code : "'" + code + "'";
    }

    private static Optional<String> readable(String formula) {
        try {
            return Optional.of(Formula.of(formula).toString());
        } catch (FormulaFault tooLong) {
            return Optional.empty();
        }
    }
}
