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
        if (!(comparison.right() instanceof Node.Constant constant)) return expressed(comparison);
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

    /** Both sides are reckoned: 「国庫（A1）＋県費（A2）が合計（A3）に等しい」. */
    private Optional<String> expressed(Node.Comparison comparison) {
        String key = switch (comparison.sign()) {
            case "=" -> "equal";
            case "!=" -> "unequal";
            default -> "sign." + List.of("<", "<=", ">", ">=").indexOf(comparison.sign());
        };
        return amount(comparison.left()).flatMap(l -> amount(comparison.right()).map(r -> word(key, l, r)));
    }

    private Optional<String> amount(Node node) {
        return switch (node) {
            case Node.About about -> name(about.answer()).map(n -> word("count", n));
            case Node.Constant constant ->
                Optional.of(String.join("・", constant.value().texts()));
            case Node.Over over -> over(over);
            case Node.Arithmetic a ->
                operand(a.left())
                        .flatMap(l -> operand(a.right()).map(r -> l + word("reckon." + "+-*/".indexOf(a.sign())) + r));
            case Node.Answer answer ->
                names.question(answer.code())
                        .map(label -> word("name", answer.code(), label))
                        .map(n -> answer.ofBefore() ? word("before", n) : n);
            default -> Optional.empty();
        };
    }

    private Optional<String> over(Node.Over over) {
        List<Optional<String>> parts = over.parts().stream().map(this::amount).toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return Optional.of(
                word(over.name(), parts.stream().map(Optional::orElseThrow).collect(Collectors.joining("、"))));
    }

    private Optional<String> operand(Node node) {
        return node instanceof Node.Arithmetic ? amount(node).map(n -> word("bracket", n)) : amount(node);
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
