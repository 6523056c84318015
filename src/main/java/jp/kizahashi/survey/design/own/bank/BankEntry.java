package jp.kizahashi.survey.design.own.bank;

import java.util.List;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.rule.Comparability;

/**
 * A question under its stable code, with every questionnaire in which it stands.
 *
 * @param occurrences newest first, at least one
 */
public record BankEntry(List<Occurrence> occurrences) {
    /** The question as it stands in one questionnaire. */
    public record Occurrence(Source source, String section, Question question) {}

    public BankEntry {
        occurrences = List.copyOf(occurrences);
    }

    /** The newest wording. */
    public Occurrence newest() {
        return occurrences.getFirst();
    }

    public String code() {
        return newest().question().code();
    }

    /** The labels it went by, newest first. */
    public List<String> labels() {
        return occurrences.stream().map(o -> o.question().label()).distinct().toList();
    }

    /** Whether answers of all waves can stand in one table. */
    public boolean comparable() {
        return occurrences.stream().allMatch(o -> Comparability.comparable(newest().question(), o.question()));
    }

    /** Whether this wording's answers can stand beside those of the newest. */
    public boolean comparable(Occurrence occurrence) {
        return Comparability.comparable(newest().question(), occurrence.question());
    }

    /** The waves that asked it, newest questionnaire first. */
    public List<Asked> asked() {
        return occurrences.stream().flatMap(o -> o.source().asked().stream()).toList();
    }
}
