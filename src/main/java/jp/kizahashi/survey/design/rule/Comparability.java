package jp.kizahashi.survey.design.rule;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire;

/** What makes answers under the same code hard to compare with those of an earlier questionnaire. */
public final class Comparability {
    private Comparability() {}

    /**
     * One hint for each question of now whose meaning under its code changed.
     *
     * @param base from which the questionnaire is made; its questions count as the same under any label
     * @param others where a question counts as the same when its label or text is, newest first
     */
    public static List<Finding> of(Optional<Questionnaire> base, List<Questionnaire> others, Questionnaire now) {
        Findings found = new Findings();
        for (Question question : now.questions()) {
            Optional<Questionnaire> earlier = base.filter(
                            b -> b.question(question.code()).isPresent())
                    .or(() -> others.stream()
                            .filter(q -> q.question(question.code())
                                    .filter(old -> named(old, question))
                                    .isPresent())
                            .findFirst());
            earlier.flatMap(q -> q.question(question.code()).flatMap(old -> changed(old, question)))
                    .ifPresent(rule -> found.hint(
                            Findings.place(question),
                            rule,
                            earlier.map(Questionnaire::title).orElse("")));
        }
        return found.all();
    }

    private static boolean named(Question one, Question other) {
        return one.label().equals(other.label()) || one.text().equals(other.text());
    }

    /** The rule that names the change; a question's wording may drift, its kind, unit and options may not. */
    private static Optional<String> changed(Question old, Question now) {
        if (old.kind() != now.kind() && !(old.kind().takesOne() && now.kind().takesOne()))
            return Optional.of("compare.kind");
        if (!old.unit().equals(now.unit())) return Optional.of("compare.unit");
        if (!codes(old).equals(codes(now))) return Optional.of("compare.options");
        if (!old.options().stream()
                .map(Option::label)
                .toList()
                .equals(now.options().stream().map(Option::label).toList())) return Optional.of("compare.labels");
        return Optional.empty();
    }

    /** Whether answers of both can stand in one table: same kind, unit and options. */
    public static boolean comparable(Question one, Question other) {
        return changed(one, other).isEmpty();
    }

    private static List<String> codes(Question question) {
        return question.options().stream().map(Option::code).toList();
    }
}
