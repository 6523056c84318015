package jp.kizahashi.survey.column;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;

/** 属性: what is known of each respondent beside the answers, such as the 人口区分, as a column of 単一回答. */
public final class Trait implements Column {
    private final Question question;
    private final int[] chosen;

    private Trait(Question question, int[] chosen) {
        this.question = question;
        this.chosen = chosen;
    }

    /**
     * @param code small letters, which no question's code has: {@code band}
     * @param order the labels in the order of exhibits; labels that only occur among the values follow
     * @param values the label of each respondent; empty text where it is not known (無回答)
     */
    public static Trait of(String code, String label, List<String> order, List<String> values) {
        Set<String> labels = new LinkedHashSet<>(order);
        labels.addAll(values);
        labels.remove("");
        List<String> all = List.copyOf(labels);
        List<Option> options = IntStream.range(0, all.size())
                .mapToObj(i -> new Option(Integer.toString(i + 1), all.get(i)))
                .toList();
        Map<String, Integer> places =
                IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(all::get, i -> i));
        return new Trait(
                new Question(code, label, label, List.of(), QuestionKind.SINGLE, options, ""),
                values.stream().mapToInt(v -> places.getOrDefault(v, -1)).toArray());
    }

    @Override
    public Question question() {
        return question;
    }

    @Override
    public int size() {
        return chosen.length;
    }

    @Override
    public Standing standing(int respondent) {
        return chosen[respondent] < 0 ? Standing.NO_ANSWER : Standing.ANSWERED;
    }

    @Override
    public boolean chose(int respondent, int option) {
        return chosen[respondent] == option;
    }

    @Override
    public int choice(int respondent) {
        return chosen[respondent];
    }

    /** A trait is never a number. @throws IllegalStateException always */
    @Override
    public BigDecimal number(int respondent) {
        throw new IllegalStateException(question.code());
    }

    @Override
    public String text(int respondent) {
        return "";
    }
}
