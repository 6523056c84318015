package jp.kizahashi.survey.study.command;

import static jp.kizahashi.survey.study.command.DataFile.bad;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command line of {@code ./tool stats}: one file, options with a value, and flags. */
final class Arguments {
    /** {@code --poly COL:D}: the column becomes its powers 1 … D. */
    record Power(String column, int degree) {}

    private static final int LARGEST_DEGREE = 20;

    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final Set<String> flags = new HashSet<>();
    private @Nullable Path file;

    /**
     * @param arguments the words after the command
     * @param valued the options that take a value
     * @param plain the flags
     */
    Arguments(List<String> arguments, Set<String> valued, Set<String> plain) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (plain.contains(word)) flags.add(word);
            else if (valued.contains(word)) {
                if (++i == arguments.size()) throw bad("noValue", word);
                options.computeIfAbsent(word, w -> new ArrayList<>()).add(arguments.get(i));
            } else if (word.startsWith("--")) throw bad("option", word);
            else if (file != null) throw bad("secondFile", word);
            else file = Path.of(word);
        }
    }

    Path file() {
        if (file == null) throw bad("fileMissing");
        return file;
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** Every value of an option that may be repeated. */
    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** The one value of an option. */
    String one(String option) {
        List<String> values = options.getOrDefault(option, List.of());
        if (values.size() != 1) throw bad("needOne", option);
        return values.getFirst();
    }

    /** The value of an option as a whole number, or the fallback. */
    long number(String option, long fallback) {
        if (!options.containsKey(option)) return fallback;
        try {
            return Long.parseLong(one(option));
        } catch (NumberFormatException e) {
            throw bad("wholeNumber", option, one(option));
        }
    }

    /** The names given to an option, separated by commas; none twice. */
    List<String> names(String option) {
        List<String> names = new ArrayList<>();
        for (String value : options.getOrDefault(option, List.of()))
            for (String name : value.split(",", -1)) names.add(name.strip());
        if (names.isEmpty() || names.contains("")) throw bad("needNames", option);
        if (new LinkedHashSet<>(names).size() < names.size()) throw bad("nameTwice", option);
        return names;
    }

    /** The names of --x and what --poly makes of them; --y must not be among them. */
    List<String> predictors() {
        List<String> x = names("--x");
        if (x.contains(one("--y"))) throw bad("responseTwice", one("--y"));
        for (Power power : powers()) if (!x.contains(power.column())) throw bad("polyColumn", power.column());
        return x;
    }

    List<Power> powers() {
        return options.getOrDefault("--poly", List.of()).stream()
                .map(Arguments::power)
                .toList();
    }

    private static Power power(String text) {
        int colon = text.lastIndexOf(':');
        try {
            int degree = Integer.parseInt(text.substring(colon + 1));
            if (colon < 1 || degree < 1 || degree > LARGEST_DEGREE) throw bad("poly", text);
            return new Power(text.substring(0, colon), degree);
        } catch (NumberFormatException e) {
            throw bad("poly", text);
        }
    }
}
