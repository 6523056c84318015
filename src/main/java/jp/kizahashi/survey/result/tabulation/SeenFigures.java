package jp.kizahashi.survey.result.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire.Section;

/** Which figures a stored benchmark shows, taken from itself: true even if the rule was another when it was made. */
public final class SeenFigures {
    private final WaveReplies replies;
    private final List<ShownSet> seen = new ArrayList<>();

    private SeenFigures(WaveReplies replies) {
        this.replies = replies;
    }

    /** @param replies the content of the edition that the benchmark was made from */
    public static List<ShownSet> in(Benchmark benchmark, WaveReplies replies) {
        SeenFigures figures = new SeenFigures(replies);
        for (Question question : replies.counted())
            benchmark.tabulation(question.code()).ifPresent(t -> figures.question(t, question));
        for (Section domain : replies.questionnaire().domains())
            benchmark.tabulation(domain.id()).ifPresent(t -> figures.domain(t, domain));
        return figures.seen;
    }

    private void question(Tabulation t, Question question) {
        t.groups().forEach(group -> {
            if (group.summary().isPresent()) add(within(t, group, replies.answering(question)), List.of(question), "");
            if (group.missing().isPresent())
                add(within(t, group, replies.withoutValue(question)), List.of(question), "-");
        });
    }

    private void domain(Tabulation t, Section domain) {
        t.groups().stream()
                .filter(group -> group.summary().isPresent())
                .forEach(group -> add(within(t, group, replies.answering(domain)), domain.questions(), ""));
    }

    private Set<String> within(Tabulation t, Group group, Set<String> bodies) {
        Set<String> some = new TreeSet<>(bodies);
        if (!group.equals(t.whole())) some.retainAll(replies.frame().in(group.label()));
        return some;
    }

    private void add(Set<String> bodies, List<Question> concerned, String unknown) {
        if (bodies.isEmpty()) return;
        Map<String, Map<String, String>> members = new TreeMap<>();
        for (Question question : concerned)
            members.put(question.code() + unknown, replies.answers(bodies, question.code()));
        seen.add(new ShownSet(members));
    }
}
