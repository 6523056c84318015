package jp.kizahashi.survey.tabulation.commentary;

import static jp.kizahashi.survey.tabulation.commentary.Commentary.quoted;
import static jp.kizahashi.survey.tabulation.commentary.Commentary.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.CountTable.Kind;
import jp.kizahashi.survey.tabulation.Segment;

/**
 * 図表どうしの食い違い: what the tables of one report say differently, as far as it can be computed. Nothing is mended; each
 * difference is told, so that no sentence of the report passes over it.
 */
public final class Crosscheck {
    private final Questionnaire questionnaire;
    private final Map<String, CountTable> tables;

    private Crosscheck(Questionnaire questionnaire, Map<String, CountTable> tables) {
        this.questionnaire = questionnaire;
        this.tables = tables;
    }

    /** @param tables by number in the report: 図表3 */
    public static List<String> of(Questionnaire questionnaire, Map<String, CountTable> tables) {
        Crosscheck check = new Crosscheck(questionnaire, new LinkedHashMap<>(tables));
        List<String> found = new ArrayList<>();
        check.differentBases(found);
        check.dependents(found);
        check.wholeAgainstParts(found);
        return found;
    }

    /** The same question with different N. */
    private void differentBases(List<String> found) {
        Map<String, Map<Integer, List<String>>> byQuestion = new LinkedHashMap<>();
        tables.forEach((number, table) -> {
            if (table.kind() != Kind.GRID && table.whole().isShown())
                byQuestion
                        .computeIfAbsent(table.rows().code() + table.unit(), q -> new LinkedHashMap<>())
                        .computeIfAbsent(table.whole().n(), n -> new ArrayList<>())
                        .add(number);
        });
        for (Map<Integer, List<String>> bases : byQuestion.values()) {
            if (bases.size() < 2) continue;
            String listed = bases.entrySet().stream()
                    .map(e -> word("check.base", String.join("・", e.getValue()), e.getKey()))
                    .collect(Collectors.joining(word("comma")));
            CountTable any = table(bases.values().iterator().next().getFirst());
            found.add(word("check.bases", quoted(any.rows().label()), listed));
        }
    }

    /** 最も大きな障壁 ∈ 障壁: another N, or another first place, than the question it is chosen from. */
    private void dependents(List<String> found) {
        tables.forEach((number, table) -> {
            if (table.kind() != Kind.SIMPLE) return;
            Optional<String> source = questionnaire
                    .question(table.rows().code())
                    .map(q -> q.asking().optionsFrom())
                    .filter(code -> !code.isEmpty());
            source.flatMap(this::simple).ifPresent(other -> compare(found, number, table, other));
        });
    }

    private Optional<Map.Entry<String, CountTable>> simple(String code) {
        return tables.entrySet().stream()
                .filter(e -> e.getValue().kind() == Kind.SIMPLE
                        && e.getValue().rows().code().equals(code))
                .findFirst();
    }

    private void compare(List<String> found, String number, CountTable table, Map.Entry<String, CountTable> source) {
        CountTable other = source.getValue();
        if (!table.whole().isShown() || !other.whole().isShown()) return;
        if (table.whole().n() != other.whole().n())
            found.add(word(
                    "check.dependent",
                    number,
                    table.whole().n(),
                    source.getKey(),
                    other.whole().n()));
        Set<String> first = first(table);
        Set<String> before = first(other);
        if (!first.equals(before) && !first.isEmpty() && !before.isEmpty())
            found.add(word("check.first", number, joined(first), source.getKey(), joined(before)));
    }

    /** 全体 says one thing, a segment another. */
    private void wholeAgainstParts(List<String> found) {
        tables.forEach((number, table) -> {
            if (table.kind() != Kind.CROSS || !table.whole().isShown()) return;
            Set<String> whole = first(table);
            String others = table.parts().stream()
                    .filter(s -> s.isComplete() && s.n() > 0)
                    .filter(s ->
                            !first(table, s).equals(whole) && !first(table, s).isEmpty())
                    .map(s -> word("check.part", s.label(), s.n(), joined(first(table, s))))
                    .collect(Collectors.joining(word("comma")));
            if (!others.isEmpty()) found.add(word("check.parts", number, joined(whole), others));
        });
    }

    private static Set<String> first(CountTable table) {
        return first(table, table.whole());
    }

    private static Set<String> first(CountTable table, Segment segment) {
        Ranking ranking = Ranking.of(segment);
        Set<String> labels = new LinkedHashSet<>();
        if (!ranking.places().isEmpty())
            ranking.places()
                    .getFirst()
                    .categories()
                    .forEach(c -> labels.add(table.rows().categories().get(c)));
        return labels;
    }

    private CountTable table(String number) {
        return Objects.requireNonNull(tables.get(number));
    }

    private static String joined(Set<String> labels) {
        return labels.stream().map(Commentary::quoted).collect(Collectors.joining())
                + (labels.size() > 1 ? word("tie") : "");
    }
}
