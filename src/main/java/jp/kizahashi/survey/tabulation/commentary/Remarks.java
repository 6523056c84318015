package jp.kizahashi.survey.tabulation.commentary;

import static jp.kizahashi.survey.tabulation.commentary.Commentary.quoted;
import static jp.kizahashi.survey.tabulation.commentary.Commentary.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.survey.tabulation.NumberTable;
import jp.kizahashi.survey.tabulation.NumberTable.Part;
import jp.kizahashi.survey.tabulation.NumberTable.Summary;
import jp.kizahashi.survey.tabulation.TextList;
import jp.kizahashi.survey.tabulation.Timeline;

/** 講評 of numbers, of courses over time and of free texts. */
public final class Remarks {
    /** From so many times the median a mean is called drawn by large values. */
    private static final double SKEWED = 1.5;

    private Remarks() {}

    /** Sum, mean and median of each segment, and where mean and median part. */
    public static List<String> on(NumberTable numbers) {
        List<String> said = new ArrayList<>();
        for (Part part : numbers.parts()) {
            if (part.summary().isEmpty()) {
                said.add(word(part.bases().answered() == 0 ? "number.empty" : "number.hidden", part.label()));
                continue;
            }
            Summary s = part.summary().get();
            int n = part.bases().answered();
            String unit = numbers.unit();
            said.add(word(
                    Double.isFinite(s.minimum()) ? "number" : "number.within",
                    part.label(),
                    n,
                    Cell.of(s.sum(), Math.max(0, s.sum().stripTrailingZeros().scale()))
                                    .shown()
                            + unit,
                    Cell.of(s.mean(), 1).shown() + unit,
                    Cell.of(s.median(), 1).shown() + unit,
                    Cell.of(s.minimum(), 1).shown() + unit,
                    Cell.of(s.maximum(), 1).shown() + unit));
            if (n > 2 && s.median() > 0 && s.mean() >= SKEWED * s.median())
                said.add(word("number.skewed", part.label()));
            if (n < Commentary.VERY_SMALL) said.add(word("number.few", part.label(), n));
        }
        return said;
    }

    /** First period, all periods with the most newcomers, the sum at the end. */
    public static List<String> on(Timeline timeline) {
        if (timeline.periods().isEmpty()) return List.of(word("time.empty"));
        int most = timeline.periods().stream()
                .mapToInt(Timeline.Period::fresh)
                .max()
                .orElseThrow();
        List<String> peaks = timeline.periods().stream()
                .filter(p -> p.fresh() == most)
                .map(p -> quoted(p.label()))
                .toList();
        Timeline.Period first = timeline.periods().getFirst();
        return List.of(
                word("time.first", quoted(first.label()), timeline.unit().of(first.fresh())),
                word(
                        peaks.size() > 1 ? "time.peaks" : "time.peak",
                        String.join("", peaks),
                        timeline.unit().of(most)),
                word(
                        "time.last",
                        quoted(timeline.periods().getLast().label()),
                        timeline.unit().of(timeline.periods().getLast().cumulative())));
    }

    /** How many wrote something, and which texts several wrote. */
    public static List<String> on(TextList texts) {
        if (texts.lines().isEmpty()) return List.of(word("text.empty"));
        int items = texts.lines().stream().mapToInt(l -> l.authors().size()).sum();
        List<String> said =
                new ArrayList<>(List.of(word("text", items, texts.lines().size())));
        String same = texts.lines().stream()
                .filter(l -> l.authors().size() > 1)
                .map(texts::shown)
                .collect(Collectors.joining(word("comma")));
        if (!same.isEmpty()) said.add(word("text.same", same));
        return said;
    }
}
