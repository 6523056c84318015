package jp.kizahashi.survey.design.exchange.expression;

import java.util.Map;
import java.util.regex.Pattern;

/** How a tool writes expressions. */
public enum Dialect {
    /** XPath as XLSForm has it: {@code ${age} >= 18 and selected(${q}, 'a')}. */
    XPATH(
            "\\$\\{[^{}]{1,200}\\}",
            "[A-Za-z_][A-Za-z0-9_:.-]*",
            "!=|<=|>=|[=<>+*(),|-]|\\.(?![0-9])",
            Map.of("div", "/", "mod", "%")),
    /** LimeSurvey's ExpressionScript: {@code q1.NAOK == "Y" and !is_empty(q2)}. */
    LIMESURVEY(
            "[0-9]+X[0-9]+X[A-Za-z0-9_#-]*(?:\\.[A-Za-z_]+)?",
            "[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_]+)?",
            "==|!=|<>|<=|>=|&&|\\|\\||[=<>!+*/(),?:-]",
            Map.of(
                    "==", "=", "<>", "!=", "&&", "and", "||", "or", "eq", "=", "ne", "!=", "lt", "<", "gt", ">", "le",
                    "<=", "ge", ">=")),
    /** SurveyJS: {@code {q1} = 'a' and {q2} contains 'b'}. */
    SURVEYJS(
            "\\{[^{}]{1,200}\\}",
            "[A-Za-z_][A-Za-z0-9_]*",
            "==|!=|<>|<=|>=|&&|\\|\\||\\*=|[=<>!+*/(),\\[\\]%^-]",
            Map.of("==", "=", "<>", "!=", "&&", "and", "||", "or", "*=", "contains")),
    /** Our own {@link jp.kizahashi.survey.design.formula.Formula}. */
    FORMULA("[A-Z][A-Z0-9]{0,11}", "[a-z]+", "!=|<=|>=|[=<>+*/(),-]", Map.of());

    private final Pattern token;
    private final Map<String, String> same;

    Dialect(String name, String word, String sign, Map<String, String> same) {
        this.token = Pattern.compile("\\G\\s*(?:(?<text>'[^']*'|\"[^\"]*\")|(?<name>" + name
                + ")|(?<number>[0-9]{1,15}(?:\\.[0-9]{1,15})?)|(?<word>" + word + ")|(?<sign>" + sign + "))");
        this.same = same;
    }

    Pattern token() {
        return token;
    }

    /** A sign or word in the form that all dialects share. */
    String shared(String sign) {
        return same.getOrDefault(sign, sign);
    }

    /** The name inside its marks. */
    String bare(String name) {
        if (this == LIMESURVEY) return name.replaceFirst("\\.[A-Za-z_]+$", "");
        if (this == XPATH) return name.substring(2, name.length() - 1).strip();
        return this == SURVEYJS ? name.substring(1, name.length() - 1).strip() : name;
    }
}
