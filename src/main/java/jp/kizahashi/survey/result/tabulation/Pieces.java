package jp.kizahashi.survey.result.tabulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pieces into which everything shown cuts the bodies, question by question.
 *
 * <p>Two bodies lie in the same piece of a question when exactly the same shown figures contain them. Whatever is added,
 * subtracted or multiplied, a figure obtained from those shown concerns whole pieces only; so nobody can be singled out as
 * long as each piece, without the bodies whose answers the reader knows anyway, is empty or large enough. Figures of several
 * questions at once (an index) ask the same of the pieces by all of these questions together. The proof is in
 * docs/adr/0009-suppression.md.
 */
public final class Pieces {
    /** Of each question, of each body, which figures contain it. */
    private final Map<String, Map<String, Trace>> traces = new HashMap<>();

    /** Of each set of questions that figures take together, the bodies in such figures. */
    private final Map<Set<String>, Set<String>> joined = new HashMap<>();

    private int figures;

    /**
     * The figures that contain one body's answer.
     *
     * @param text figure and version of the answer, one after the other
     * @param versions the answers that appeared so far, in order
     */
    private record Trace(String text, List<String> versions) {
        static final Trace NONE = new Trace("", List.of());

        Trace in(int figure, String answer) {
            List<String> known = versions;
            if (!known.contains(answer)) {
                known = new ArrayList<>(versions);
                known.add(answer);
            }
            return new Trace(text + figure + "." + known.indexOf(answer) + " ", known);
        }
    }

    /** Adds figures without asking: they were shown already. */
    public void add(Collection<ShownSet> shown) {
        for (ShownSet set : shown) add(set);
    }

    /**
     * Adds a figure when no piece becomes too small by it.
     *
     * @param known bodies whose answers the reader knows
     * @param least how many other bodies a piece must have unless it has none
     * @return whether it may be shown
     */
    public boolean admit(ShownSet set, Set<String> known, int least) {
        Map<String, Map<String, Trace>> before = new HashMap<>();
        for (String question : set.members().keySet())
            before.put(question, new HashMap<>(traces.getOrDefault(question, Map.of())));
        Set<String> bodies = new HashSet<>(joined.getOrDefault(set.members().keySet(), Set.of()));
        add(set);
        boolean safe = areSafe(set.members().keySet(), known, least);
        if (!safe) {
            traces.putAll(before);
            if (set.members().size() > 1) joined.put(set.members().keySet(), bodies);
        }
        return safe;
    }

    /** Whether every piece is empty or has at least so many bodies besides those known. */
    public boolean areSafe(Set<String> known, int least) {
        return areSafe(traces.keySet(), known, least);
    }

    private boolean areSafe(Set<String> questions, Set<String> known, int least) {
        return questions.stream().allMatch(q -> isSafe(sizes(q, known), least))
                && joined.keySet().stream()
                        .filter(together -> together.stream().anyMatch(questions::contains))
                        .allMatch(together -> isSafe(sizes(together, known), least));
    }

    private void add(ShownSet set) {
        int figure = figures++;
        if (set.members().size() > 1)
            set.members()
                    .values()
                    .forEach(answers -> joined.computeIfAbsent(set.members().keySet(), q -> new HashSet<>())
                            .addAll(answers.keySet()));
        set.members().forEach((question, answers) -> {
            Map<String, Trace> of = traces.computeIfAbsent(question, q -> new HashMap<>());
            answers.forEach((body, answer) ->
                    of.put(body, of.getOrDefault(body, Trace.NONE).in(figure, answer)));
        });
    }

    private static boolean isSafe(Map<?, Integer> sizes, int least) {
        return sizes.values().stream().allMatch(size -> size >= least);
    }

    private Map<String, Integer> sizes(String question, Set<String> known) {
        Map<String, Integer> sizes = new HashMap<>();
        traces.getOrDefault(question, Map.of()).forEach((body, trace) -> {
            if (!known.contains(body)) sizes.merge(trace.text(), 1, Integer::sum);
        });
        return sizes;
    }

    /** The pieces by all these questions at once, of the bodies whose answers some figure takes together. */
    private Map<List<String>, Integer> sizes(Set<String> together, Set<String> known) {
        Map<List<String>, Integer> sizes = new HashMap<>();
        for (String body : joined.getOrDefault(together, Set.of())) {
            if (known.contains(body)) continue;
            List<String> history = together.stream()
                    .sorted()
                    .map(q -> traces.getOrDefault(q, Map.of())
                            .getOrDefault(body, Trace.NONE)
                            .text())
                    .toList();
            sizes.merge(history, 1, Integer::sum);
        }
        return sizes;
    }
}
