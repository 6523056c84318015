package jp.kizahashi.survey.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pieces into which everything shown cuts the bodies, question by question.
 *
 * <p>Two bodies lie in the same piece of a question when exactly the same shown figures contain them. Whatever is added,
 * subtracted or multiplied, a figure obtained from those shown concerns whole pieces only; so nobody can be singled out as
 * long as each piece, without the bodies whose answers the reader knows anyway, is empty or large enough. The proof is in
 * docs/adr/0009-suppression.md.
 */
public final class Pieces {
    /** Of each question, of each body, which figures contain it. */
    private final Map<String, Map<String, Trace>> traces = new HashMap<>();

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
        add(set);
        boolean safe = set.members().keySet().stream().allMatch(q -> isSafe(q, known, least));
        if (!safe) traces.putAll(before);
        return safe;
    }

    /** Whether every piece is empty or has at least so many bodies besides those known. */
    public boolean areSafe(Set<String> known, int least) {
        return traces.keySet().stream().allMatch(q -> isSafe(q, known, least));
    }

    private void add(ShownSet set) {
        int figure = figures++;
        set.members().forEach((question, answers) -> {
            Map<String, Trace> of = traces.computeIfAbsent(question, q -> new HashMap<>());
            answers.forEach((body, answer) ->
                    of.put(body, of.getOrDefault(body, Trace.NONE).in(figure, answer)));
        });
    }

    private boolean isSafe(String question, Set<String> known, int least) {
        Map<String, Integer> sizes = new HashMap<>();
        traces.getOrDefault(question, Map.of()).forEach((body, trace) -> {
            if (!known.contains(body)) sizes.merge(trace.text(), 1, Integer::sum);
        });
        return sizes.values().stream().allMatch(size -> size >= least);
    }
}
