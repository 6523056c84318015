package jp.kizahashi.survey.answer.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.org.body.Lineage.Forebear;
import jp.kizahashi.survey.answer.Finding;
import jp.kizahashi.survey.answer.draft.EarlierAnswers;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.wave.Wave;
import org.jspecify.annotations.Nullable;

/**
 * One section to answer.
 *
 * @param number of the section, from 1
 * @param sections how many sections are put now
 * @param total how many questions the sections have, those not put now included
 * @param answered how many questions of the section that are put have an entry
 * @param firstOpen number of the section's first question without one; null when there is none
 * @param closed why nothing can be changed now, null when it can
 * @param findings what 点検 says about the section
 * @param earlier the answers of the wave before that stand beside the questions
 */
public record SectionView(
        Place place,
        Wave wave,
        Section section,
        int number,
        int sections,
        int total,
        List<QuestionView> questions,
        int answered,
        @Nullable Integer firstOpen,
        @Nullable String closed,
        Optional<PartView> part,
        List<Finding> findings,
        Optional<EarlierAnswers.Earlier> earlier) {
    /** How many questions of the section are put now. */
    public long asked() {
        return questions.stream().filter(QuestionView::asked).count();
    }

    /** Whether nothing can follow; where answers decide, more may come. */
    public boolean last() {
        return number == sections && !wave.questionnaire().branches();
    }

    /** Whether the page takes files, so that its form is sent in parts. */
    public boolean attaches() {
        return closed == null && questions.stream().anyMatch(q -> q.control().equals("file"));
    }

    /** The questions whose post was refused. */
    public List<QuestionView> faulty() {
        return questions.stream().filter(q -> q.fault() != null).toList();
    }

    /** A町・B町, the bodies before a merger or division since the wave before; empty when the body stayed itself. */
    public String forebears() {
        return earlier.map(e -> e.before().stream().map(Forebear::name).collect(Collectors.joining("・")))
                .orElse("");
    }

    /** How many questions of the section could be taken over from the wave before. */
    public long openWithEarlier() {
        return questions.stream()
                .filter(q -> q.asked()
                        && q.given().isEmpty()
                        && q.earlier() != null
                        && q.earlier().isOwn())
                .count();
    }
}
