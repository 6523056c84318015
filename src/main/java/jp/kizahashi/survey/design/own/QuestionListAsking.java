package jp.kizahashi.survey.design.own;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.TableImport;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;

/** Reads the columns of a question list that say when and within which bounds a question is put. */
final class QuestionListAsking {
    /** 「問1＝1、2」: the way offices write a branch. */
    private static final Pattern BRANCH =
            Pattern.compile("問?\\s*([0-9]{1,3}|[A-Z][A-Z0-9]{0,11})\\s*(?:=|が|で)\\s*([0-9]+(?:[,、・/][0-9]+)*)");

    private final TableImport.Line line;

    QuestionListAsking(TableImport.Line line) {
        this.line = line;
    }

    /** The asking of the line; what cannot be read is refused with its reason. */
    Asking read() {
        return Asking.PLAIN
                .withBounds(bound(QuestionList.LEAST), bound(QuestionList.MOST))
                .withWhen(condition());
    }

    private String bound(Field field) {
        String plain =
                Normalizer.normalize(line.text(field), Normalizer.Form.NFKC).replace(",", "");
        if (!plain.matches("(-?[0-9]{1,15}(\\.[0-9]{1,15})?)?"))
            line.refuse(field, "survey.rule.boundUnreadable", plain);
        return plain;
    }

    private String condition() {
        String typed = Normalizer.normalize(line.text(QuestionList.WHEN), Normalizer.Form.NFKC);
        Matcher branch = BRANCH.matcher(typed);
        if (branch.matches()) {
            String values = Arrays.stream(branch.group(2).split("[,、・/]")).collect(Collectors.joining(", "));
            return QuestionList.code(branch.group(1)) + " in (" + values + ")";
        }
        try {
            if (!typed.isEmpty()) Formula.of(typed);
        } catch (FormulaFault fault) {
            line.refuse(QuestionList.WHEN, "survey.own.reason.condition", fault.sentence());
        }
        return typed;
    }
}
