package jp.kizahashi.survey.result.tabulation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader may see of a wave: one rule for pages, papers, exports and open data. Decided from who answered what, never
 * from an answer, so that the choice itself tells nothing.
 *
 * @param questions by code, the groups whose distribution, mean and median are shown
 * @param missing by code, the groups in which 無回答, 非該当 and 不明 are told apart
 * @param domains by the domain's id, the groups whose index is shown
 * @param shown the bodies behind each figure shown: what later editions and waves are held against
 */
public record Disclosure(
        Map<String, Visibility> questions,
        Map<String, Visibility> missing,
        Map<String, Visibility> domains,
        List<ShownSet> shown) {
    public Disclosure {
        questions = Map.copyOf(questions);
        missing = Map.copyOf(missing);
        domains = Map.copyOf(domains);
        shown = List.copyOf(shown);
    }

    /** Everything: for the host alone. */
    public static Disclosure everything() {
        return new Disclosure(Map.of(), Map.of(), Map.of(), List.of());
    }

    /**
     * For a reader who knows the answers of some bodies: a town its own, a prefecture those that consented.
     *
     * @param k how many other bodies must stand behind a figure
     */
    public static Disclosure forReader(WaveReplies replies, Set<String> known, int k) {
        return new DisclosureSearch(replies, known, k).found();
    }

    /**
     * The same for everybody who knows at most one asked body's answers: what all towns and the public may see. One common
     * choice, because two towns could lay papers with different choices side by side.
     */
    public static Disclosure forAll(WaveReplies replies, int k) {
        return new DisclosureSearch(replies, Set.of(), k + 1).found();
    }

    /**
     * Whether this may follow what the reader saw before, such as an earlier edition of the same wave.
     *
     * @param seen the figures of everything the reader saw
     * @param known bodies whose answers the reader knows
     * @param least how many others each piece needs
     */
    public boolean mayFollow(List<ShownSet> seen, Set<String> known, int least) {
        Pieces pieces = new Pieces();
        pieces.add(seen);
        pieces.add(shown);
        return pieces.areSafe(known, least);
    }

    Visibility question(String code) {
        return questions.getOrDefault(code, Visibility.ALL);
    }

    Visibility missing(String code) {
        return missing.getOrDefault(code, Visibility.ALL);
    }

    Visibility domain(String id) {
        return domains.getOrDefault(id, Visibility.ALL);
    }
}
