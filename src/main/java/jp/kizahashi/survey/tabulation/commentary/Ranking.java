package jp.kizahashi.survey.tabulation.commentary;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jp.kizahashi.survey.tabulation.Segment;

/**
 * The categories of a segment by their counts, ties together.
 *
 * @param places the highest first; a category that nobody chose has none
 * @param nobody the categories that nobody chose
 */
record Ranking(List<Place> places, List<Integer> nobody) {
    /** One count and all the categories that have it, in the order of the questionnaire. */
    record Place(int count, List<Integer> categories) {
        boolean isTie() {
            return categories.size() > 1;
        }
    }

    static Ranking of(Segment segment) {
        TreeMap<Integer, List<Integer>> byCount = new TreeMap<>();
        for (int i = 0; i < segment.counts().size(); i++)
            byCount.computeIfAbsent(segment.counts().get(i), c -> new ArrayList<>())
                    .add(i);
        List<Integer> nobody = byCount.getOrDefault(0, List.of());
        byCount.remove(0);
        List<Place> places = byCount.descendingMap().entrySet().stream()
                .map(e -> new Place(e.getKey(), List.copyOf(e.getValue())))
                .toList();
        return new Ranking(places, List.copyOf(nobody));
    }

    /** Whether every category was chosen equally often. */
    boolean isEven() {
        return places.size() == 1 && nobody.isEmpty() && places.getFirst().isTie();
    }
}
