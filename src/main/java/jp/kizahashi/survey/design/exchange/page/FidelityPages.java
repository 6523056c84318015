package jp.kizahashi.survey.design.exchange.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.survey.design.exchange.fidelity.Fate;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityLine;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityReport;

/** The account of an import as a page and as a sheet. */
public final class FidelityPages {
    private static final int SHOWN = 500;

    private FidelityPages() {}

    /**
     * Lines of the account as far as a page shows them.
     *
     * @param more how many more there are
     */
    public record Part(List<FidelityLine> lines, int more) {
        static Part of(FidelityReport report, Set<Fate> fates) {
            List<FidelityLine> all = report.lines(fates);
            int shown = Math.min(SHOWN, all.size());
            return new Part(all.subList(0, shown), all.size() - shown);
        }
    }

    /** What is not all there: left out or changed. */
    static Part differing(FidelityReport report) {
        return Part.of(report, EnumSet.of(Fate.LEFT_OUT, Fate.CHANGED));
    }

    /** What was kept. */
    static Part kept(FidelityReport report) {
        return Part.of(report, EnumSet.of(Fate.KEPT));
    }

    /** Every line. */
    static OutTable sheet(FidelityReport report) {
        List<String> header = new ArrayList<>();
        for (String column : List.of("place", "name", "kind", "fate", "became", "reason"))
            header.add(Messages.get("survey.exchange.column." + column));
        List<List<OutCell>> rows = report.lines().stream()
                .map(l -> List.of(
                        OutCell.text(l.place()),
                        OutCell.text(l.name()),
                        OutCell.text(l.kind()),
                        OutCell.text(l.fate().label()),
                        OutCell.text(l.became()),
                        OutCell.text(l.reason())))
                .toList();
        return new OutTable(Messages.get("survey.exchange.report"), header, rows);
    }
}
