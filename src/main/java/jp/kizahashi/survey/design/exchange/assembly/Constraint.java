package jp.kizahashi.survey.design.exchange.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.exchange.expression.Expression;
import jp.kizahashi.survey.design.exchange.expression.Expression.Call;
import jp.kizahashi.survey.design.exchange.expression.Expression.Comparison;
import jp.kizahashi.survey.design.exchange.expression.Expression.Decimal;
import jp.kizahashi.survey.design.exchange.expression.Expression.Joint;
import jp.kizahashi.survey.design.exchange.expression.Expression.Name;
import jp.kizahashi.survey.design.exchange.expression.Expression.Not;
import jp.kizahashi.survey.design.exchange.expression.Expression.Self;
import jp.kizahashi.survey.design.exchange.expression.Expression.Text;
import jp.kizahashi.survey.design.exchange.expression.ExpressionReader;
import jp.kizahashi.survey.design.exchange.expression.Untranslatable;

/** What an answer must meet: bounds and exclusive choices become such, the rest a check. */
final class Constraint {
    private static final Map<String, String> TURNED = Map.of("<=", ">=", ">=", "<=");

    private final SourceQuestion question;

    private Constraint(SourceQuestion question) {
        this.question = question;
    }

    /** @param check takes the formula and the sentence of what is neither bound nor exclusive choice */
    static void apply(SourceQuestion question, Assembly file, Conditions conditions, BiConsumer<String, String> check) {
        if (question.constraint.isEmpty()) return;
        try {
            List<String> rest = new ArrayList<>();
            for (Expression part : parts(ExpressionReader.read(file.dialect, question.constraint)))
                if (!new Constraint(question).isTaken(part)) rest.add(conditions.constraint(part, question));
            rest.remove("1 = 1");
            String message = question.message.isEmpty()
                    ? Messages.get("survey.exchange.checkMessage", question.code)
                    : question.message;
            if (!rest.isEmpty()) check.accept(Conditions.and(rest), message);
            else if (!question.message.isEmpty()) question.item.changed("message");
        } catch (Untranslatable e) {
            question.item.changed("constraint", Conditions.shown(question.constraint), e.sentence());
        }
    }

    private static List<Expression> parts(Expression all) {
        if (!(all instanceof Joint joint) || !joint.all()) return List.of(all);
        List<Expression> parts = new ArrayList<>(parts(joint.left()));
        parts.addAll(parts(joint.right()));
        return parts;
    }

    private boolean isTaken(Expression part) {
        if (part instanceof Comparison c && c.left() instanceof Decimal && TURNED.containsKey(c.sign()))
            return isTaken(new Comparison(TURNED.getOrDefault(c.sign(), ""), c.right(), c.left()));
        if (part instanceof Comparison c && c.right() instanceof Decimal bound && isBounded(c.left()))
            return isBound(c.sign(), bound.text());
        Optional<String> alone = alone(part).filter(this::isChoice);
        alone.ifPresent(question.exclusive::add);
        return alone.isPresent();
    }

    private boolean isBounded(Expression e) {
        if (question.kind.isNumber()) return isOwn(e);
        if (question.kind == QuestionKind.MULTIPLE) return isCall(e, "count-selected");
        return question.kind.isText() && isCall(e, "string-length");
    }

    private boolean isBound(String sign, String bound) {
        if (sign.equals(">=") && !question.kind.isText() && question.least.isEmpty()) {
            question.least = bound;
            return true;
        }
        if (!sign.equals("<=") || !question.most.isEmpty()) return false;
        question.most = bound;
        return true;
    }

    /** The choice that may not stand beside others: {@code not(selected(., 'x') and count-selected(.) > 1)} and the like. */
    private Optional<String> alone(Expression part) {
        Expression inner = part instanceof Not n
                ? n.inner()
                : isNot(part) ? ((Call) part).arguments().getFirst() : null;
        if (inner instanceof Joint j && j.all())
            return selected(j.left())
                    .filter(x -> isCount(j.right(), ">", "1"))
                    .or(() -> selected(j.right()).filter(x -> isCount(j.left(), ">", "1")));
        if (part instanceof Joint j && !j.all() && isNot(j.left()) && isCount(j.right(), "=", "1"))
            return selected(((Call) j.left()).arguments().getFirst());
        if (part instanceof Call c
                && c.function().equals("if")
                && c.arguments().size() == 3
                && isCount(c.arguments().get(1), "=", "1"))
            return selected(c.arguments().getFirst());
        return Optional.empty();
    }

    private static boolean isNot(Expression e) {
        return e instanceof Call c
                && c.function().equals("not")
                && c.arguments().size() == 1;
    }

    private Optional<String> selected(Expression e) {
        if (e instanceof Call c
                && c.function().equals("selected")
                && c.arguments().size() == 2
                && isOwn(c.arguments().getFirst())
                && c.arguments().getLast() instanceof Text choice) return Optional.of(choice.text());
        return Optional.empty();
    }

    private boolean isCount(Expression e, String sign, String number) {
        return e instanceof Comparison c
                && c.sign().equals(sign)
                && isCall(c.left(), "count-selected")
                && c.right().equals(new Decimal(number));
    }

    private boolean isCall(Expression e, String function) {
        return e instanceof Call c
                && c.function().equals(function)
                && c.arguments().size() == 1
                && isOwn(c.arguments().getFirst());
    }

    private boolean isOwn(Expression e) {
        return e instanceof Self || (e instanceof Name n && n.name().equals(question.name));
    }

    private boolean isChoice(String name) {
        return question.kind == QuestionKind.MULTIPLE
                && question.choices != null
                && question.choices.names().contains(name);
    }
}
