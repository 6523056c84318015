package jp.kizahashi.survey.answer.page;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.wave.Wave;
import org.jspecify.annotations.Nullable;

/**
 * One section to answer.
 *
 * @param number of the section, from 1
 * @param answered how many questions of the section have an entry
 * @param firstOpen number of the section's first question without one; null when there is none
 * @param closed why nothing can be changed now, null when it can
 * @param earlier the name of the wave whose answers stand beside the questions
 */
public record SectionView(
        Place place,
        Wave wave,
        Section section,
        int number,
        List<QuestionView> questions,
        int answered,
        @Nullable Integer firstOpen,
        @Nullable String closed,
        Optional<PartView> part,
        Optional<String> earlier) {
    public int sections() {
        return wave.questionnaire().sections().size();
    }

    public boolean last() {
        return number == sections();
    }

    /** The questions whose post was refused. */
    public List<QuestionView> faulty() {
        return questions.stream().filter(q -> q.fault() != null).toList();
    }

    /** How many questions of the section could be taken over from the wave before. */
    public long openWithEarlier() {
        return questions.stream()
                .filter(q -> q.given().isEmpty() && q.earlier() != null)
                .count();
    }
}
