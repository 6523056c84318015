package jp.kizahashi.survey.result.tabulation;

import java.util.HashMap;
import java.util.Map;

/**
 * The bodies behind one figure that somebody is shown, question by question: an item's figure in a band concerns one
 * question, a domain's index all of its questions, a change between two waves the question in both.
 *
 * @param members of each question concerned, the bodies with the answer that went in; the same body with another answer
 *     (a correction) is another unknown
 */
public record ShownSet(Map<String, Map<String, String>> members) {
    public ShownSet {
        members = Map.copyOf(members);
    }

    /** The same figure as one of several waves, whose questions are other unknowns though their codes are equal. */
    ShownSet inWave(String wave) {
        Map<String, Map<String, String>> named = new HashMap<>();
        members.forEach((question, answers) -> named.put(question + "@" + wave, answers));
        return new ShownSet(named);
    }
}
