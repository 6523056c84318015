package jp.kizahashi.survey.design.exchange.assembly;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.exchange.expression.Expression;
import jp.kizahashi.survey.design.exchange.expression.ExpressionReader;
import jp.kizahashi.survey.design.exchange.expression.FormulaText;
import jp.kizahashi.survey.design.exchange.expression.Meaning;
import jp.kizahashi.survey.design.exchange.expression.Untranslatable;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;

/** The file's expressions as formulas; what cannot be one is named, and the question is then put to everybody. */
final class Conditions {
    private static final int SHOWN = 100;

    private final Assembly file;

    /** Where the questions repeated over a name begin. */
    private final Map<String, Integer> firsts = new HashMap<>();

    Conditions(Assembly file) {
        this.file = file;
        for (SourceQuestion question : file.questions) firsts.putIfAbsent(question.part.repeat(), question.position);
    }

    /** All of them; the empty ones are no conditions. */
    static String and(List<String> formulas) {
        Set<String> all = new LinkedHashSet<>(formulas);
        all.remove("");
        if (all.size() < 2) return String.join("", all);
        String joined =
                String.join(" and ", all.stream().map(f -> "(" + f + ")").toList());
        return isReadable(joined) ? joined : all.iterator().next();
    }

    private static boolean isReadable(String formula) {
        try {
            Formula.of(formula);
            return true;
        } catch (FormulaFault tooLong) {
            return false;
        }
    }

    /** The formula, over questions before the position; empty, and named on the item, when there is none. */
    String translated(String expression, Part part, int position, Item item) {
        if (expression.isBlank()) return "";
        try {
            Expression read = ExpressionReader.read(file.dialect, expression);
            String formula = formula(read, name -> meaning(name, part, position), name -> {
                throw new Untranslatable("self");
            });
            return Set.of("1 = 1", "not (1 = 0)").contains(formula) ? "" : formula;
        } catch (Untranslatable e) {
            item.changed("condition", shown(expression), e.sentence());
            return "";
        }
    }

    /** The formula of a constraint on a question, over any question of its repetition. */
    String constraint(Expression expression, SourceQuestion question) throws Untranslatable {
        return formula(expression, name -> meaning(name, question.part, Integer.MAX_VALUE), name -> asked(question));
    }

    private static String formula(Expression expression, Meaning.Names names, Meaning.Names own) throws Untranslatable {
        String formula = new FormulaText(names, own).of(expression);
        try {
            return Formula.of(formula).toString();
        } catch (FormulaFault e) {
            throw new Untranslatable("formula", String.valueOf(e.getMessage()));
        }
    }

    static String shown(String expression) {
        String line = PlainText.line(expression.replace("<", "＜"));
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private Meaning meaning(String name, Part part, int position) throws Untranslatable {
        SourceQuestion question = file.byName.get(name);
        Assembly.Alias alias = file.aliases.get(name);
        if (question == null && alias != null) {
            usable(alias.question(), part, position);
            String option = alias.question().choices == null
                    ? null
                    : alias.question().choices.codes().get(alias.choice());
            if (option != null) return new Meaning.Ticked(alias.question().code, option);
        }
        if (question != null) {
            usable(question, part, position);
            return asked(question);
        }
        String computed = file.computed.get(name);
        if (computed != null) return new Meaning.Computed(ExpressionReader.read(file.dialect, computed));
        throw new Untranslatable("name", name);
    }

    private void usable(SourceQuestion question, Part part, int position) throws Untranslatable {
        if (question.isNarrowed) throw new Untranslatable("narrowed", question.name);
        if (question.position >= position) throw new Untranslatable("later", question.name);
        if (!isInScope(question, part)) throw new Untranslatable("repeat", question.name);
    }

    private static Meaning asked(SourceQuestion question) {
        boolean hasOptions = question.kind.hasOptions();
        Map<String, String> options =
                hasOptions && question.choices != null ? question.choices.codes() : Map.<String, String>of();
        return new Meaning.Asked(question.code, hasOptions, options);
    }

    /** Whether a question can be read from a part: it stands in no repetition, or in the same. */
    boolean isInScope(SourceQuestion question, Part part) {
        String there = repeatCode(question.part);
        return there.isEmpty() || there.equals(repeatCode(part));
    }

    /** The code of the question over which the part is repeated; empty when it is put once. */
    String repeatCode(Part part) {
        SourceQuestion over = part.repeat().isEmpty() ? null : file.byName.get(part.repeat());
        boolean fits = over != null
                && over.kind == QuestionKind.MULTIPLE
                && over.part.repeat().isEmpty()
                && over.position < firsts.getOrDefault(part.repeat(), 0);
        return fits && over != null ? over.code : "";
    }
}
