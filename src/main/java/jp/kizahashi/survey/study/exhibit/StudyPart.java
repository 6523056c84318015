package jp.kizahashi.survey.study.exhibit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kizahashi.survey.study.estimate.BootstrapResult;
import jp.kizahashi.survey.study.estimate.StudyResult;
import jp.kizahashi.survey.study.estimate.StudySample;

/** The pages of a study in reading order. */
public enum StudyPart {
    DATA,
    COMPONENTS,
    REGRESSION,
    LOGITS,
    BOOTSTRAP,
    CONCLUSIONS;

    /** As in addresses: data, components … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return StudyWords.word("part." + word());
    }

    /** What the page is for, in one sentence. */
    public String lead() {
        return StudyWords.word("partLead." + word());
    }

    /** The part with this word; data when there is none such. */
    public static StudyPart ofWord(String wanted) {
        return Stream.of(values())
                .filter(p -> p.word().equals(wanted))
                .findFirst()
                .orElse(DATA);
    }

    /** What the page shows. */
    public List<Exhibit> exhibits(Shown shown) {
        StudyWords words = new StudyWords(shown.sample());
        return switch (this) {
            case DATA -> new DataExhibits(shown.sample(), shown.result(), shown.stamp()).all();
            case COMPONENTS -> new ComponentExhibits(words, shown.result(), shown.stamp()).all();
            case REGRESSION -> new RegressionExhibits(words, shown.result(), shown.stamp()).all();
            case LOGITS -> new LogitExhibits(words, shown.result(), shown.stamp()).all();
            case BOOTSTRAP -> new BootstrapExhibits(words, shown.result(), shown.bootstrap(), shown.stamp()).all();
            case CONCLUSIONS -> Conclusions.exhibits(words, shown.result());
        };
    }

    /** A study's edition with everything that its pages are made of. */
    public record Shown(
            StudySample sample, StudyResult result, Optional<BootstrapResult> bootstrap, StudyStamp stamp) {}
}
