package jp.kizahashi.survey.design.exchange.expression;

import java.util.List;

/** A condition or a computation of another tool, in the words that the tools share. */
public sealed interface Expression {
    /** A plain decimal. */
    record Decimal(String text) implements Expression {}

    /** A text in quotes, or a bare word. */
    record Text(String text) implements Expression {}

    /** The answer of a question, under the name that the file gives it. */
    record Name(String name) implements Expression {}

    /** The answer of the question that the expression belongs to. */
    record Self() implements Expression {}

    /** Several values. */
    record Several(List<Expression> values) implements Expression {}

    record Call(String function, List<Expression> arguments) implements Expression {}

    /** {@code and} when {@code all}, else {@code or}. */
    record Joint(boolean all, Expression left, Expression right) implements Expression {}

    record Not(Expression inner) implements Expression {}

    /** One of {@code = != < <= > >= has any}. */
    record Comparison(String sign, Expression left, Expression right) implements Expression {}

    /** One of {@code + - * / %}. */
    record Arithmetic(char sign, Expression left, Expression right) implements Expression {}
}
