package jp.kizahashi.survey.design.exchange.fidelity;

import java.util.Collection;
import java.util.List;

/**
 * The account of an import: one line for each item of the file, so that nothing vanishes unnamed.
 *
 * @param format the tool whose file it is: XLSForm, LimeSurvey, SurveyJS, YAML
 * @param lines in the order of the file
 */
public record FidelityReport(String format, List<FidelityLine> lines) {
    public FidelityReport {
        lines = List.copyOf(lines);
    }

    /** How many items have this fate. */
    public long count(Fate fate) {
        return lines.stream().filter(l -> l.fate() == fate).count();
    }

    /** How many items have one of these fates. */
    public List<FidelityLine> lines(Collection<Fate> fates) {
        return lines.stream().filter(l -> fates.contains(l.fate())).toList();
    }
}
