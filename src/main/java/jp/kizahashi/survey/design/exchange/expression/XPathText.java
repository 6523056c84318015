package jp.kizahashi.survey.design.exchange.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.kizahashi.survey.design.exchange.expression.Expression.Arithmetic;
import jp.kizahashi.survey.design.exchange.expression.Expression.Call;
import jp.kizahashi.survey.design.exchange.expression.Expression.Comparison;
import jp.kizahashi.survey.design.exchange.expression.Expression.Decimal;
import jp.kizahashi.survey.design.exchange.expression.Expression.Joint;
import jp.kizahashi.survey.design.exchange.expression.Expression.Name;
import jp.kizahashi.survey.design.exchange.expression.Expression.Not;
import jp.kizahashi.survey.design.exchange.expression.Expression.Several;
import jp.kizahashi.survey.design.exchange.expression.Expression.Text;

/**
 * Writes one of our formulas as the XPath of XLSForm, true in exactly the same cases: what we leave undecided for want of an
 * answer is false there.
 */
public final class XPathText {
    private final String own;

    private XPathText(String own) {
        this.own = own;
    }

    /**
     * The XPath of a formula.
     *
     * @param own code of the question whose answer is {@code .} there; empty for none
     * @throws Untranslatable when XPath has no such expression
     */
    public static String of(String formula, String own) throws Untranslatable {
        String text = new XPathText(own).truth(ExpressionReader.read(Dialect.FORMULA, formula), false);
        return FormulaText.bare(text);
    }

    private String truth(Expression e, boolean negated) throws Untranslatable {
        return switch (e) {
            case Joint j ->
                "(" + truth(j.left(), negated) + (j.all() == negated ? " or " : " and ") + truth(j.right(), negated)
                        + ")";
            case Not n -> truth(n.inner(), !negated);
            case Comparison c -> leaf(c, comparison(c), negated);
            case Call c -> answered(c, negated);
            default -> throw new Untranslatable("value");
        };
    }

    private String answered(Call c, boolean negated) throws Untranslatable {
        if (!c.function().equals("answered")) throw new Untranslatable("function", c.function());
        return value(c.arguments().getFirst()) + (negated ? " = ''" : " != ''");
    }

    private String leaf(Comparison c, String text, boolean negated) throws Untranslatable {
        Set<String> names = new LinkedHashSet<>();
        names(c.left(), names);
        names(c.right(), names);
        boolean decided = !negated && !c.sign().equals("!=") && names.size() < 2;
        if (decided) return text;
        StringBuilder all = new StringBuilder("(");
        for (String name : names) all.append(name).append(" != '' and ");
        return all.append(negated ? "not(" + FormulaText.bare(text) + ")" : text)
                .append(")")
                .toString();
    }

    private void names(Expression e, Set<String> names) {
        switch (e) {
            case Name n -> names.add(name(n));
            case Arithmetic a -> {
                names(a.left(), names);
                names(a.right(), names);
            }
            default -> {}
        }
    }

    private String name(Name n) {
        return n.name().equals(own) ? "." : "${" + n.name() + "}";
    }

    private String comparison(Comparison c) throws Untranslatable {
        if (c.sign().equals("has")) return selected(c.left(), c.right());
        if (c.sign().equals("any")) {
            List<Expression> values = c.right() instanceof Several s ? s.values() : List.of(c.right());
            StringBuilder any = new StringBuilder("(");
            for (Expression value : values)
                any.append(any.length() > 1 ? " or " : "").append(selected(c.left(), value));
            return any.append(")").toString();
        }
        boolean ordered = c.sign().startsWith("<") || c.sign().startsWith(">");
        return side(c.left(), ordered) + " " + c.sign() + " " + side(c.right(), ordered);
    }

    private String selected(Expression question, Expression value) throws Untranslatable {
        String word = value instanceof Text t ? t.text() : value instanceof Decimal d ? d.text() : "";
        if (!(question instanceof Name n) || word.isEmpty()) throw new Untranslatable("value");
        return "selected(" + name(n) + ", '" + word + "')";
    }

    /** Days are compared as days. */
    private String side(Expression e, boolean ordered) throws Untranslatable {
        String text = value(e);
        return ordered && text.matches("'[0-9]{4}-[0-9]{2}-[0-9]{2}'") ? "date(" + text + ")" : text;
    }

    private String value(Expression e) throws Untranslatable {
        return switch (e) {
            case Name n -> name(n);
            case Decimal d -> d.text();
            case Text t -> "'" + t.text() + "'";
            case Arithmetic a -> {
                String sign = a.sign() == '/' ? "div" : String.valueOf(a.sign());
                yield "(" + value(a.left()) + " " + sign + " " + value(a.right()) + ")";
            }
            case Call c -> {
                if (!c.function().equals("count")) throw new Untranslatable("function", c.function());
                yield "count-selected(" + value(c.arguments().getFirst()) + ")";
            }
            default -> throw new Untranslatable("value");
        };
    }
}
