package jp.kizahashi.survey.person.reply;

import java.util.List;
import jp.kizahashi.survey.answer.page.Place;
import jp.kizahashi.survey.answer.page.QuestionView;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.person.PersonWave;
import org.jspecify.annotations.Nullable;

/**
 * One section to answer.
 *
 * @param number of the section among those that are put now, from 1
 * @param total how many questions the sections have, those not put now included
 * @param previous id of the section before; null at the first
 * @param answered how many questions of the section that are put have an entry
 * @param firstOpen number of the section's first question without one; null when there is none
 */
public record PersonSection(
        Place place,
        PersonWave wave,
        Section section,
        int number,
        int sections,
        int total,
        @Nullable String previous,
        List<QuestionView> questions,
        int answered,
        @Nullable Integer firstOpen) {
    public PersonSection {
        questions = List.copyOf(questions);
    }

    /** How many questions of the section are put now. */
    public long asked() {
        return questions.stream().filter(QuestionView::asked).count();
    }

    /** The questions whose post was refused. */
    public List<QuestionView> faulty() {
        return questions.stream().filter(q -> q.fault() != null).toList();
    }
}
