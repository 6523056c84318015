package jp.kizahashi.survey.person;

import java.time.Instant;
import java.util.List;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.wave.WaveSettings;

/**
 * What is asked of persons, as the host decides it before the wave opens.
 *
 * @param telling codes of 単一回答 questions that tell who somebody is when they come together (年代, 所属): where fewer than
 *     k persons gave the same answers to all of them, they are hidden in what the host sees
 * @param k the fewest persons of a group that is shown
 * @param settings purpose, sender and contact of the letters; the parts about bodies are empty
 */
public record PersonPlan(
        String title, Questionnaire questionnaire, List<String> telling, Instant dueAt, int k, WaveSettings settings) {
    public PersonPlan {
        telling = List.copyOf(telling);
    }
}
