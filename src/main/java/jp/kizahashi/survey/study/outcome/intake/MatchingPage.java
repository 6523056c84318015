package jp.kizahashi.survey.study.outcome.intake;

import java.util.List;
import jp.kizahashi.survey.study.outcome.reading.LineFate;
import jp.kizahashi.survey.study.outcome.reading.MatchedLine;
import jp.kizahashi.survey.study.outcome.reading.Matching;
import org.springframework.ui.Model;

/** What the fragment {@code survey/study/outcome/account} shows of a matching. */
public final class MatchingPage {
    private static final int SHOWN = 300;

    private MatchingPage() {}

    /** @param base address of the page, below which the account lies as {@code matching.xlsx} */
    public static void show(Matching matching, String base, Model model) {
        List<MatchedLine> told = matching.lines().stream()
                .filter(l -> l.fate() != LineFate.MATCHED || !l.detail().isEmpty())
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .toList();
        model.addAttribute("matching", matching);
        model.addAttribute("base", base);
        model.addAttribute("told", told.subList(0, Math.min(SHOWN, told.size())));
        model.addAttribute("toldMore", Math.max(0, told.size() - SHOWN));
        model.addAttribute(
                "absentShown",
                matching.absent().subList(0, Math.min(SHOWN, matching.absent().size())));
        model.addAttribute(
                "differing",
                matching.lines().stream()
                        .filter(l -> l.fate() == LineFate.NAME_DIFFERS || l.fate() == LineFate.NAME_ACCEPTED)
                        .toList());
    }

    /** Refused lines first, then taken ones with a remark, then what was passed over. */
    private static int rank(MatchedLine line) {
        return switch (line.fate().group()) {
            case REFUSED -> 0;
            case TAKEN -> 1;
            case PASSED_OVER -> 2;
        };
    }
}
