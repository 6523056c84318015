package jp.kizahashi.survey.result.tabulation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Publicity;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;

/**
 * Everything a benchmark is made of: what was asked, who was asked, and the sheets in force.
 *
 * @param sheets by 団体コード; a body without one has not answered
 */
public record WaveReplies(Questionnaire questionnaire, Frame frame, Map<String, AnswerSheet> sheets) {
    /** @throws IllegalArgumentException when a sheet comes from a body that was not asked */
    public WaveReplies {
        sheets = Collections.unmodifiableMap(new TreeMap<>(sheets));
        Set<String> asked = new TreeSet<>();
        for (Frame.Body body : frame.bodies()) asked.add(body.code());
        for (String code : sheets.keySet())
            if (!asked.contains(code)) throw new IllegalArgumentException("not asked: " + code);
    }

    /** The same without the sheets of these bodies, by code. */
    public WaveReplies without(Set<String> bodies) {
        Map<String, AnswerSheet> others = new TreeMap<>(sheets);
        others.keySet().removeAll(bodies);
        return new WaveReplies(questionnaire, frame, others);
    }

    /** What a body entered for a question; empty when it left it out (無回答) or handed in nothing. */
    public Optional<Entry> entry(String body, String question) {
        AnswerSheet sheet = sheets.get(body);
        return sheet == null ? Optional.empty() : sheet.entry(question);
    }

    /** The bodies that gave a value for the question. */
    public Set<String> answering(Question question) {
        return bodies(code -> answered(code, question));
    }

    /** The bodies that handed in a sheet without a value for the question: 無回答, 非該当 or 不明. */
    public Set<String> withoutValue(Question question) {
        return bodies(code -> !answered(code, question));
    }

    /** The bodies that gave a value for every question of a domain: only they have its index. */
    public Set<String> answering(Section domain) {
        return bodies(code -> domain.questions().stream().allMatch(q -> answered(code, q)));
    }

    /** The pseudo-interval score (1–8) of a body that answered a ladder question. */
    public int score(String body, Question ladder) {
        return Integer.parseInt(entry(body, ladder.code()).orElseThrow().value());
    }

    /** What these bodies entered for a question, each as a text that is equal when the entries are. */
    Map<String, String> answers(Set<String> bodies, String question) {
        Map<String, String> answers = new TreeMap<>();
        for (String body : bodies)
            answers.put(body, entry(body, question).map(Entry::toString).orElse(""));
        return answers;
    }

    private boolean answered(String body, Question question) {
        return entry(body, question.code())
                .filter(e -> e.state() == Entry.State.ANSWERED)
                .isPresent();
    }

    private Set<String> bodies(Predicate<String> which) {
        Set<String> some = new TreeSet<>();
        for (String code : sheets.keySet()) if (which.test(code)) some.add(code);
        return some;
    }

    /** The questions whose answers are counted for others: not the texts and days, nor what only the host reads. */
    public List<Question> counted() {
        return questionnaire.questions().stream()
                .filter(q -> q.kind().hasOptions() || q.kind().isNumber())
                .filter(q -> q.asking().publicity() != Publicity.HOST_ONLY)
                .toList();
    }
}
