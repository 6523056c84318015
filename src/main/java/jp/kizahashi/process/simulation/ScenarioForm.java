package jp.kizahashi.process.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.process.simulation.TypedScenario.Spread;
import org.springframework.util.MultiValueMap;

/** Reads the form of a scenario: figures of lanes, steps and ways come as fields with a prefix. */
final class ScenarioForm {
    private ScenarioForm() {}

    static TypedScenario of(MultiValueMap<String, String> typed) {
        return new TypedScenario(
                text(typed, "name"),
                text(typed, "perDay"),
                text(typed, "cases"),
                text(typed, "warmUp"),
                text(typed, "runs"),
                text(typed, "seed"),
                Arrays.stream(Spread.values())
                        .filter(s -> s.name().equals(text(typed, "spread")))
                        .findFirst()
                        .orElse(Spread.SOME),
                text(typed, "opens"),
                text(typed, "breakFrom"),
                text(typed, "breakTo"),
                text(typed, "closes"),
                group(typed, "people."),
                group(typed, "cost."),
                group(typed, "minutes."),
                group(typed, "share."),
                typed.containsKey("waiting"));
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String text = Optional.ofNullable(typed.getFirst(name)).orElse("").strip();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static Map<String, String> group(MultiValueMap<String, String> typed, String prefix) {
        Map<String, String> group = new LinkedHashMap<>();
        for (String name : typed.keySet())
            if (name.startsWith(prefix)) group.put(name.substring(prefix.length()), text(typed, name));
        return group;
    }
}
