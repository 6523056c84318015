package jp.kizahashi.survey.maturity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.maturity.MaturityResult.DomainResult;
import jp.kizahashi.survey.maturity.MaturityResult.ItemResult;
import org.jspecify.annotations.Nullable;

/** The shape in which {@code ./tool level} prints a result; a contract with scripts, so keys are only ever added. */
final class LevelJson {
    private LevelJson() {}

    static Map<String, @Nullable Object> of(MaturityResult result) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("instrument", result.instrument().id());
        json.put("whole", level("whole", result.instrument().wholeLabel(), result.whole()));
        json.put("domains", result.domains().stream().map(LevelJson::domain).toList());
        json.put(
                "items",
                result.domains().stream()
                        .flatMap(d -> d.items().stream().map(i -> item(d, i)))
                        .toList());
        json.put("blocking", unmet(result.blocking()));
        json.put("raising", raising(result.raising()));
        json.put(
                "path",
                result.path().stream()
                        .map(step -> {
                            Map<String, @Nullable Object> of = new LinkedHashMap<>();
                            of.put("level", step.level());
                            of.put("statements", unmet(step.statements()));
                            return of;
                        })
                        .toList());
        return json;
    }

    static void addHeld(Map<String, @Nullable Object> json, Held held) {
        json.put("held", range(held.range()));
        json.put("heldBy", held.by().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, @Nullable Object> domain(DomainResult result) {
        var json = level(result.domain().id(), result.domain().label(), result.range());
        json.put("blocking", unmet(result.blocking()));
        json.put("raising", raising(result.raising()));
        return json;
    }

    private static Map<String, @Nullable Object> item(DomainResult domain, ItemResult result) {
        var json = level(result.item().id(), result.item().label(), result.range());
        json.put("domain", domain.domain().id());
        return json;
    }

    private static Map<String, @Nullable Object> level(String id, String label, LevelRange range) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("label", label);
        json.putAll(range(range));
        return json;
    }

    private static Map<String, @Nullable Object> range(LevelRange range) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("level", range.level());
        json.put("low", range.low());
        json.put("high", range.high());
        return json;
    }

    private static List<List<Map<String, Object>>> raising(Optional<RaisingSet> set) {
        return set.stream().map(s -> unmet(s.statements())).toList();
    }

    private static List<Map<String, Object>> unmet(List<UnmetStatement> statements) {
        return statements.stream().map(LevelJson::unmet).toList();
    }

    private static Map<String, Object> unmet(UnmetStatement statement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", statement.item().id());
        json.put("level", statement.level());
        json.put("text", statement.text());
        json.put("unanswered", statement.unanswered());
        return json;
    }
}
