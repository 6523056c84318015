package jp.kizahashi.survey.tabulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.survey.design.Publicity;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.FormulaFault;
import jp.kizahashi.survey.result.tabulation.Disclosure;
import jp.kizahashi.survey.result.tabulation.Hiding;
import jp.kizahashi.survey.result.tabulation.Visibility;

/**
 * 秘匿: a table as others may see it. Which figures are shown is {@link Disclosure}'s choice (docs/adr/0009-suppression.md);
 * what is added here is that under branching the bases tell how the question was answered that decides on asking: they are
 * shown only where that question's own figures are.
 */
public final class Withholding {
    private final Questionnaire questionnaire;
    private final Disclosure disclosure;
    private final String partition;

    /**
     * @param partition code of the trait by which the wave is published; no other columns are
     * @param disclosure found for the same answers
     */
    public Withholding(Questionnaire questionnaire, Disclosure disclosure, String partition) {
        this.questionnaire = questionnaire;
        this.disclosure = disclosure;
        this.partition = partition;
    }

    /** The table for others; empty when no such table is published at all. */
    public Optional<CountTable> published(CountTable table) {
        Optional<Question> question = questionnaire.question(table.rows().code());
        boolean byPartition = table.columns()
                .map(c -> c.code().equals(partition) && c.groups().isEmpty())
                .orElse(table.kind() == CountTable.Kind.SIMPLE);
        if (question.isEmpty() || !byPartition || table.rows().repeated()) return Optional.empty();
        if (question.get().asking().publicity() == Publicity.HOST_ONLY) return Optional.empty();
        Visibility figures = disclosure.questions().get(question.get().code());
        if (figures == null) return Optional.empty();
        List<Visibility> routing = routing(question.get());
        Optional<Visibility> missing =
                Optional.ofNullable(disclosure.missing().get(question.get().code()));
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < table.segments().size(); i++) {
            Segment segment = table.segments().get(i);
            Optional<String> cell = i == 0 ? Optional.empty() : Optional.of(segment.label());
            boolean apart = missing.flatMap(m -> hidden(m, cell)).isEmpty();
            boolean tells = routing.stream().anyMatch(v -> hidden(v, cell).isPresent());
            Optional<Hiding> why = hidden(figures, cell).or(() -> tells ? Optional.of(Hiding.REST) : Optional.empty());
            Segment bare = apart ? segment : segment.lumped();
            segments.add(why.map(w -> bare.hidden(w, tells)).orElse(bare));
        }
        return Optional.of(table.with(segments));
    }

    /** Why a cell, or the whole without one, is not shown. */
    private static Optional<Hiding> hidden(Visibility visibility, Optional<String> cell) {
        return cell.isEmpty()
                ? visibility.whole()
                : Optional.ofNullable(visibility.hidden().get(cell.get()));
    }

    /** What others see of the questions whose answers decide whether this one is put. */
    private List<Visibility> routing(Question question) {
        List<Visibility> routing = new ArrayList<>();
        for (String code : deciding(question.code(), new HashSet<>()))
            Optional.ofNullable(disclosure.questions().get(code)).ifPresent(routing::add);
        return routing;
    }

    /** The questions that decide, directly or through others. */
    private Set<String> deciding(String code, Set<String> found) {
        Set<String> next = new HashSet<>();
        for (Section section : questionnaire.sections())
            for (Question question : section.questions()) {
                if (!question.code().equals(code)) continue;
                next.addAll(codes(section.when()));
                next.addAll(codes(question.asking().when()));
                next.add(question.asking().optionsFrom());
                next.add(section.repeat());
            }
        next.remove("");
        for (String other : next) if (found.add(other)) deciding(other, found);
        return found;
    }

    private static Set<String> codes(String formula) {
        if (formula.isEmpty()) return Set.of();
        try {
            return Formula.of(formula).codes();
        } catch (FormulaFault unreadable) {
            return Set.of();
        }
    }
}
