package jp.kizahashi.survey.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.survey.maturity.Held;
import jp.kizahashi.survey.maturity.Levels;
import jp.kizahashi.survey.maturity.MaturityResult;
import jp.kizahashi.survey.maturity.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Levels of an assessment: of a confirmed edition, or for those who run it of what is settled so far. */
@Component
@Transactional(readOnly = true)
public class Results {
    private final AssessmentStore assessments;
    private final EditionStore editions;

    Results(AssessmentStore assessments, EditionStore editions) {
        this.assessments = assessments;
        this.editions = editions;
    }

    /**
     * A result with what it was made from.
     *
     * @param edition empty while not confirmed
     * @param organisation the prerequisite for a process: the newest confirmed enterprise assessment; empty when there
     *     is none or the whole organisation is assessed
     */
    public record Found(
            Assessment assessment,
            Optional<Edition> edition,
            MaturityResult result,
            Optional<Organisation> organisation) {
        /** The level the organisation lets the process hold. */
        public Optional<Held> held() {
            return organisation.map(o -> Levels.held(result, o.result()));
        }
    }

    /** The enterprise assessment that caps a process, named and dated. */
    public record Organisation(Assessment assessment, Edition edition, MaturityResult result) {}

    /** One point of the history. */
    public record Point(Assessment assessment, Edition edition, MaturityResult result) {}

    /** The newest confirmed edition's result; empty before the first. */
    public Optional<Found> confirmed(Assessment assessment) {
        return editions.of(assessment.id()).stream().findFirst().map(e -> found(assessment, Optional.of(e)));
    }

    /** The result of a certain edition. */
    public Optional<Found> edition(Assessment assessment, int number) {
        return editions.of(assessment.id()).stream()
                .filter(e -> e.number() == number)
                .findFirst()
                .map(e -> found(assessment, Optional.of(e)));
    }

    /** The result of what is settled so far. */
    public Found soFar(Assessment assessment) {
        return found(assessment, Optional.empty());
    }

    /** Confirmed results of the same instrument family and subject, oldest year first. */
    public List<Point> history(Assessment assessment) {
        return history(assessment, Optional.empty());
    }

    /** As {@link #history(Assessment)}, as it stood at a time; empty for now. */
    public List<Point> history(Assessment assessment, Optional<Instant> until) {
        return points(until).stream()
                .filter(p -> p.assessment().subject().equals(assessment.subject()))
                .filter(p -> family(p.assessment()).equals(family(assessment)))
                .sorted(Comparator.comparing((Point p) -> p.assessment().fiscalYear())
                        .thenComparing(p -> p.edition().confirmedAt()))
                .toList();
    }

    /** The newest confirmed enterprise assessment whose 基準日 is not after the day. */
    Optional<Organisation> organisationOn(LocalDate day) {
        return newestEnterprise(points(Optional.empty()).stream()
                .filter(p -> !p.assessment().asOf().isAfter(day))
                .toList());
    }

    private Found found(Assessment assessment, Optional<Edition> edition) {
        var answers = edition.map(Edition::answers).orElseGet(() -> editions.draft(assessment.id()));
        MaturityResult result = Levels.of(new Profile(assessment.instrument(), answers));
        Optional<Organisation> organisation =
                assessment.instrument().prerequisite().isPresent() ? organisationAt(edition) : Optional.empty();
        return new Found(assessment, edition, result, organisation);
    }

    /**
     * The enterprise edition that stood when the process's edition was confirmed, so that an edition says the same for
     * ever; the newest one for a draft, and for a process confirmed before the first of the organisation.
     */
    private Optional<Organisation> organisationAt(Optional<Edition> edition) {
        return newestEnterprise(points(edition.map(Edition::confirmedAt))).or(this::newestOrganisation);
    }

    /** The newest confirmed enterprise assessment. */
    public Optional<Organisation> newestOrganisation() {
        return newestEnterprise(points(Optional.empty()));
    }

    private static Optional<Organisation> newestEnterprise(List<Point> points) {
        return points.stream()
                .filter(p -> !p.assessment().isOfProcess())
                .max(Comparator.comparing((Point p) -> p.assessment().asOf())
                        .thenComparing(p -> p.edition().confirmedAt()))
                .map(p -> new Organisation(p.assessment(), p.edition(), p.result()));
    }

    private List<Point> points(Optional<Instant> until) {
        Map<Long, Assessment> all = assessments.all().stream().collect(Collectors.toMap(Assessment::id, a -> a));
        return editions.newest(until).stream()
                .map(e -> point(Objects.requireNonNull(all.get(e.assessmentId())), e))
                .toList();
    }

    private static Point point(Assessment assessment, Edition edition) {
        return new Point(assessment, edition, Levels.of(new Profile(assessment.instrument(), edition.answers())));
    }

    /** The instrument without its version: later versions of one instrument share a history, marked as such. */
    private static String family(Assessment assessment) {
        return assessment.instrumentId().replaceFirst("-v\\d+$", "");
    }
}
