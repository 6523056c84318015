package jp.kizahashi.survey.study.exhibit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.regression.Coefficient;
import jp.kizahashi.survey.study.estimate.StudySample;

/** How a study's names and numbers are written: items, domains and outcomes by their labels, p as the field prints it. */
public final class StudyWords {
    private static final int MOST_NUMBERS = 12;

    private final Map<String, String> labels = new HashMap<>();

    public StudyWords(StudySample sample) {
        labels.put(Coefficient.INTERCEPT, word("constant"));
        sample.domains().forEach(d -> labels.put(d.id(), d.label()));
        sample.items().forEach(i -> labels.put(i.code(), i.label()));
        sample.outcomes().forEach(o -> labels.put(o.part().column(), o.part().label()));
    }

    /** What a name of the figures means; the name itself when it has no label. */
    public String label(String name) {
        return labels.getOrDefault(name, name);
    }

    /** Labels with 、 between. */
    public String labels(List<String> names) {
        return names.stream().map(this::label).collect(Collectors.joining("、"));
    }

    /** A finding as a sentence, its cases by study number. */
    public String sentence(Finding finding) {
        List<String> names = finding.names();
        return word(
                "finding." + finding.kind().name(),
                labels(names),
                numbers(finding.rows()),
                names.isEmpty() ? "" : label(names.getFirst()),
                names.isEmpty() ? "" : labels(names.subList(1, names.size())));
    }

    public List<String> sentences(List<Finding> findings) {
        return findings.stream().map(this::sentence).toList();
    }

    /** Study numbers, the first of many. */
    static String numbers(List<Integer> numbers) {
        String some = numbers.stream().limit(MOST_NUMBERS).map(String::valueOf).collect(Collectors.joining("、"));
        return numbers.size() <= MOST_NUMBERS ? some : word("andMore", some, Integer.toString(numbers.size()));
    }

    /** 0.031; below a thousandth 0.001未満, never 0. */
    static Cell p(double p) {
        return p < 0.001 ? Cell.of(word("lessThan")) : Cell.of(p, 3);
    }

    /** The same in a sentence. */
    static String pWords(double p) {
        return p < 0.001 ? word("lessThan") : number(p, 3);
    }

    /** A number with so many decimals, a true minus sign not needed; — when it does not exist. */
    static String number(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "—";
    }

    /** 16.7％ from 0.167. */
    static String percent(double share) {
        return Double.isFinite(share) ? number(100 * share, 1) + "％" : "—";
    }

    static String percent(double part, double whole) {
        return percent(part / whole);
    }

    static String count(long number) {
        return Cell.of(number).shown();
    }

    static String word(String key, Object... arguments) {
        return Messages.get("survey.study." + key, arguments);
    }
}
