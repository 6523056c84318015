package jp.kizahashi.survey.tabulation.command;

import static jp.kizahashi.survey.tabulation.command.AnswersFile.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.survey.tabulation.Divisor;
import org.jspecify.annotations.Nullable;

/** The command line of {@code ./tool survey tabulate}. */
final class TabulateArguments {
    private static final Set<String> VALUED =
            Set.of("--instrument", "--row", "--col", "--base", "--group", "--order", "--unit");
    private static final Set<String> PLAIN = Set.of("--test", "--per-respondent");

    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final Set<String> flags = new HashSet<>();
    private @Nullable String file;

    TabulateArguments(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (PLAIN.contains(word)) flags.add(word);
            else if (VALUED.contains(word)) {
                if (++i == words.size()) throw new BadInput(word("noValue", word));
                options.computeIfAbsent(word, w -> new ArrayList<>()).add(words.get(i));
            } else if (word.startsWith("--")) throw new BadInput(word("option", word));
            else if (file != null) throw new BadInput(word("secondFile", word));
            else file = word;
        }
    }

    String file() {
        if (file == null) throw new BadInput(word("usage"));
        return file;
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    String one(String option) {
        return optional(option).orElseThrow(() -> new BadInput(word("usage")));
    }

    Optional<String> optional(String option) {
        List<String> values = all(option);
        if (values.size() > 1) throw new BadInput(word("once", option));
        return values.stream().findFirst();
    }

    Divisor base() {
        return switch (optional("--base").orElse("answered")) {
            case "answered" -> Divisor.ANSWERED;
            case "put" -> Divisor.PUT;
            default -> throw new BadInput(word("base"));
        };
    }
}
