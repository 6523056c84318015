package jp.kizahashi.survey.design.formula;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;

/** A formula in the words of an office, for paper and for the page on which it is made. */
public final class FormulaWords {
    private final Naming names;

    private FormulaWords(Naming names) {
        this.names = names;
    }

    /**
     * 「利用の有無（S01Q09）で「導入している」「試験的に導入している」を選んだ」; what has no words stays as it is written.
     */
    public static String of(Formula formula, Naming names) {
        return new FormulaWords(names).say(formula.root()).orElse(formula.toString());
    }

    private Optional<String> say(Node node) {
        return switch (node) {
            case Node.Joint joint -> both(joint);
            case Node.Not not -> say(not.inner()).map(inner -> word("not", inner));
            case Node.Among among -> chosen(among.answer(), among.values());
            case Node.Comparison comparison -> compared(comparison);
            case Node.About about ->
                about.name().equals("answered") ? name(about.answer()).map(n -> word("answered", n)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> both(Node.Joint joint) {
        Optional<String> left = say(joint.left());
        Optional<String> right = say(joint.right());
        if (left.isEmpty() || right.isEmpty()) return Optional.empty();
        return Optional.of(word(joint.all() ? "and" : "or", left.get(), right.get()));
    }

    private Optional<String> compared(Node.Comparison comparison) {
        if (!(comparison.right() instanceof Node.Constant constant)) return Optional.empty();
        List<String> values = constant.value().texts();
        return switch (comparison.sign()) {
            case "=", "has" -> chosen(comparison.left(), values);
            case "!=" -> chosen(comparison.left(), values).map(c -> word("not", c));
            default -> {
                String key = "sign." + List.of("<", "<=", ">", ">=").indexOf(comparison.sign());
                yield amount(comparison.left()).map(n -> word(key, n, values.getFirst()));
            }
        };
    }

    private Optional<String> amount(Node node) {
        if (node instanceof Node.About about) return name(about.answer()).map(n -> word("count", n));
        return name(node);
    }

    private Optional<String> chosen(Node node, List<String> values) {
        if (!(node instanceof Node.Answer answer) || answer.ofBefore()) return Optional.empty();
        String labels = values.stream()
                .map(v -> "「" + names.option(answer.code(), v).orElse(v) + "」")
                .collect(Collectors.joining());
        boolean options = names.option(answer.code(), values.getFirst()).isPresent();
        String key = options ? values.size() == 1 ? "chosenOne" : "chosen" : "is";
        return name(answer).map(n -> word(key, n, labels));
    }

    private Optional<String> name(Node node) {
        if (!(node instanceof Node.Answer answer) || answer.ofBefore()) return Optional.empty();
        return names.question(answer.code()).map(label -> word("name", answer.code(), label));
    }

    private static String word(String key, String... arguments) {
        return Messages.get("survey.condition." + key, (Object[]) arguments);
    }
}
