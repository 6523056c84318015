package jp.kizahashi.survey.result.tabulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.kizahashi.stats.sample.Description;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.result.tabulation.Group.Missing;
import jp.kizahashi.survey.result.tabulation.Group.Summary;

/** Counts the answers of a wave group by group, as far as a disclosure allows. */
final class Tabulator {
    private final WaveReplies replies;
    private final Disclosure disclosure;
    private final Map<String, List<Frame.Body>> cells = new HashMap<>();

    Tabulator(WaveReplies replies, Disclosure disclosure) {
        this.replies = replies;
        this.disclosure = disclosure;
        for (Frame.Body body : replies.frame().bodies())
            cells.computeIfAbsent(body.cell(), c -> new ArrayList<>()).add(body);
    }

    /** One statistic: who answers it, which groups are visible, and what is computed. */
    private record Family(
            Collection<String> answering,
            Visibility figures,
            Visibility missing,
            Function<List<String>, Summary> summary,
            Function<List<String>, Missing> kinds) {}

    Tabulation question(Section section, Question question) {
        Family family = new Family(
                replies.answering(question),
                disclosure.question(question.code()),
                disclosure.missing(question.code()),
                bodies -> summary(question, bodies),
                bodies -> missing(question, bodies));
        boolean scored = question.kind() == QuestionKind.LADDER;
        return new Tabulation(
                question.code(),
                question.label(),
                section.label(),
                Optional.of(question.kind()),
                question.options().stream().map(Question.Option::label).toList(),
                question.unit(),
                groups(family),
                whole(family),
                scored ? Optional.of(stratified(family, b -> (double) replies.score(b, question))) : Optional.empty());
    }

    Tabulation domain(Section domain) {
        Family family = new Family(
                replies.answering(domain),
                disclosure.domain(domain.id()),
                new Visibility(everyCell(), Optional.of(Hiding.NOBODY)),
                bodies -> spread(List.of(), numbers(bodies, b -> index(b, domain))),
                bodies -> new Missing(0, 0, 0));
        return new Tabulation(
                domain.id(),
                domain.label(),
                domain.label(),
                Optional.empty(),
                List.of(),
                "",
                groups(family),
                whole(family),
                Optional.of(stratified(family, b -> index(b, domain))));
    }

    /** A body's index of a domain: the mean of its scores there. */
    private double index(String body, Section domain) {
        return domain.questions().stream()
                .mapToInt(q -> replies.score(body, q))
                .average()
                .orElseThrow();
    }

    private Map<String, Hiding> everyCell() {
        Map<String, Hiding> all = new HashMap<>();
        for (String cell : replies.frame().cells()) all.put(cell, Hiding.NOBODY);
        return all;
    }

    private List<Group> groups(Family family) {
        return replies.frame().cells().stream()
                .map(cell -> group(
                        family,
                        cell,
                        cells.getOrDefault(cell, List.of()),
                        Optional.ofNullable(family.figures().hidden().get(cell)),
                        family.missing().shows(cell)))
                .toList();
    }

    private Group whole(Family family) {
        return group(
                family,
                Benchmark.wholeLabel(),
                replies.frame().bodies(),
                family.figures().whole(),
                family.missing().whole().isEmpty());
    }

    private Group group(
            Family family, String label, List<Frame.Body> asked, Optional<Hiding> hidden, boolean tellsMissing) {
        List<String> handedIn = asked.stream()
                .map(Frame.Body::code)
                .filter(replies.sheets()::containsKey)
                .toList();
        List<String> answering =
                handedIn.stream().filter(family.answering()::contains).toList();
        Optional<Hiding> hiding = answering.isEmpty() ? Optional.of(Hiding.NOBODY) : hidden;
        Optional<Summary> summary = hiding.isPresent()
                ? Optional.empty()
                : Optional.of(family.summary().apply(answering));
        boolean isComplete = answering.size() == handedIn.size();
        Optional<Missing> missing =
                isComplete || tellsMissing ? Optional.of(family.kinds().apply(handedIn)) : Optional.empty();
        return new Group(label, asked.size(), handedIn.size(), answering.size(), summary, missing, hiding);
    }

    private Summary summary(Question question, List<String> bodies) {
        if (question.kind().isNumber())
            return spread(List.of(), numbers(bodies, b -> Double.parseDouble(value(b, question))));
        List<Integer> counts = question.options().stream()
                .map(option -> (int) bodies.stream()
                        .filter(b -> entry(b, question).values().contains(option.code()))
                        .count())
                .toList();
        if (question.kind() == QuestionKind.LADDER)
            return spread(counts, numbers(bodies, b -> (double) replies.score(b, question)));
        return new Summary(counts, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Summary spread(List<Integer> counts, double[] values) {
        Description d = Description.of(values);
        return new Summary(
                counts,
                Optional.of(d.mean()),
                Optional.of(d.median()),
                Optional.of(d.lowerQuartile()),
                Optional.of(d.upperQuartile()));
    }

    private static double[] numbers(List<String> bodies, Function<String, Double> value) {
        return bodies.stream().mapToDouble(value::apply).toArray();
    }

    private Missing missing(Question question, List<String> handedIn) {
        int notApplicable = count(question, handedIn, Entry.State.NOT_APPLICABLE);
        int unknown = count(question, handedIn, Entry.State.UNKNOWN);
        int answered = count(question, handedIn, Entry.State.ANSWERED);
        return new Missing(handedIn.size() - answered - notApplicable - unknown, notApplicable, unknown);
    }

    private int count(Question question, List<String> bodies, Entry.State state) {
        return (int) bodies.stream()
                .map(b -> replies.entry(b, question.code()))
                .filter(e -> e.isPresent() && e.get().state() == state)
                .count();
    }

    private Stratified stratified(Family family, Function<String, Double> value) {
        if (!family.figures().isComplete(replies.frame().cells())) return Stratified.hidden();
        List<Stratified.Cell> strata = new ArrayList<>();
        for (String cell : replies.frame().cells()) {
            List<Frame.Body> asked = cells.getOrDefault(cell, List.of());
            List<Double> values = asked.stream()
                    .map(Frame.Body::code)
                    .filter(family.answering()::contains)
                    .map(value)
                    .toList();
            strata.add(new Stratified.Cell(cell, asked.size(), values));
        }
        return Stratified.of(strata);
    }

    private Entry entry(String body, Question question) {
        return replies.entry(body, question.code()).orElseThrow();
    }

    private String value(String body, Question question) {
        return entry(body, question).value();
    }
}
