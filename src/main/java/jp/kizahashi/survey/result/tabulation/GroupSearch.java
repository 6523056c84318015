package jp.kizahashi.survey.result.tabulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the groups of a statistic that may be shown. The whole comes first, then the cells from the largest to the smallest,
 * and each is admitted while all {@link Pieces} stay large enough: beside the small cells at most one more is hidden, the
 * smallest of the others.
 */
final class GroupSearch {
    private final Map<String, Set<String>> cells = new LinkedHashMap<>();
    private final Set<String> known;
    private final int least;
    private final Pieces pieces;
    private final List<ShownSet> shown = new ArrayList<>();

    /**
     * @param known bodies whose answers the reader knows
     * @param least how many others a figure needs
     * @param pieces as what was shown before cut them; grows with what is admitted here
     */
    GroupSearch(Frame frame, Set<String> known, int least, Pieces pieces) {
        for (String cell : frame.cells()) cells.put(cell, frame.in(cell));
        this.known = Set.copyOf(known);
        this.least = least;
        this.pieces = pieces;
    }

    /**
     * The groups of one statistic.
     *
     * @param bodies those whose answers it is made of
     * @param figure what the figure of some of them concerns
     * @param refused the reason when it would make a piece too small
     */
    Visibility visible(Set<String> bodies, Function<Set<String>, ShownSet> figure, Hiding refused) {
        Optional<Hiding> whole = request(bodies, figure, refused);
        Map<String, Hiding> hidden = new HashMap<>();
        for (String cell : fromTheLargest(bodies))
            request(common(bodies, cell), figure, refused).ifPresent(why -> hidden.put(cell, why));
        return new Visibility(hidden, whole);
    }

    /** All that was admitted. */
    List<ShownSet> shown() {
        return shown;
    }

    private List<String> fromTheLargest(Set<String> bodies) {
        return cells.keySet().stream()
                .sorted(Comparator.comparing(cell -> -others(common(bodies, cell))))
                .toList();
    }

    private Set<String> common(Set<String> bodies, String cell) {
        Set<String> common = new TreeSet<>(bodies);
        common.retainAll(cells.getOrDefault(cell, Set.of()));
        return common;
    }

    private long others(Set<String> bodies) {
        return bodies.stream().filter(b -> !known.contains(b)).count();
    }

    /** Shows the figure over these bodies, or says why not. */
    private Optional<Hiding> request(Set<String> bodies, Function<Set<String>, ShownSet> figure, Hiding refused) {
        if (bodies.isEmpty()) return Optional.of(Hiding.NOBODY);
        if (others(bodies) < least) return Optional.of(Hiding.FEW);
        ShownSet set = figure.apply(bodies);
        if (!pieces.admit(set, known, least)) return Optional.of(refused);
        shown.add(set);
        return Optional.empty();
    }
}
