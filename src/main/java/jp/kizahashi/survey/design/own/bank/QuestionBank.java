package jp.kizahashi.survey.design.own.bank;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.own.bank.BankEntry.Occurrence;

/**
 * The shelf; pure. Questions are the same when they have the same code and stand in one line of versions, or have the same
 * label or text: Q01 of two unrelated questionnaires is two questions.
 */
public final class QuestionBank {
    private final List<BankEntry> entries;

    private QuestionBank(List<BankEntry> entries) {
        this.entries = entries;
    }

    /** The shelf of these questionnaires, newest first. */
    public static QuestionBank of(List<Source> sources) {
        Map<String, List<List<Occurrence>>> byCode = new LinkedHashMap<>();
        for (Source source : sources)
            for (Section section : source.questionnaire().sections())
                for (Question question : section.questions())
                    place(
                            byCode.computeIfAbsent(question.code(), c -> new ArrayList<>()),
                            new Occurrence(source, section.label(), question));
        return new QuestionBank(byCode.values().stream()
                .flatMap(List::stream)
                .map(BankEntry::new)
                .toList());
    }

    /** Joins all groups that the occurrence belongs to. */
    private static void place(List<List<Occurrence>> groups, Occurrence fresh) {
        List<List<Occurrence>> own = groups.stream()
                .filter(g -> g.stream().anyMatch(o -> same(o, fresh)))
                .toList();
        if (own.isEmpty()) {
            groups.add(new ArrayList<>(List.of(fresh)));
            return;
        }
        List<Occurrence> first = own.getFirst();
        for (List<Occurrence> other : own.subList(1, own.size())) {
            first.addAll(other);
            groups.removeIf(g -> g == other);
        }
        first.add(fresh);
    }

    private static boolean same(Occurrence one, Occurrence other) {
        return one.source().line().equals(other.source().line())
                || plain(one.question().label()).equals(plain(other.question().label()))
                || plain(one.question().text()).equals(plain(other.question().text()));
    }

    /** The entries in which every word of the query stands: in the code, a label, the text or an option. */
    public List<BankEntry> find(String query) {
        String[] words = plain(query).strip().split("\\s+");
        return entries.stream()
                .filter(e -> {
                    String all = said(e);
                    for (String word : words) if (!all.contains(word)) return false;
                    return true;
                })
                .toList();
    }

    private static String said(BankEntry entry) {
        return entry.occurrences().stream()
                .map(Occurrence::question)
                .map(q -> plain(q.code() + " " + q.label() + " " + q.text() + " "
                        + q.options().stream().map(Option::label).collect(Collectors.joining(" "))))
                .collect(Collectors.joining(" "));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
