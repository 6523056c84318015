package jp.kizahashi.survey.study.exhibit;

import static jp.kizahashi.survey.study.exhibit.StudyWords.count;
import static jp.kizahashi.survey.study.exhibit.StudyWords.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.study.estimate.BootstrapResult;
import jp.kizahashi.survey.study.estimate.BootstrapResult.Figure;
import jp.kizahashi.survey.study.estimate.StudyResult;

/** ブートストラップ: the figures again with intervals that assume no distribution, one table a component or model. */
record BootstrapExhibits(StudyWords words, StudyResult result, Optional<BootstrapResult> bootstrap, StudyStamp stamp) {
    List<Exhibit> all() {
        if (bootstrap.isEmpty())
            return List.of(Exhibit.list(
                    "bootstrap-none", word("part.bootstrap"), List.of(word("bootstrap.none"), word("bootstrap.what"))));
        BootstrapResult b = bootstrap.get();
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        for (Figure f : b.figures())
            groups.computeIfAbsent(f.name().substring(0, f.name().indexOf(':')), g -> new ArrayList<>())
                    .add(f);
        List<Table> tables = groups.entrySet().stream()
                .map(g -> table(g.getKey(), g.getValue()))
                .toList();
        return List.of(Exhibit.of(
                "bootstrap",
                word("part.bootstrap"),
                List.of(word("bootstrap.lead", count(b.resamples()), Long.toString(b.seed())), word("bootstrap.what")),
                tables.toArray(Table[]::new)));
    }

    private Table table(String group, List<Figure> figures) {
        boolean anyMissing = figures.stream().anyMatch(f -> f.missing() > 0);
        return new Table(
                word("bootstrap.table", words.label(group)),
                List.of(
                        Column.text(word("regression.figure")).weight(3),
                        Column.number(word("regression.value")),
                        Column.number(word("low")).under(word("bootstrap.interval")),
                        Column.number(word("high")).under(word("bootstrap.interval")),
                        Column.number(word("bootstrap.missing"))),
                1,
                figures.stream().map(this::row).toList(),
                Stream.of(anyMissing ? word("bootstrap.missing.note") : "", stamp.line(result))
                        .filter(s -> !s.isEmpty())
                        .toList());
    }

    private List<Cell> row(Figure f) {
        return List.of(
                Cell.of(name(f.name().split(":", -1))),
                Cell.of(f.estimate(), 4),
                Cell.of(f.low(), 4),
                Cell.of(f.high(), 4),
                Cell.of(f.missing()));
    }

    /** {@code [reform, standardized, leadership]} in words. */
    private String name(String[] parts) {
        if (parts.length == 3) return word("bootstrap." + parts[1], words.label(parts[2]));
        return switch (parts[1]) {
            case "eigenvalue" -> word("bootstrap.eigenvalue");
            case "rSquared" -> "R²";
            default -> word("bootstrap.coefficient", words.label(parts[1]));
        };
    }
}
