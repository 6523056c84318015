package jp.kizahashi.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.Assessments;
import jp.kizahashi.survey.assessment.Results;
import jp.kizahashi.survey.assessment.Results.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may know of confirmed self-assessments: levels, never answers. */
@Component
@Transactional(readOnly = true)
public class SurveyLevels {
    private final Assessments assessments;
    private final Results results;

    SurveyLevels(Assessments assessments, Results results) {
        this.assessments = assessments;
        this.results = results;
    }

    /**
     * The confirmed level of a process.
     *
     * @param process the level that is certain, 0 to 4
     * @param processText such as 「P-2」
     * @param enterprise the level of the organisation that is certain; empty before its first confirmed assessment
     * @param enterpriseText such as 「E-1」; empty likewise
     * @param blocking the statements that keep the process from the next level
     * @param href the page of the result
     */
    public record ProcessLevel(
            int process,
            String processText,
            Optional<Integer> enterprise,
            String enterpriseText,
            List<String> blocking,
            String href) {
        public ProcessLevel {
            blocking = List.copyOf(blocking);
        }
    }

    /** An assessment of a process in whatever state. */
    public record Listed(String title, String state, String href) {}

    /** The newest confirmed assessment whose subject has this name; empty without one. */
    public Optional<ProcessLevel> ofProcess(String subject) {
        return of(subject).stream()
                .flatMap(a -> results.confirmed(a).stream())
                .max(Comparator.comparing(f -> f.edition().orElseThrow().confirmedAt()))
                .map(SurveyLevels::level);
    }

    /** Every assessment whose subject has this name, newest first. */
    public List<Listed> assessmentsOf(String subject) {
        return of(subject).stream()
                .sorted(Comparator.comparingLong(Assessment::id).reversed())
                .map(a ->
                        new Listed(a.title(), Messages.get(a.status().messageKey()), "/surveys/assessments/" + a.id()))
                .toList();
    }

    private List<Assessment> of(String subject) {
        return assessments.all().stream()
                .filter(a -> a.subject().filter(subject::equals).isPresent())
                .toList();
    }

    private static ProcessLevel level(Found found) {
        return new ProcessLevel(
                found.result().whole().low(),
                found.result().wholeText(),
                found.organisation().map(o -> o.result().whole().low()),
                found.organisation().map(o -> o.result().wholeText()).orElse(""),
                found.result().blocking().stream().map(u -> u.text()).toList(),
                "/surveys/assessments/" + found.assessment().id() + "/result");
    }
}
