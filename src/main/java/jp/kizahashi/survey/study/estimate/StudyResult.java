package jp.kizahashi.survey.study.estimate;

import java.util.List;
import java.util.Optional;

/**
 * All figures of a study. What does not exist is NaN; a finding of its model says why. Findings name items by code, domains
 * by id, outcomes by column, and cases by study number.
 *
 * @param asked bodies asked
 * @param handedIn of these, answered
 * @param n of these, complete: used by every figure
 * @param strata who was asked, answered and is used
 * @param gaps what is missing in each column
 * @param dropped the answering bodies that are not used, with the labels of what they lack
 */
public record StudyResult(
        int asked,
        int handedIn,
        int n,
        List<Stratum> strata,
        List<Gap> gaps,
        List<Dropped> dropped,
        List<ComponentResult> components,
        List<RegressionResult> regressions,
        List<LogitResult> logits,
        List<FamilyResult> families) {
    /** One stratum in numbers of bodies. */
    public record Stratum(String label, int asked, int handedIn, int used) {}

    /**
     * One column.
     *
     * @param missing answering bodies without a value
     * @param alone of these, the bodies that lack nothing else: so many more would be used without this column
     */
    public record Gap(String column, String label, int missing, int alone) {}

    /** A body that is not used. */
    public record Dropped(int number, List<String> lacking) {
        public Dropped {
            lacking = List.copyOf(lacking);
        }
    }

    /** One test of a family with its adjusted values. */
    public record Test(OutcomePart part, String domain, double p, double holm, double benjaminiHochberg) {}

    /** The tests over which p-values are adjusted together: every domain in every outcome of a group. */
    public record FamilyResult(OutcomePart.Group group, List<Test> tests) {
        public FamilyResult {
            tests = List.copyOf(tests);
        }

        /** Tests that could be made. */
        public int made() {
            return (int) tests.stream().filter(t -> !Double.isNaN(t.p())).count();
        }
    }

    public StudyResult {
        strata = List.copyOf(strata);
        gaps = List.copyOf(gaps);
        dropped = List.copyOf(dropped);
        components = List.copyOf(components);
        regressions = List.copyOf(regressions);
        logits = List.copyOf(logits);
        families = List.copyOf(families);
    }

    /** The adjusted values of one coefficient; empty for constants. */
    public Optional<Test> test(OutcomePart part, String domain) {
        return families.stream()
                .flatMap(f -> f.tests().stream())
                .filter(t -> t.part() == part && t.domain().equals(domain))
                .findFirst();
    }
}
