package jp.kizahashi.survey.design.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** A part of a formula. Truths follow Kleene's three values: what is wanting decides nothing by itself. */
sealed interface Node {
    /** The value under the answers of now and of the wave before. */
    Value under(Given now, Given before);

    /** The parts of which this one is made. */
    List<Node> parts();

    record Constant(Value value) implements Node {
        @Override
        public Value under(Given now, Given before) {
            return value;
        }

        @Override
        public List<Node> parts() {
            return List.of();
        }
    }

    /** The answer of a question, of now or of the wave before. */
    record Answer(String code, boolean ofBefore) implements Node {
        @Override
        public Value under(Given now, Given before) {
            List<String> values = (ofBefore ? before : now).values(code);
            return values.isEmpty() ? Value.MISSING : new Value.Texts(values);
        }

        @Override
        public List<Node> parts() {
            return List.of();
        }
    }

    /** {@code and} when {@code all}, else {@code or}. */
    record Joint(boolean all, Node left, Node right) implements Node {
        @Override
        public Value under(Given now, Given before) {
            Optional<Boolean> a = left.under(now, before).truth();
            if (a.isPresent() && a.get() != all) return Value.of(!all);
            Optional<Boolean> b = right.under(now, before).truth();
            if (b.isPresent() && b.get() != all) return Value.of(!all);
            return a.isPresent() && b.isPresent() ? Value.of(all) : Value.MISSING;
        }

        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }
    }

    record Not(Node inner) implements Node {
        @Override
        public Value under(Given now, Given before) {
            return inner.under(now, before).truth().map(t -> Value.of(!t)).orElse(Value.MISSING);
        }

        @Override
        public List<Node> parts() {
            return List.of(inner);
        }
    }

    /** Numbers by size where both sides are numbers, else texts: equal, or in the order of their characters (days, months). */
    record Comparison(String sign, Node left, Node right) implements Node {
        @Override
        public Value under(Given now, Given before) {
            Value a = left.under(now, before);
            Value b = right.under(now, before);
            if (a instanceof Value.Missing || b instanceof Value.Missing) return Value.MISSING;
            if (sign.equals("has")) return Value.of(a.texts().containsAll(b.texts()));
            if (sign.equals("=")) return Value.of(same(a, b));
            if (sign.equals("!=")) return Value.of(!same(a, b));
            return order(a, b).map(o -> Value.of(holds(o))).orElse(Value.MISSING);
        }

        private static boolean same(Value a, Value b) {
            Optional<BigDecimal> m = a.number();
            Optional<BigDecimal> n = b.number();
            if (m.isPresent() && n.isPresent()) return m.get().compareTo(n.get()) == 0;
            return a.texts().equals(b.texts());
        }

        private static Optional<Integer> order(Value a, Value b) {
            Optional<BigDecimal> m = a.number();
            Optional<BigDecimal> n = b.number();
            if (m.isPresent() && n.isPresent()) return Optional.of(m.get().compareTo(n.get()));
            if (a.texts().size() != 1 || b.texts().size() != 1) return Optional.empty();
            return Optional.of(a.texts().getFirst().compareTo(b.texts().getFirst()));
        }

        private boolean holds(int order) {
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }
    }

    /** True when the answer holds at least one of the values. */
    record Among(Node answer, List<String> values) implements Node {
        @Override
        public Value under(Given now, Given before) {
            Value given = answer.under(now, before);
            if (given instanceof Value.Missing) return Value.MISSING;
            return Value.of(given.texts().stream().anyMatch(values::contains));
        }

        @Override
        public List<Node> parts() {
            return List.of(answer);
        }
    }

    /** + − × ÷; a division by zero has no result. */
    record Arithmetic(char sign, Node left, Node right) implements Node {
        @Override
        public Value under(Given now, Given before) {
            Optional<BigDecimal> a = left.under(now, before).number();
            Optional<BigDecimal> b = right.under(now, before).number();
            if (a.isEmpty() || b.isEmpty() || (sign == '/' && b.get().signum() == 0)) return Value.MISSING;
            return Value.of(
                    switch (sign) {
                        case '+' -> a.get().add(b.get());
                        case '-' -> a.get().subtract(b.get());
                        case '*' -> a.get().multiply(b.get(), Value.PRECISION);
                        default -> a.get().divide(b.get(), Value.PRECISION);
                    });
        }

        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }
    }

    /** {@code answered(Q)}, {@code count(Q)}: of one answer; never missing. */
    record About(String name, Node answer) implements Node {
        @Override
        public Value under(Given now, Given before) {
            int values = answer.under(now, before).texts().size();
            return name.equals("answered") ? Value.of(values > 0) : Value.of(BigDecimal.valueOf(values));
        }

        @Override
        public List<Node> parts() {
            return List.of(answer);
        }
    }

    /**
     * {@code sum}, {@code min}, {@code max} over the numbers that were given; {@code abs} of one. Missing when none was
     * given.
     */
    record Over(String name, List<Node> parts) implements Node {
        @Override
        public Value under(Given now, Given before) {
            List<BigDecimal> numbers = new ArrayList<>();
            for (Node part : parts) part.under(now, before).number().ifPresent(numbers::add);
            BinaryOperator<BigDecimal> join = switch (name) {
                case "min" -> BigDecimal::min;
                case "max" -> BigDecimal::max;
                default -> BigDecimal::add;
            };
            return numbers.stream()
                    .reduce(join)
                    .map(n -> Value.of(name.equals("abs") ? n.abs() : n))
                    .orElse(Value.MISSING);
        }
    }
}
