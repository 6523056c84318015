package jp.kizahashi.survey.design.own.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Question.Option.Role;
import jp.kizahashi.survey.design.own.QuestionList;

/**
 * Options as they are typed: one a line, {@code 9：特になし【排他】}. Lines without a number get the next free one; when no
 * line has one, numbers that offices write in front (1. 2. …) are taken off first.
 */
final class OptionLines {
    private static final Pattern LINE = Pattern.compile("(?:([A-Za-z0-9]{1,12})\\s*[:：])?\\s*(.*)");
    private static final Pattern MARK = Pattern.compile("(.*?)\\s*[【\\[](その他|排他)[】\\]]");

    private OptionLines() {}

    /** The options of the lines. */
    static List<Option> read(String typed) {
        List<String> lines =
                typed.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        boolean numbered = lines.stream().anyMatch(l -> LINE.matcher(l).matches() && code(l) != null);
        List<String> wanted = numbered || lines.isEmpty() ? lines : QuestionList.labels(String.join("\n", lines));
        Set<String> taken = wanted.stream()
                .map(OptionLines::code)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        List<Option> options = new ArrayList<>();
        for (String line : wanted) options.add(option(line, taken));
        return options;
    }

    /** The options as lines. */
    static String written(List<Option> options) {
        return options.stream()
                .map(o -> o.code() + "：" + o.label() + mark(o.role()))
                .collect(Collectors.joining("\n"));
    }

    /** With 「その他」 and 「特になし」 at the end where they are wanting. */
    static String withUsual(String typed) {
        List<Option> options = new ArrayList<>(read(typed));
        Set<String> taken = options.stream().map(Option::code).collect(Collectors.toCollection(HashSet::new));
        for (Role role : List.of(Role.OTHER, Role.EXCLUSIVE))
            if (options.stream().noneMatch(o -> o.role() == role)) {
                String code = free(taken);
                options.add(new Option(code, Messages.get("survey.design.usual." + role.name()), role));
            }
        return written(options);
    }

    private static @org.jspecify.annotations.Nullable String code(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static Option option(String line, Set<String> taken) {
        Matcher parts = LINE.matcher(line);
        String given = parts.matches() ? parts.group(1) : null;
        String label = given == null ? line : parts.group(2).strip();
        Matcher marked = MARK.matcher(label);
        if (!marked.matches()) return new Option(given == null ? free(taken) : given, label);
        Role role = marked.group(2).equals("排他") ? Role.EXCLUSIVE : Role.OTHER;
        return new Option(given == null ? free(taken) : given, marked.group(1), role);
    }

    private static String mark(Role role) {
        return role == Role.PLAIN ? "" : Messages.get("survey.design.mark." + role.name());
    }

    private static String free(Set<String> taken) {
        int number = 1;
        while (!taken.add(Integer.toString(number))) number++;
        return Integer.toString(number);
    }

    /** The codes that stand more than once, for the sentence of a fault. */
    static List<String> twice(List<Option> options) {
        List<String> codes = options.stream().map(Option::code).toList();
        return codes.stream()
                .filter(c -> codes.indexOf(c) != codes.lastIndexOf(c))
                .distinct()
                .toList();
    }

    /** The lines of a text without empty ones. */
    static List<String> lines(@org.jspecify.annotations.Nullable String typed) {
        if (typed == null) return List.of();
        return Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }
}
