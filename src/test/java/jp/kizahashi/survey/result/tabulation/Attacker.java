package jp.kizahashi.survey.result.tabulation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Solves what somebody was shown. Each figure is a linear equation whose unknowns are the answers (body, question, version
 * of the answer); the attacker knows who stands behind each figure and the answers of some bodies, and looks for a
 * combination of the equations in which only 1 to k − 1 unknown bodies are left. All arithmetic is exact.
 */
final class Attacker {
    /** Of each body, of each unknown, its coefficients by equation. */
    private final Map<String, Map<String, TreeMap<Integer, BigInteger>>> unknowns = new TreeMap<>();

    private int equations;

    /** The sum of the answers behind the figure is learnt, each times the weight of its body. */
    Attacker learn(ShownSet figure, Map<String, Integer> weights) {
        int equation = equations++;
        figure.members()
                .forEach((question, answers) ->
                        answers.forEach((body, answer) -> unknowns.computeIfAbsent(body, b -> new HashMap<>())
                                .computeIfAbsent(question + "/" + answer, u -> new TreeMap<>())
                                .put(equation, BigInteger.valueOf(weights.getOrDefault(body, 1)))));
        return this;
    }

    Attacker learn(Collection<ShownSet> figures) {
        for (ShownSet figure : figures) learn(figure, Map.of());
        return this;
    }

    /**
     * Some set of 1 to k − 1 bodies outside the known ones about which an equation of their own can be had: every set is
     * tried.
     */
    Optional<Set<String>> exposed(Set<String> known, int k) {
        List<String> bodies = outside(known);
        return new Search(bodies, bodies, k, columns(bodies)).from(0, new ArrayList<>());
    }

    /**
     * As {@link #exposed}, for many bodies: only those are tried that have coefficients which fewer than k bodies share,
     * since the rank stays without the others.
     */
    Optional<Set<String>> exposedAmongRare(Set<String> known, int k) {
        List<String> bodies = outside(known);
        Map<TreeMap<Integer, BigInteger>, Integer> sharers = new HashMap<>();
        for (String body : bodies) for (var column : columns(List.of(body))) sharers.merge(column, 1, Integer::sum);
        List<String> rare = bodies.stream()
                .filter(b -> columns(List.of(b)).stream().anyMatch(c -> sharers.getOrDefault(c, 0) < k))
                .toList();
        return new Search(bodies, rare, k, columns(bodies)).from(0, new ArrayList<>());
    }

    private List<String> outside(Set<String> known) {
        return unknowns.keySet().stream().filter(b -> !known.contains(b)).toList();
    }

    private final class Search {
        private final List<String> bodies;
        private final List<String> candidates;
        private final int k;
        private final Set<TreeMap<Integer, BigInteger>> all;
        private final int rank;

        Search(List<String> bodies, List<String> candidates, int k, Set<TreeMap<Integer, BigInteger>> all) {
            this.bodies = bodies;
            this.candidates = candidates;
            this.k = k;
            this.all = all;
            this.rank = rank(all);
        }

        Optional<Set<String>> from(int next, List<String> chosen) {
            if (!chosen.isEmpty() && isAlone(chosen)) return Optional.of(new HashSet<>(chosen));
            if (chosen.size() == k - 1) return Optional.empty();
            for (int i = next; i < candidates.size(); i++) {
                chosen.add(candidates.get(i));
                Optional<Set<String>> found = from(i + 1, chosen);
                if (found.isPresent()) return found;
                chosen.removeLast();
            }
            return Optional.empty();
        }

        /** A combination that vanishes everywhere but on the chosen exists exactly when the rank falls without them. */
        private boolean isAlone(List<String> chosen) {
            List<String> others = new ArrayList<>(bodies);
            others.removeAll(chosen);
            Set<TreeMap<Integer, BigInteger>> rest = columns(others);
            return rest.size() < all.size() && rank(rest) < rank;
        }
    }

    /** The different columns of coefficients of these bodies' unknowns; equal ones do not change a rank. */
    private Set<TreeMap<Integer, BigInteger>> columns(Collection<String> bodies) {
        Set<TreeMap<Integer, BigInteger>> columns = new LinkedHashSet<>();
        for (String body : bodies)
            columns.addAll(unknowns.getOrDefault(body, Map.of()).values());
        return columns;
    }

    /** Fraction-free elimination, every vector divided by its greatest common divisor. */
    private static int rank(Set<TreeMap<Integer, BigInteger>> vectors) {
        Map<Integer, TreeMap<Integer, BigInteger>> basis = new LinkedHashMap<>();
        for (TreeMap<Integer, BigInteger> vector : vectors) {
            TreeMap<Integer, BigInteger> rest = vector;
            while (!rest.isEmpty() && basis.containsKey(rest.firstKey()))
                rest = eliminated(rest, basis.get(rest.firstKey()));
            if (!rest.isEmpty()) basis.put(rest.firstKey(), rest);
        }
        return basis.size();
    }

    private static TreeMap<Integer, BigInteger> eliminated(
            TreeMap<Integer, BigInteger> vector, TreeMap<Integer, BigInteger> pivot) {
        BigInteger factor = vector.firstEntry().getValue();
        BigInteger scale = pivot.firstEntry().getValue();
        TreeMap<Integer, BigInteger> result = new TreeMap<>();
        vector.forEach((i, v) -> result.put(i, v.multiply(scale)));
        pivot.forEach((i, v) -> result.merge(i, v.multiply(factor).negate(), BigInteger::add));
        result.values().removeIf(v -> v.signum() == 0);
        BigInteger divisor = result.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        if (divisor.signum() != 0) result.replaceAll((i, v) -> v.divide(divisor));
        return result;
    }
}
